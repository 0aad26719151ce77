#pragma once

#include <QString>

namespace fuzz {

/// What exchange::read promises of any text: fields and request agree, remarks are short and
/// without line breaks, and a second look finds the same.
[[nodiscard]] bool keepsPastePromises(const QString &text);

} // namespace fuzz
