#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace ui {

/// Bytes as people can read them.
struct ByteText {
    QString text {};
    bool isHex = false; ///< they are no UTF-8 text, or hold what no text holds
};
[[nodiscard]] ByteText byteText(const QByteArray &bytes);

/// JSON with a line for each member and element, and nothing else changed: names, strings and
/// numbers stay as they were written, in their order. Nothing where it is no JSON object or array,
/// or too much to be laid out.
[[nodiscard]] std::optional<QString> indentedJson(const QByteArray &json);

/// Long lines in pieces, since a view lays out a line as a whole; `unfolded` takes them together
/// again.
[[nodiscard]] QString folded(const QString &text);
[[nodiscard]] QString unfolded(QString text);

} // namespace ui
