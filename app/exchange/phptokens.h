#pragma once

#include <QString>

#include <vector>

namespace exchange {

/// A word of PHP.
struct PhpToken {
    enum class Kind {
        Text, ///< a string without variables, its escapes undone
        Live, ///< a string with variables in it, or a here-document
        Number, ///< canonical: decimal, without `_`
        Word, ///< an identifier or a keyword
        Variable,
        Symbol, ///< one of => -> :: ... or a single character
        End,
    };
    Kind kind = Kind::End;
    QString text;
    int line = 0;
    qsizetype begin = 0; ///< in the source
    qsizetype end = 0;
};

struct PhpTokens {
    std::vector<PhpToken> tokens; ///< without blanks and comments; the last is End
    bool cutOff = false; ///< inside a string or a comment, which is left out
};

/// Any text as PHP would split it. Pure, never fails.
[[nodiscard]] PhpTokens phpTokens(const QString &source);

} // namespace exchange
