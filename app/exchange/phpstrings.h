#pragma once

#include <QString>

#include <optional>

namespace exchange {

class Cursor;

struct PhpString {
    QString text; ///< its escapes undone
    bool hasVariables = false; ///< PHP would put their values in
};

/// The string at the cursor, which goes past it; nothing when the text ends before it.
[[nodiscard]] std::optional<PhpString> phpSingleQuoted(Cursor &cursor);
[[nodiscard]] std::optional<PhpString> phpDoubleQuoted(Cursor &cursor);
/// Goes past `<<<NAME … NAME`; false when the text ends before it.
[[nodiscard]] bool skipHereDocument(Cursor &cursor);

} // namespace exchange
