#pragma once

#include <QString>

namespace exchange {

/// The text with U+FFFD for each half of a character: QRegularExpression finds nothing in a text
/// with halves in it.
[[nodiscard]] QString wellFormed(QString text);

} // namespace exchange
