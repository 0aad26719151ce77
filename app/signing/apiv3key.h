#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace signing {

/// An APIv3 key has 32 bytes (domain.md 11).
inline constexpr qsizetype apiV3KeySize = 32;

/// What looks like an APIv3 key, whole or not: one line of 20 to 64 printable ASCII characters,
/// without blanks, quotes and byte order mark around it. A part of `text`. Nothing where the text
/// is something else, Base64 of a key too.
[[nodiscard]] std::optional<QByteArrayView> apiV3KeyIn(QByteArrayView text);

} // namespace signing
