#include "history/mask/escapedtext.h"

#include <algorithm>
#include <array>
#include <optional>

namespace history {

static constexpr char32_t unreadable = QChar::ReplacementCharacter;

/// One character of UTF-8 at the beginning; nothing when there is none.
static std::optional<std::pair<char32_t, qsizetype>> decoded(QByteArrayView bytes)
{
    const auto lead = uchar(bytes.front());
    if (lead < 0x80)
        return std::pair(char32_t(lead), qsizetype(1));
    const qsizetype length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || bytes.size() < length)
        return std::nullopt;
    char32_t character = lead & (0x7fU >> length);
    for (qsizetype i = 1; i < length; ++i) {
        const auto next = uchar(bytes[i]);
        if ((next & 0xc0U) != 0x80)
            return std::nullopt;
        character = (character << 6U) | (next & 0x3fU);
    }
    const bool isOverlong
        = (length == 3 && character < 0x800) || (length == 4 && character < 0x10000);
    if (isOverlong || QChar::isSurrogate(character) || character > QChar::LastValidCodePoint)
        return std::nullopt;
    return std::pair(character, length);
}

EscapedText::EscapedText(const QByteArray &bytes)
    : m_bytes(bytes)
{
    m_plain.reserve(bytes.size());
    m_starts.reserve(size_t(bytes.size()) + 1);
    for (qsizetype at = 0; at < bytes.size();) {
        const Token token = tokenAt(at);
        // Half a pair stays half: its other half is the next token.
        if (QChar::isSurrogate(token.character))
            m_plain.append(QChar(char16_t(token.character)));
        else
            m_plain.append(QChar::fromUcs4(token.character));
        m_starts.resize(size_t(m_plain.size()), at);
        at += token.length;
    }
    m_starts.push_back(bytes.size());
}

EscapedText::Token EscapedText::tokenAt(qsizetype at) const
{
    switch (m_bytes[at]) {
    case '\\':
        return escaped(at);
    case '%':
        return percent(at);
    case '&':
        return entity(at);
    }
    if (const auto character = decoded(QByteArrayView(m_bytes).sliced(at)))
        return { character->first, character->second };
    return { unreadable };
}

std::optional<uint> EscapedText::hex(qsizetype at, qsizetype digits) const
{
    if (at + digits > m_bytes.size())
        return std::nullopt;
    uint number = 0;
    for (qsizetype i = at; i < at + digits; ++i) {
        const char c = m_bytes[i];
        const bool isDigit = c >= '0' && c <= '9';
        const char letter = char(c | 0x20);
        if (!isDigit && (letter < 'a' || letter > 'f'))
            return std::nullopt;
        number = number * 16 + uint(isDigit ? c - '0' : letter - 'a' + 10);
    }
    return number;
}

/// Any number of backslashes: each JSON within a JSON string doubles them.
EscapedText::Token EscapedText::escaped(qsizetype at) const
{
    qsizetype end = at;
    while (end < m_bytes.size() && m_bytes[end] == '\\')
        ++end;
    const char next = end < m_bytes.size() ? m_bytes[end] : '\0';
    switch (next) {
    case 'u':
        if (const auto unit = hex(end + 1, 4))
            return { *unit, end + 5 - at };
        break;
    case '"':
        if ((end - at) % 2 == 0) // backslashes that are escaped themselves, then the end
            break;
        return { U'"', end + 1 - at };
    case '/':
        return { U'/', end + 1 - at };
    case 'n':
    case 'r':
    case 't':
    case 'b':
    case 'f':
        return { U'\n', end + 1 - at }; // some blank or other: the next word begins behind it
    }
    return { U'\\', end - at };
}

EscapedText::Token EscapedText::percent(qsizetype at) const
{
    std::array<char, 4> bytes {};
    qsizetype count = 0;
    for (; count < 4 && at + 3 * count < m_bytes.size(); ++count) {
        const auto byte
            = m_bytes[at + 3 * count] == '%' ? hex(at + 3 * count + 1, 2) : std::nullopt;
        if (!byte)
            break;
        bytes[size_t(count)] = char(*byte);
    }
    if (count > 0) {
        if (const auto character = decoded(QByteArrayView(bytes.data(), count)))
            return { character->first, 3 * character->second };
    }
    return { U'%' };
}

EscapedText::Token EscapedText::entity(qsizetype at) const
{
    constexpr qsizetype longest = 10; // &#1114111;
    const qsizetype end = m_bytes.indexOf(';', at);
    if (end < 0 || end - at >= longest || !QByteArrayView(m_bytes).sliced(at).startsWith("&#"))
        return { U'&' };
    const bool isHex = (m_bytes[at + 2] | 0x20) == 'x';
    bool ok = false;
    const QByteArray digits = m_bytes.mid(at + (isHex ? 3 : 2), end - at - (isHex ? 3 : 2));
    const uint number = digits.toUInt(&ok, isHex ? 16 : 10);
    if (!ok || QChar::isSurrogate(number) || number > QChar::LastValidCodePoint)
        return { U'&' };
    return { number, end + 1 - at };
}

int EscapedText::quoteDepth(qsizetype at) const
{
    const qsizetype end = m_starts[size_t(at) + 1];
    if (m_plain[at] != u'"' || m_bytes[end - 1] != '"')
        return -1;
    return int(end - 1 - m_starts[size_t(at)]);
}

QByteArray EscapedText::raw(qsizetype from, qsizetype length) const
{
    const qsizetype first = m_starts[size_t(from)];
    return m_bytes.mid(first, m_starts[size_t(from + length)] - first);
}

bool EscapedText::isReplaced(qsizetype from, qsizetype length) const
{
    const qsizetype first = m_starts[size_t(from)];
    const qsizetype end = m_starts[size_t(from + length)];
    return std::any_of(
        m_replacements.cbegin(), m_replacements.cend(), [=](const Replacement &other) {
            return other.from < end && first < other.from + other.length;
        });
}

void EscapedText::replace(qsizetype from, qsizetype length, const QString &by)
{
    const qsizetype first = m_starts[size_t(from)];
    m_replacements.append({ first, m_starts[size_t(from + length)] - first, by.toUtf8() });
}

QByteArray EscapedText::bytes() const
{
    QList<Replacement> sorted = m_replacements;
    std::sort(sorted.begin(), sorted.end(),
        [](const Replacement &a, const Replacement &b) { return a.from < b.from; });
    QByteArray result;
    qsizetype done = 0;
    for (const Replacement &replacement : std::as_const(sorted)) {
        result += m_bytes.mid(done, replacement.from - done) + replacement.by;
        done = replacement.from + replacement.length;
    }
    return result + m_bytes.mid(done);
}

QByteArray replaced(const QByteArray &bytes, const QString &text, const QString &by)
{
    const QString sought = EscapedText(text.toUtf8()).plain();
    if (sought.isEmpty())
        return bytes;
    EscapedText escaped(bytes);
    const QString &plain = escaped.plain();
    for (qsizetype at = plain.indexOf(sought); at >= 0;
         at = plain.indexOf(sought, at + sought.size()))
        escaped.replace(at, sought.size(), by);
    return escaped.bytes();
}

} // namespace history
