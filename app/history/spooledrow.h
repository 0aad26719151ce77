#pragma once

#include "history/row.h"

#include <QByteArray>

#include <optional>

namespace history {

/// A row as a file of the spool, rowid and revision excepted: those are the server's. With a
/// checksum over all of it.
[[nodiscard]] QByteArray spooled(const Row &row);

/// Nothing where the bytes are not whole or not ours. Columns that this program does not know yet
/// are passed over.
[[nodiscard]] std::optional<Row> rowSpooled(const QByteArray &bytes);

} // namespace history
