#pragma once

#include "history/query.h"

namespace history {

class Connection;

/// The version of the schema that this program writes (PRAGMA user_version).
inline constexpr int schemaVersion = 3;

/// The oldest version that can be read as it is, if only more slowly: where an older file cannot be
/// brought up to date (no room, no right to write), what is in it can be shown all the same.
inline constexpr int readableVersion = 1;

/// Looks at what the file is, changing nothing: its version, 0 when it is empty. NewerSchema when
/// this program is too old for it, Damaged when it belongs to another program.
[[nodiscard]] base::Result<int, StoreError> schemaVersionOf(Connection &connection);

/// Brings the schema up to date: numbered steps, forward only, each committed or rolled back whole.
[[nodiscard]] StoreStatus migrate(Connection &connection);

} // namespace history
