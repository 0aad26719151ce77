#pragma once

#include "history/historyview.h"

namespace ui {

/// One filter of a view, as a chip shows it.
struct Condition {
    enum class Kind { Outcome, Dates, Environment, Profile, Plan };
    Kind kind;
    history::Outcome outcome = history::Outcome::Pending; ///< of Outcome
    QString text; ///< in the language of the moment
};

/// The filters of a view in the order in which the panel lists them; an outcome each. Without the
/// search text, which is in sight in its own field.
[[nodiscard]] QList<Condition> conditionsOf(const HistoryView &view);
/// The view without that filter.
[[nodiscard]] HistoryView without(HistoryView view, const Condition &condition);

// In the language of the moment.
[[nodiscard]] QString text(const DateRange &range);
[[nodiscard]] QString text(base::Environment environment);
/// What keeps rows out of sight, in one sentence; empty where nothing does.
[[nodiscard]] QString nothingFound(const HistoryView &view);

} // namespace ui
