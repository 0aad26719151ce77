#include "transfer/cells.h"

#include <QUtf8StringView>

#include <algorithm>

namespace transfer {

/// What a spreadsheet, or whoever edits the file, takes away before it looks at the text.
static bool isPassedOver(QChar c)
{
    return c == u' ' || c == u'"' || c == u'\''
        || (c.unicode() >= 0x80 && (c.isSpace() || c.category() == QChar::Other_Format))
        || c == u'“' || c == u'”' || c == u'‘' || c == u'’';
}

bool looksLikeFormula(QStringView text)
{
    static constexpr QStringView starts = u"=+-@\t\r\n＝＋－＠";
    const auto first = std::find_if_not(text.cbegin(), text.cend(), isPassedOver);
    return first != text.cend() && starts.contains(*first);
}

bool looksLikeNumber(QStringView text)
{
    constexpr qsizetype exactDigits = 15;
    constexpr qsizetype longestConstant = 255; // of Excel's formulas
    static constexpr QStringView others = u".,:/-+eE% ";
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const qsizetype digits = std::count_if(text.cbegin(), text.cend(), isDigit);
    if (digits == 0 || text.size() > longestConstant)
        return false;
    if (digits == text.size())
        return digits > exactDigits || (digits > 1 && text.front() == u'0');
    return std::all_of(
        text.cbegin(), text.cend(), [&](QChar c) { return isDigit(c) || others.contains(c); });
}

/// QString::toUtf8, into the line.
static void appendUtf8(QByteArray &line, QStringView text)
{
    const bool isAscii
        = std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
    if (!isAscii) {
        QByteArray bytes = text.toUtf8();
        line += bytes.replace('"', "\"\"");
        return;
    }
    // At once: appending byte by byte takes several times as long.
    const qsizetype before = line.size();
    line.resize(before + 2 * text.size());
    char *const begin = line.data() + before;
    char *end = begin;
    for (const QChar c : text) {
        if (c == u'"')
            *end++ = '"';
        *end++ = char(c.unicode());
    }
    line.truncate(before + (end - begin));
}

void appendText(QByteArray &line, QStringView text)
{
    line += '"';
    if (looksLikeFormula(text))
        line += '\'';
    appendUtf8(line, text);
    line += '"';
}

void appendExcelText(QByteArray &line, QStringView text)
{
    if (looksLikeFormula(text) || !looksLikeNumber(text)) {
        appendText(line, text);
        return;
    }
    line += "\"=\"\"";
    appendUtf8(line, text);
    line += "\"\"\"";
}

void appendNumber(QByteArray &line, qint64 number) { line += QByteArray::number(number); }

} // namespace transfer
