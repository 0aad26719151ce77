#pragma once

#include "history/files/location.h"

namespace history {

class Connection;

/// Writes what the connection's database holds, as of now, into a new file of that name: whole,
/// checked (quick_check) and on disk, or not at all.
[[nodiscard]] StoreStatus writeBackup(
    Connection &connection, const Location &location, const QString &path);

/// Removes what backups have left in a folder whose consoles died over them.
void removeUnfinished(const QString &folder);

} // namespace history
