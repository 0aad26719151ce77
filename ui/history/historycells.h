#pragma once

#include "history/historymodel.h"

#include <QVariant>

namespace ui {

// What one cell of the history shows, in the language of the moment.
[[nodiscard]] QString cellText(const history::Row &row, HistoryModel::Column column);
/// More than fits in, where there is more to tell.
[[nodiscard]] QString cellToolTip(const history::Row &row, HistoryModel::Column column);
/// The untranslated value.
[[nodiscard]] QVariant cellRaw(const history::Row &row, HistoryModel::Column column);

} // namespace ui
