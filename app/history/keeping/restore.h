#pragma once

#include "history/files/location.h"
#include "history/keeping.h"

namespace history {

/// Makes a backup the history; answers what the history was, which is a backup now, or, where it
/// was damaged, `history.damaged-…`. The caller holds the keeping lock. Busy while an attempt of a
/// living console is pending or somebody reads without an end.
[[nodiscard]] BackupResult restoreBackup(
    const Location &location, const QString &path, qint64 nowMs);

/// Where a damaged history is kept.
[[nodiscard]] QString damagedPath(const Location &location, qint64 nowMs);

} // namespace history
