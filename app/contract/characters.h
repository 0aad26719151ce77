#pragma once

#include <QString>

#include <vector>

namespace contract {

/// The code points of a text. A surrogate without its partner stays as it is, so that it can be
/// found: it is no character and cannot be written in UTF-8.
[[nodiscard]] std::vector<char32_t> codePoints(QStringView text);

/// The text of one code point.
[[nodiscard]] QString textOf(char32_t codePoint);

/// A control character, or half of one (a lone surrogate).
[[nodiscard]] bool isControl(char32_t codePoint);
/// White space, or an invisible character such as the zero-width space that pasting brings along.
[[nodiscard]] bool isBlank(char32_t codePoint);
/// What could upset a display name inside: blanks, punctuation, symbols.
[[nodiscard]] bool isPunctuation(char32_t codePoint);
[[nodiscard]] bool isDigit(char32_t codePoint); ///< [0-9]
[[nodiscard]] bool isAlphanumeric(char32_t codePoint); ///< [0-9A-Za-z]

} // namespace contract
