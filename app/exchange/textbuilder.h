#pragma once

#include <QByteArray>
#include <QString>

namespace exchange {

class Cursor;

/// A text that is put together from characters and from bytes of UTF-8 (`\xE5\xBC\xA0`).
class TextBuilder
{
public:
    void append(QChar character);
    void append(QStringView text);
    void appendByte(uint byte);
    /// Any code point, even half of a pair; larger numbers are passed over.
    void appendCodePoint(uint codePoint);
    [[nodiscard]] QString take();

private:
    void flush();

    QString m_text;
    QByteArray m_bytes;
};

/// The number in up to that many digits of the base, which the cursor passes; -1: there is none.
[[nodiscard]] int takeNumber(Cursor &cursor, int base, int mostDigits);

} // namespace exchange
