#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace signing {

/// How a serialiser lays JSON out.
struct JsonLayout {
    QByteArray afterComma {}; ///< on one line
    QByteArray afterColon {};
    QByteArray indent {}; ///< not empty: a line for each member
};

/// Whether this is JSON that the functions below take: valid, at most 64 KiB, 32 levels deep.
[[nodiscard]] bool isPlainJson(const QByteArray &text);

/// The same members in the same order, numbers and strings to the byte. Empty when it would get
/// out of hand. Takes what isPlainJson allows.
[[nodiscard]] QByteArray laidOut(const QByteArray &json, const JsonLayout &layout);

/// Compact, the members of every object in the order of their names. Takes what isPlainJson allows.
[[nodiscard]] QByteArray membersSorted(const QByteArray &json);

/// / as \/ and back.
[[nodiscard]] QByteArray slashesEscaped(const QByteArray &json);
[[nodiscard]] QByteArray slashesUnescaped(const QByteArray &json);

enum class HexCase { Lower, Upper };

/// What is not ASCII as \u escapes, and back.
[[nodiscard]] QByteArray nonAsciiEscaped(const QByteArray &json, HexCase hexCase);
[[nodiscard]] QByteArray nonAsciiUnescaped(const QByteArray &json);

/// < > & as \u escapes.
[[nodiscard]] QByteArray htmlEscaped(const QByteArray &json);

} // namespace signing
