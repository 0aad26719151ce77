#pragma once

#include "history/query.h"

namespace history {

class Connection;

/// Whether SQLite finds the pages of a database sound (quick_check): the open one (`main`) or one
/// that is attached.
[[nodiscard]] base::Result<bool, StoreError> isSound(
    Connection &connection, const QString &schema = QStringLiteral("main"));

} // namespace history
