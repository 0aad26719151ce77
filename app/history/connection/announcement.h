#pragma once

#include "history/query.h"

namespace history {

class Connection;

// What tells other consoles of a server that an instance is alive: an advisory lock on its UUID,
// which lasts as long as the connection that has taken it.

/// Shared: the server may not have noticed yet that our connection before this one is gone.
[[nodiscard]] StoreStatus announce(Connection &connection, const QString &instance);

/// Whether that instance is gone. It stays so until the transaction ends: should it come back, its
/// announcement waits for that.
[[nodiscard]] base::Result<bool, StoreError> isGone(
    Connection &connection, const QString &instance);

} // namespace history
