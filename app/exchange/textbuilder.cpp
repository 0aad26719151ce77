#include "exchange/textbuilder.h"

#include "exchange/cursor.h"

namespace exchange {

void TextBuilder::append(QChar character)
{
    flush();
    m_text += character;
}

void TextBuilder::append(QStringView text)
{
    flush();
    m_text += text;
}

void TextBuilder::appendByte(uint byte) { m_bytes += static_cast<char>(byte & 0xFF); }

void TextBuilder::appendCodePoint(uint codePoint)
{
    flush();
    if (codePoint <= 0xFFFF)
        m_text += QChar(static_cast<char16_t>(codePoint));
    else if (codePoint <= QChar::LastValidCodePoint)
        m_text += QChar::fromUcs4(codePoint);
}

QString TextBuilder::take()
{
    flush();
    return std::exchange(m_text, {});
}

void TextBuilder::flush()
{
    if (!m_bytes.isEmpty())
        m_text += QString::fromUtf8(m_bytes);
    m_bytes.clear();
}

static int digitValue(QChar c)
{
    if (c >= u'0' && c <= u'9')
        return c.unicode() - u'0';
    const char16_t lower = c.unicode() | 0x20;
    return lower >= u'a' && lower <= u'f' ? lower - u'a' + 10 : 99;
}

int takeNumber(Cursor &cursor, int base, int mostDigits)
{
    int number = -1;
    for (int digits = 0; digits < mostDigits && digitValue(cursor.peek()) < base; ++digits)
        number = std::max(number, 0) * base + digitValue(cursor.next());
    return number;
}

} // namespace exchange
