#pragma once

#include "history/files/presence.h"
#include "history/query.h"

namespace history {

class Connection;

/// Makes the pending rows of consoles that are gone unknown, as of `nowMs`, and removes their lock
/// files from `folder`; answers how many rows. Consoles that do the same at the same time share
/// the work by their claims.
[[nodiscard]] base::Result<int, StoreError> recover(
    Connection &connection, const QString &folder, const QString &ownInstance, qint64 nowMs);

} // namespace history
