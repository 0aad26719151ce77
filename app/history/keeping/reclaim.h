#pragma once

#include "history/files/location.h"

#include <functional>

namespace history {

class Connection;

/// Gives the room of removed rows back to the disk (SQLite), and answers by how many bytes the file
/// became shorter. Files that this program made since schema 3 give page after page back, a few at
/// a time, so that nobody waits; `between` as in removeRows. In older ones the room is used for new
/// rows, unless the whole file can be written anew while no other console looks (a second at most).
[[nodiscard]] base::Result<qint64, StoreError> reclaim(
    Connection &connection, const Location &location, const std::function<bool()> &between);

/// Makes a file that is still empty one that can give its room back page by page.
[[nodiscard]] StoreStatus makeShrinkable(Connection &connection);

/// Moves what is in the -wal to the file without making anybody wait.
[[nodiscard]] StoreStatus checkpoint(Connection &connection);

} // namespace history
