#pragma once

#include "history/query.h"

namespace history {

struct Location;

/// What to do with parts of a file that the disk does not give back.
enum class Unreadable { Refuse, AsZeroes };

/// Copies a file, 0600 and synced to disk. Errors are about `location`. The descriptor of the
/// history itself is never closed: that would drop every lock that SQLite holds on it in this
/// process.
[[nodiscard]] StoreStatus copyFile(
    const Location &location, const QString &from, const QString &to, Unreadable unreadable);

} // namespace history
