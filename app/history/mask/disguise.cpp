#include "history/mask/disguise.h"

#include "contract/field.h"
#include "history/mask/escapedjson.h"

namespace history {

using contract::Field;

static void apply(EscapedText &text, const Range &range, const QList<Cut> &cuts)
{
    if (text.isReplaced(range.from, range.end - range.from))
        return;
    for (const Cut &cut : cuts)
        text.replace(range.from + cut.from, cut.length, cut.by);
}

/// As JSON reads it; one that was cut off, as EscapedText does.
static void maskMember(
    EscapedText &text, const MemberText &member, QList<Cut> (*cutsOf)(QStringView))
{
    const auto [from, end] = member.range;
    if (const auto value = decoded(text, member)) {
        if (const QList<Cut> cuts = cutsOf(*value); !cuts.isEmpty())
            replace(text, member, cut(*value, cuts));
    } else {
        apply(text, member.range, cutsOf(QStringView(text.plain()).sliced(from, end - from)));
    }
}

static bool isQuote(QChar c) { return QStringView(u"\"'“”‘’「」『』《》«»").contains(c); }

/// Whether both could be letters of one word.
static bool belongTogether(QChar a, QChar b)
{
    const auto isWord = [](QChar c) { return c.isLetterOrNumber() || c.isMark() || c == u'_'; };
    if (!isWord(a) || !isWord(b))
        return false;
    const bool sameScript = a.script() == b.script();
    return sameScript || !a.isLetter() || !b.isLetter();
}

/// Scripts that leave blanks between words: a name of theirs is none within a longer word.
static bool hasBlanks(QChar c)
{
    return c.script() == QChar::Script_Latin || c.script() == QChar::Script_Cyrillic
        || c.script() == QChar::Script_Greek || c.script() == QChar::Script_Common;
}

/// Whether what stands there can be told from the words around it.
static bool standsOut(QStringView text, const Range &range)
{
    const qsizetype size = range.end - range.from;
    const bool isFirst = range.from == 0;
    const bool isLast = range.end == text.size();
    const QChar first = text[range.from];
    const QChar last = text[range.end - 1];
    const bool isOne = graphemes(text.sliced(range.from, size)).size() == 1;
    if (isOne && first.unicode() < 0x80) // a digit, a letter: anything
        return (isFirst || isQuote(text[range.from - 1])) && (isLast || isQuote(text[range.end]));
    if (!isOne && !hasBlanks(first) && !hasBlanks(last))
        return true;
    return (isFirst || !belongTogether(text[range.from - 1], first))
        && (isLast || !belongTogether(last, text[range.end]));
}

Disguise::Disguise(const QString &openid, const QString &name)
    : m_openid(EscapedText(openid.toUtf8()).plain())
    , m_name(EscapedText(name.toUtf8()).plain())
{
}

void Disguise::maskOpenid(EscapedText &text) const
{
    constexpr qsizetype shortest = 8; // a shorter one may be a part of anything
    const QString &plain = text.plain();
    if (m_openid.size() < shortest)
        return;
    for (qsizetype at = plain.indexOf(m_openid); at >= 0; at = plain.indexOf(m_openid, at + 1))
        apply(text, { at, at + m_openid.size() }, openidCuts(m_openid));
}

void Disguise::maskName(EscapedText &text, const QString &name) const
{
    if (name.isEmpty())
        return;
    const QList<Cut> cuts = nameCuts(m_name);
    for (const Range &part : changeableTexts(text)) {
        const auto within = QStringView(text.plain()).sliced(part.from, part.end - part.from);
        for (qsizetype at = within.indexOf(name); at >= 0; at = within.indexOf(name, at + 1)) {
            const Range range { part.from + at, part.from + at + name.size() };
            if (standsOut(within, { at, at + name.size() }) && !isMemberName(text, range))
                apply(text, range, cuts);
        }
    }
}

QByteArray Disguise::body(const QByteArray &bytes) const
{
    EscapedText text(bytes);
    for (const MemberText &member : memberTexts(text, contract::apiName(Field::Openid)))
        maskMember(text, member, openidCuts);
    for (const MemberText &member : memberTexts(text, contract::apiName(Field::UserDisplayName)))
        maskMember(text, member, nameCuts);
    maskOpenid(text);
    maskName(text, m_name);
    if (m_name.contains(u' '))
        maskName(text, QString(m_name).replace(u' ', u'+')); // as forms write it in a URL
    return text.bytes();
}

QByteArray Disguise::stringToSign(const QByteArray &bytes) const
{
    qsizetype start = 0;
    for (int line = 0; line < 4 && start >= 0; ++line) {
        const qsizetype end = bytes.indexOf('\n', start);
        start = end < 0 ? bytes.size() : end + 1;
    }
    return withoutOpenid(bytes.left(start)) + body(bytes.mid(start));
}

QByteArray Disguise::withoutOpenid(const QByteArray &bytes) const
{
    EscapedText text(bytes);
    maskOpenid(text);
    return text.bytes();
}

} // namespace history
