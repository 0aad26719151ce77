#pragma once

#include "history/historymodel.h"

#include <QVariant>

namespace ui {

// What one cell of the history shows.
[[nodiscard]] QString cellText(const history::Row &row, HistoryModel::Column column);
[[nodiscard]] QVariant cellRaw(const history::Row &row, HistoryModel::Column column);
[[nodiscard]] QVariant cellToolTip(const history::Row &row, HistoryModel::Column column);
[[nodiscard]] QVariant cellIcon(const history::Row &row);
[[nodiscard]] QVariant cellFont(HistoryModel::Column column);

} // namespace ui
