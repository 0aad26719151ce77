#pragma once

#include "history/mask/cuts.h"
#include "history/mask/escapedtext.h"

namespace history {

// JSON in bytes that need not be JSON as a whole: an answer that was cut off, JSON within a string
// of JSON, a page that quotes some.

/// The text of a member.
struct MemberText {
    Range range;
    int depth = 0; ///< backslashes before its quotes
};
/// The texts of all members of that name, also of JSON within a string, also where it was cut off.
[[nodiscard]] QList<MemberText> memberTexts(const EscapedText &text, const QString &name);
/// It as JSON reads it; nothing where it was cut off amid an escape.
[[nodiscard]] std::optional<QString> decoded(const EscapedText &text, const MemberText &member);
void replace(EscapedText &text, const MemberText &member, const QString &value);

/// What may be changed without breaking anything: all of a text, the string values of JSON.
[[nodiscard]] QList<Range> changeableTexts(const EscapedText &text);
/// Whether that is the name of a member.
[[nodiscard]] bool isMemberName(const EscapedText &text, const Range &range);

} // namespace history
