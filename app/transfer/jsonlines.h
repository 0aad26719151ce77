#pragma once

#include "history/row.h"

#include <QByteArray>

#include <optional>

namespace transfer {

// A row as one line of JSON: `papay_history` (the version of this format), and a member for each
// column of the history by its name. Times are RFC 3339 in UTC, bytes base64, tags an array; what
// is absent is left out.

/// Ends with \n. Without Authorization.
[[nodiscard]] QByteArray jsonLine(const history::Row &row);

/// No line is longer that is read.
inline constexpr qsizetype longestLine = 8 * 1024 * 1024;

/// Nothing where the line is no attempt: no JSON object of this version, an id that is no UUID, a
/// word, number, time or base64 that is none, a control character in a text, a text longer than any
/// of ours. Members that are not known are passed over: a later program may write more.
[[nodiscard]] std::optional<history::Row> rowOfLine(const QByteArray &line);

} // namespace transfer
