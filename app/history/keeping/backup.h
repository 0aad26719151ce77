#pragma once

#include "history/files/location.h"
#include "history/keeping.h"

namespace history {

class Connection;

/// <dataDir>/backups. The files hold what the history holds: 0600, the folder 0700.
[[nodiscard]] QString backupFolder(const Location &location);
/// The path of a backup that is made now.
[[nodiscard]] QString backupPath(const Location &location, Backup::Why why, qint64 nowMs);

/// Copies the history as of now into a new backup, while others read and write. It gets its name
/// when it is whole, checked and on disk.
[[nodiscard]] BackupResult makeBackup(
    Connection &connection, const Location &location, Backup::Why why, qint64 nowMs);

/// Newest first.
[[nodiscard]] QList<Backup> listBackups(const Location &location);

/// The daily backup of the local day that `nowMs` is in, unless there is one; then removes all
/// daily ones but the newest `kept`, of which there is one at least.
[[nodiscard]] StoreStatus makeDailyBackup(
    Connection &connection, const Location &location, qint64 nowMs, int kept);

/// Brings the schema up to date, a backup of the file as it was made before. Where that cannot be
/// written, nothing is changed; where the migration fails, the backup goes again. New files and
/// those that are up to date need none.
[[nodiscard]] StoreStatus migrateWithBackup(
    Connection &connection, const Location &location, int fromVersion);

} // namespace history
