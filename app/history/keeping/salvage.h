#pragma once

#include "history/files/location.h"
#include "history/keeping.h"

namespace history {

/// Saves what a damaged file holds into a new one that takes its place; the old one is kept.
/// Nothing where the file is sound after all (another console was faster). The caller holds the
/// keeping lock.
[[nodiscard]] base::Result<std::optional<Salvage>, StoreError> salvage(
    const Location &location, qint64 nowMs);

/// Whether the file is one that salvage is for; opens it as a console does.
[[nodiscard]] base::Result<bool, StoreError> isDamaged(const Location &location);

} // namespace history
