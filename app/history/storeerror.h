#pragma once

#include <QLatin1String>
#include <QString>

namespace history {

/// Why the history cannot be read or written. The stable name of each is papayctl's error code.
enum class StoreErrorCode {
    FolderMissing, ///< the data folder cannot be made
    NoPermission,
    ReadOnly,
    DiskFull,
    Damaged, ///< not a database, or its pages contradict each other
    NewerSchema, ///< written by a newer version of this program
    Busy, ///< another program holds the file for longer than the busy limit
    NotFound, ///< no such row, or it is finished already
    Failed, ///< anything else: see diagnostic
};

struct StoreError {
    StoreErrorCode code;
    QString path; ///< the database file
    QString diagnostic; ///< untranslated, SQLite's own words, for the log
};

/// `history_disk_full`, …
[[nodiscard]] QLatin1String name(StoreErrorCode code);

} // namespace history
