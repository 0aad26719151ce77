#pragma once

#include <QString>

namespace history {

/// Where the SQL of the engines differs, code asks the connection for its dialect. Most of it does
/// not: `?` marks a value, `returning` answers the new rowid, texts compare byte by byte.
enum class Dialect { Sqlite, Postgres };

/// A statement of the schema, which is written for SQLite, in the types of the dialect.
[[nodiscard]] QString ddl(Dialect dialect, const char *statement);

} // namespace history
