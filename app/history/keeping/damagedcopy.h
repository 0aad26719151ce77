#pragma once

#include "history/files/location.h"

namespace history {

class Connection;

/// A copy of a damaged file, with its -wal, that is made readable as far as it goes. The file
/// itself stays as it is.
struct DamagedCopy {
    enum class Reads {
        Tables, ///< SQLite knows the tables: rows can be asked for
        PagesOnly, ///< the list of tables is gone: pages can be looked through
        Foreign, ///< it is somebody else's database, and sound enough to say so
    };
    QString path;
    int pageSize = 4096;
    Reads reads = Reads::PagesOnly;
};

/// Whether the error lies in what was read, or in rows that it makes the new file's checks refuse;
/// and not in what the machine lets us do, as when there is no room: then nothing is given up for
/// lost.
[[nodiscard]] bool isOfTheDamage(const StoreError &error);

/// Copies the history of `location` into the folder of its replacement.
[[nodiscard]] StoreStatus copyDamaged(const Location &location, const QString &to);

/// Attaches the copy as `damaged`, its header repaired where SQLite would not open it otherwise,
/// and the -wal moved into it.
[[nodiscard]] base::Result<DamagedCopy, StoreError> attachDamaged(
    Connection &connection, const Location &location, const QString &path);

} // namespace history
