#pragma once

#include "history/historymodel.h"
#include "option.h"

#include <QStringList>

namespace ui {

/// A column as someone likes it.
struct ColumnWish {
    HistoryModel::Column column = HistoryModel::Time;
    bool isShown = true;
    int width = 0; ///< 0: the usual one
    bool operator==(const ColumnWish &) const = default;
};

/// How it is sorted.
struct SortWish {
    HistoryModel::Column column = HistoryModel::Time;
    Qt::SortOrder order = Qt::DescendingOrder;
    bool operator==(const SortWish &) const = default;
};

/// All columns, in order from the left.
[[nodiscard]] QList<ColumnWish> usualColumns();
/// Room for that many digits of the usual font.
[[nodiscard]] int usualRoom(HistoryModel::Column column);

// As settings hold them: a text a column, `name width`, hidden ones behind a `-`. What a setting
// does not know is as usual, what we do not know is left out: versions come and go.
[[nodiscard]] QStringList written(const QList<ColumnWish> &columns);
[[nodiscard]] QList<ColumnWish> columnsFrom(const QStringList &texts);
/// `name` or `-name`: descending.
[[nodiscard]] QString written(const SortWish &sort);
[[nodiscard]] SortWish sortFrom(const QString &text);

namespace options {
inline const Option<QStringList> historyColumns { QLatin1String("history/columns") };
inline const Option<QString> historySort { QLatin1String("history/sort") };
inline const Option<bool> historyMasked { QLatin1String("history/masked") };
} // namespace options

} // namespace ui
