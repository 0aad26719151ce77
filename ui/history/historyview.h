#pragma once

#include "history/daterange.h"
#include "history/historycolumns.h"
#include "history/query.h"

#include <QList>
#include <QString>

#include <optional>

namespace ui {

/// What the history's table lists, as a person chose it: relative days are kept as such.
struct HistoryView {
    QString search {};
    QList<history::Outcome> outcomes {}; ///< any of these; empty: all
    DateRange dates {};
    std::optional<base::Environment> environment {};
    QString profileId {};
    QString profileName {}; ///< as it was when it was chosen: the history may be slow to tell
    QString planId {};
    SortWish sort {};
    bool operator==(const HistoryView &) const = default;

    /// Whether it leaves rows out by anything but the search text.
    [[nodiscard]] bool hasFilters() const;
};

/// The search text without blanks around it: nobody means those that a paste brought along.
[[nodiscard]] history::Filter filterOf(
    const HistoryView &view, qint64 nowMs, const QTimeZone &zone);

/// A view that shows everything, in the order of that one.
[[nodiscard]] HistoryView withoutFilters(const HistoryView &view);

// As a line of JSON, for the settings. Nothing where it is not one, or says what only a newer
// version knows: it would list more than its name promises.
[[nodiscard]] QString toLine(const QString &name, const HistoryView &view);
struct NamedView {
    QString name;
    HistoryView view;
};
[[nodiscard]] std::optional<NamedView> fromLine(const QString &line);

} // namespace ui
