#pragma once

#include "history/query.h"

namespace history {

class Connection;

/// The row of another console as this history takes it in: origin imported, no session_id, a
/// pending one unknown, remarks no longer than is kept. Everything else as it was, instance, user
/// and host too.
[[nodiscard]] Row asImported(Row row);

/// Adds those rows as `asImported` has them, within a transaction of the caller. Rows whose id is
/// known stay as they are.
[[nodiscard]] ImportedResult recordImported(Connection &connection, const QList<Row> &rows);

} // namespace history
