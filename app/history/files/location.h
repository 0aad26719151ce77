#pragma once

#include "history/query.h"

#include <QString>

namespace history {

/// Where a history lies.
struct Location {
    QString dataDir;

    [[nodiscard]] QString database() const;
    [[nodiscard]] QString instances() const; ///< the folder of the lock files
    [[nodiscard]] QString reserve() const;
};

/// Makes the folders, 0700. A data dir that is there keeps its mode: it may be the user's own.
[[nodiscard]] StoreStatus makeFolders(const Location &location);

/// Makes an empty database file if there is none, and takes group's and others' rights from the
/// database and its -wal and -shm. SQLite gives those two the mode of the database.
/// Only while the opening lock is held: closing a descriptor of a file drops every lock that SQLite
/// holds on it in this process.
[[nodiscard]] StoreStatus makeDatabaseFile(const Location &location);

} // namespace history
