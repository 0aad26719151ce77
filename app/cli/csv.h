#pragma once

#include "history/row.h"

#include <QByteArray>

namespace cli {

/// The column names, ended by \r\n (RFC 4180): the members of `papayctl history`.
[[nodiscard]] QByteArray csvHeader();
/// A row: UTF-8, quoted where needed. A text that a spreadsheet would take for a formula gets an
/// apostrophe before it.
[[nodiscard]] QByteArray csvLine(const history::Row &row);

} // namespace cli
