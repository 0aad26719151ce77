#include "contract/codepattern.h"

#include "contract/characters.h"
#include "contract/zonedtime.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>
#include <limits>
#include <utility>

namespace contract {
namespace {

using Part = CodePattern::Part;
using Kind = Part::Kind;
template <typename T> using Parsed = base::Result<T, PatternError>;

constexpr int longestCode = 32;
constexpr int standardWidth = 6;
constexpr int largestWidth = 12;

/// `text` is what stands behind the name, its colon included.
Parsed<Part> counter(Kind kind, const QString &text)
{
    if (text.isEmpty())
        return Part { .kind = kind, .width = standardWidth };
    static const QRegularExpression number(QStringLiteral("\\A:[0-9]{1,2}\\z"));
    const int width = number.match(text).hasMatch() ? text.mid(1).toInt() : 0;
    if (width < 1 || width > largestWidth)
        return tl::unexpected(PatternError::BadWidth);
    return Part { .kind = kind, .width = width };
}

/// What stands between two braces.
Parsed<Part> placeholder(const QString &inside)
{
    if (inside == u"date")
        return Part { .kind = Kind::Date, .width = 8 };
    if (inside == u"time")
        return Part { .kind = Kind::Time, .width = 6 };
    const qsizetype colon = inside.indexOf(u':');
    const qsizetype end = colon < 0 ? inside.size() : colon;
    const QString name = inside.left(end);
    if (name == u"seq")
        return counter(Kind::Sequence, inside.mid(end));
    if (name == u"random")
        return counter(Kind::Random, inside.mid(end));
    return tl::unexpected(PatternError::UnknownPart);
}

Parsed<Part> literal(const QString &text)
{
    if (!std::ranges::all_of(codePoints(text), isAlphanumeric))
        return tl::unexpected(PatternError::BadCharacter);
    const int width = int(std::min<qsizetype>(text.size(), longestCode + 1));
    return Part { .kind = Kind::Literal, .width = width, .literal = text };
}

Parsed<std::vector<Part>> partsOf(const QString &text)
{
    static const QRegularExpression token(QStringLiteral("\\G(?:\\{([^{}]*)\\}|([^{}]+))"));
    std::vector<Part> parts;
    for (qsizetype at = 0; at < text.size();) {
        const QRegularExpressionMatch match = token.match(text, at);
        if (!match.hasMatch())
            return tl::unexpected(PatternError::UnknownPart);
        const bool isLiteral = match.capturedLength(2) > 0;
        const Parsed<Part> part
            = isLiteral ? literal(match.captured(2)) : placeholder(match.captured(1));
        if (!part)
            return tl::unexpected(part.error());
        parts.push_back(*part);
        at = match.capturedEnd();
    }
    return parts;
}

quint64 powerOfTen(int exponent) { return exponent == 0 ? 1 : 10 * powerOfTen(exponent - 1); }

QString digits(quint64 number, int width)
{
    return QString::number(number).rightJustified(width, u'0');
}

/// 1 … 99 for two digits, and then 1 again.
QString sequenceDigits(quint64 sequence, int width)
{
    const quint64 largest = powerOfTen(width) - 1;
    return digits((std::max<quint64>(sequence, 1) - 1) % largest + 1, width);
}

QString randomDigits(int width)
{
    return digits(quint64(QRandomGenerator::system()->bounded(qint64(powerOfTen(width)))), width);
}

QString partText(const Part &part, const QDateTime &now, quint64 sequence)
{
    switch (part.kind) {
    case Kind::Literal:
        return part.literal;
    case Kind::Date:
        return now.toString(QStringLiteral("yyyyMMdd"));
    case Kind::Time:
        return now.toString(QStringLiteral("HHmmss"));
    case Kind::Sequence:
        return sequenceDigits(sequence, part.width);
    case Kind::Random:
        return randomDigits(part.width);
    }
    Q_UNREACHABLE();
}

} // namespace

CodePattern::CodePattern()
    : CodePattern({ { .kind = Kind::Date, .width = 8 }, { .kind = Kind::Time, .width = 6 },
        { .kind = Kind::Random, .width = standardWidth } })
{
}

CodePattern::CodePattern(std::vector<Part> parts)
    : m_parts(std::move(parts))
{
}

base::Result<CodePattern, PatternError> CodePattern::parse(const QString &text)
{
    if (text.isEmpty())
        return CodePattern();
    Parsed<std::vector<Part>> parts = partsOf(text);
    if (!parts)
        return tl::unexpected(parts.error());
    CodePattern pattern(std::move(*parts));
    if (pattern.length() > longestCode)
        return tl::unexpected(PatternError::TooLong);
    if (!pattern.uses(Kind::Time) && !pattern.uses(Kind::Sequence) && !pattern.uses(Kind::Random))
        return tl::unexpected(PatternError::NeverFresh);
    return pattern;
}

bool CodePattern::uses(Part::Kind kind) const
{
    return std::ranges::any_of(m_parts, [kind](const Part &part) { return part.kind == kind; });
}

bool CodePattern::usesSequence() const { return uses(Kind::Sequence); }

bool CodePattern::usesDate() const { return uses(Kind::Date); }

int CodePattern::length() const
{
    // Of a text from outside: as large as it likes.
    qint64 sum = 0;
    for (const Part &part : m_parts)
        sum += part.width;
    return int(std::min<qint64>(sum, std::numeric_limits<int>::max()));
}

QString CodePattern::code(qint64 nowMs, quint64 sequence) const
{
    const auto now = QDateTime::fromMSecsSinceEpoch(nowMs, hongKong());
    QString code;
    for (const Part &part : m_parts)
        code += partText(part, now, sequence);
    return code;
}

} // namespace contract
