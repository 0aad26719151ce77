#pragma once

#include "history/keeping.h"

#include <QString>

namespace ui {

/// "Shop HK: 12 attempts of more than 90 days (June 3, 2026 – August 1, 2026)"
[[nodiscard]] QString text(const history::PurgeLine &line);
[[nodiscard]] QString text(const history::Receipt &receipt);
/// Why a backup was made.
[[nodiscard]] QString text(history::Backup::Why why);
/// What was saved of a damaged history, and where the old file is.
[[nodiscard]] QString text(const history::Salvage &salvage);

} // namespace ui
