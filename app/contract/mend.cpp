#include "contract/mend.h"

#include "contract/characters.h"
#include "contract/violation.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace contract {
namespace {

using Mended = std::optional<QString>;
using Bad = bool (*)(char32_t);

constexpr char32_t joiner = U'\u200d';

/// Whether a character only made sense on or beside the one before it that goes: the marks and
/// variation selectors that stood on it, the joiner that tied it to the next one.
bool goesAlong(char32_t character) { return QChar::isMark(character) || character == joiner; }

/// Without the bad ones between `from` and `to`, and what goes along with them.
QString without(const std::vector<char32_t> &text, std::size_t from, std::size_t to, Bad bad)
{
    std::vector<bool> gone(text.size());
    for (std::size_t i = from; i < to; ++i) {
        const bool follows = i > from && gone[i - 1] && goesAlong(text[i]) && !isBlank(text[i - 1])
            && !isControl(text[i - 1]);
        gone[i] = bad(text[i]) || follows;
        // A joiner that led to this one.
        if (gone[i] && i > from && text[i - 1] == joiner && !isBlank(text[i]))
            gone[i - 1] = true;
    }
    QString result;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (!gone[i])
            result += textOf(text[i]);
    return result;
}

QString without(const QString &text, Bad bad)
{
    const std::vector<char32_t> characters = codePoints(text);
    return without(characters, 0, characters.size(), bad);
}

bool hasFourBytes(char32_t c) { return c > 0xffff; }
bool isNoDigit(char32_t c) { return !isDigit(c); }
bool isForeignDigit(char32_t c) { return QChar::isDigit(c) && !isDigit(c); }
bool isNotAlphanumeric(char32_t c) { return !isAlphanumeric(c); }

/// Full-width forms, which Chinese input methods write, as the characters that they stand for.
QString halfWidth(const QString &text)
{
    QString result = text;
    for (QChar &c : result)
        if (c >= u'！' && c <= u'～')
            c = QChar(char16_t(c.unicode() - u'！' + u'!'));
    return result;
}

QString withoutBlankEnds(const QString &text)
{
    const std::vector<char32_t> characters = codePoints(text);
    const auto first = std::ranges::find_if_not(characters, isBlank);
    const auto last = std::find_if_not(characters.rbegin(), characters.rend(), isBlank).base();
    QString result;
    for (auto it = first; it < last; ++it)
        result += textOf(*it);
    return result;
}

/// Blanks at the ends are NoBlankEnds' business.
QString withoutPunctuation(const QString &text)
{
    const std::vector<char32_t> characters = codePoints(text);
    const auto first = std::ranges::find_if_not(characters, isBlank);
    const auto last = std::find_if_not(characters.rbegin(), characters.rend(), isBlank).base();
    return first < last ? without(characters, std::size_t(first - characters.begin()),
               std::size_t(last - characters.begin()), isPunctuation)
                        : text;
}

Mended unlessEmpty(const QString &text) { return text.isEmpty() ? std::nullopt : Mended(text); }

/// The digits of a text; nothing where there are none, or some that are none of ours.
Mended digitsOf(const QString &text)
{
    const bool isForeign = std::ranges::any_of(codePoints(text), isForeignDigit);
    return isForeign ? std::nullopt : unlessEmpty(without(text, isNoDigit));
}

/// Nothing where a sign, a fraction or an exponent says that the digits alone are another number;
/// but 123.0, as spreadsheets write it, is 123.
Mended wholeNumber(const QString &text)
{
    static const QRegularExpression zeroFraction(QStringLiteral("\\.0{1,2}\\s*\\z"));
    static const QRegularExpression otherNumber(
        QStringLiteral("[-−]\\s*[0-9]|[0-9][.eExX][-+]?[0-9]"));
    static const QRegularExpression leadingZeros(QStringLiteral("\\A0+"));
    const QString plain = halfWidth(text).remove(zeroFraction);
    if (otherNumber.match(plain).hasMatch())
        return std::nullopt;
    const Mended digits = digitsOf(plain);
    return digits ? unlessEmpty(QString(*digits).remove(leadingZeros)) : std::nullopt;
}

/// The bytes that the codes of a text stand for; nothing when they are no text, or one that nobody
/// could see.
Mended decoded(const QString &text)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString result = utf8(QByteArray::fromPercentEncoding(text.toUtf8()));
    const auto characters = codePoints(result);
    const bool broken = utf8.hasError() || std::ranges::any_of(characters, isControl);
    return broken ? std::nullopt : Mended(result);
}

Mended beforeQuery(const QString &text)
{
    static const QRegularExpression start(QStringLiteral("[?#]"));
    return text.left(text.indexOf(start));
}

Mended once(const Issue &issue, const QString &text)
{
    switch (issue.code) {
    case Check::Integer:
        return wholeNumber(text);
    case Check::Digits:
        return digitsOf(halfWidth(text));
    case Check::Alphanumeric:
    case Check::AppidShape:
        return without(halfWidth(text), isNotAlphanumeric);
    case Check::ThreeByteCharacters:
        return without(text, hasFourBytes);
    case Check::NoControls:
        return without(text, isControl);
    case Check::NoBlanks:
        return without(text, isBlank);
    case Check::NoBlankEnds:
        return withoutBlankEnds(text);
    case Check::PlainName:
        return withoutPunctuation(text);
    case Check::NotUrlEncoded:
        return decoded(text);
    case Check::NoQuery:
        return beforeQuery(text);
    case Check::Required:
    case Check::NotForMode:
    case Check::Discouraged:
    case Check::MaxLength:
    case Check::MaxBytes:
    case Check::HttpsUrl:
    case Check::PublicHost:
    case Check::DefaultPort:
    case Check::IpAddress:
    case Check::Ipv4:
    case Check::PublicAddress:
    case Check::Rfc3339:
    case Check::NotSoon:
    case Check::NotFar:
    case Check::Future:
    case Check::AccessPoint:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<QString> mended(const Issue &issue, const QString &text)
{
    const Rule rule { .field = issue.field, .check = issue.code, .severity = issue.severity };
    // More than once: what went may have stood between two halves of another offender, and codes
    // may be those of codes. But not for ever, whatever was pasted.
    constexpr int mostRounds = 16;
    QString result = text;
    for (int round = 0; round < mostRounds; ++round) {
        if (!violation(rule, result, 0))
            return round > 0 ? Mended(result) : std::nullopt;
        const Mended next = once(issue, result);
        if (!next || *next == result)
            return std::nullopt;
        result = *next;
    }
    return std::nullopt;
}

} // namespace contract
