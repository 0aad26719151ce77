#pragma once

#include "base/result.h"

#include <QString>

#include <vector>

namespace contract {

/// Why a pattern is none.
enum class PatternError {
    UnknownPart, ///< braces around something else, or braces that do not match
    BadWidth, ///< of {seq} or {random}: 1 to 12 digits
    BadCharacter, ///< a literal that is no letter and no digit
    TooLong, ///< codes would have more than 32 characters
    NeverFresh, ///< neither time, sequence nor random digits: all codes would be the same
};

/// How a profile makes its contract codes: letters and digits that stand for themselves, and
/// `{date}` (yyyyMMdd), `{time}` (HHmmss), both in Hong Kong time, `{seq}` (counts up; `{seq:4}`
/// with leading zeros to four digits, the standard width is 6), `{random}` (random digits,
/// `{random:4}`, standard 6). Codes are 1 to 32 characters of [0-9A-Za-z]: domain.md 1.
class CodePattern
{
public:
    /// `{date}{time}{random}`: 20 digits.
    CodePattern();
    /// An empty text is the standard pattern.
    [[nodiscard]] static base::Result<CodePattern, PatternError> parse(const QString &text);

    [[nodiscard]] bool usesSequence() const;
    /// With a date in the code the sequence begins anew each day.
    [[nodiscard]] bool usesDate() const;
    /// Characters of every code.
    [[nodiscard]] int length() const;
    /// `sequence` from 1; one with more digits than the pattern has room for begins anew.
    [[nodiscard]] QString code(qint64 nowMs, quint64 sequence) const;

    struct Part {
        enum class Kind { Literal, Date, Time, Sequence, Random };
        Kind kind = Kind::Literal;
        int width = 1; ///< characters
        QString literal {};
    };

private:
    explicit CodePattern(std::vector<Part> parts);
    [[nodiscard]] bool uses(Part::Kind kind) const;

    std::vector<Part> m_parts;
};

} // namespace contract
