#include "history/mask/escapedjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace history {

/// Whether a quote with that many backslashes ends a string that began with a quote of `depth`
/// (0, 1, 3, 7, …), or one around it. Those of an escaped backslash before it do not count.
static bool endsString(int backslashes, int depth)
{
    for (int outer = 0; outer <= depth; outer = 2 * outer + 1) {
        if (backslashes % (2 * (outer + 1)) == outer)
            return true;
    }
    return false;
}

static qsizetype endOfString(const EscapedText &text, qsizetype from, int depth)
{
    for (qsizetype at = from; at < text.plain().size(); ++at) {
        const int backslashes = text.quoteDepth(at);
        if (backslashes >= 0 && endsString(backslashes, depth))
            return at;
    }
    return text.plain().size();
}

static qsizetype withoutBlanks(const QString &text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace())
        ++at;
    return at;
}

QList<MemberText> memberTexts(const EscapedText &text, const QString &name)
{
    QList<MemberText> found;
    const QString &plain = text.plain();
    const QString quoted = u'"' + name + u'"';
    for (qsizetype at = plain.indexOf(quoted); at >= 0; at = plain.indexOf(quoted, at + 1)) {
        const int depth = text.quoteDepth(at);
        const qsizetype colon = withoutBlanks(plain, at + quoted.size());
        if (depth < 0 || colon >= plain.size() || plain[colon] != u':')
            continue;
        const qsizetype value = withoutBlanks(plain, colon + 1);
        if (value < plain.size() && text.quoteDepth(value) == depth)
            found.append({ { value + 1, endOfString(text, value + 1, depth) }, depth });
    }
    return found;
}

static std::optional<QString> unescaped(const QByteArray &json)
{
    const QJsonArray array = QJsonDocument::fromJson("[\"" + json + "\"]").array();
    return array.size() == 1 ? std::optional(array.first().toString()) : std::nullopt;
}

static QByteArray escaped(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray { text }).toJson(QJsonDocument::Compact);
    return array.sliced(2, array.size() - 4);
}

std::optional<QString> decoded(const EscapedText &text, const MemberText &member)
{
    const auto [from, end] = member.range;
    std::optional<QString> value = QString::fromUtf8(text.raw(from, end - from));
    for (int depth = 0; depth <= member.depth && value; depth = 2 * depth + 1)
        value = unescaped(value->toUtf8());
    return value;
}

void replace(EscapedText &text, const MemberText &member, const QString &value)
{
    QString json = value;
    for (int depth = 0; depth <= member.depth; depth = 2 * depth + 1)
        json = QString::fromUtf8(escaped(json));
    text.replace(member.range.from, member.range.end - member.range.from, json);
}

QList<Range> changeableTexts(const EscapedText &text)
{
    const QString &plain = text.plain();
    const qsizetype first = withoutBlanks(plain, 0);
    if (first == plain.size() || (plain[first] != u'{' && plain[first] != u'['))
        return { { 0, plain.size() } };
    QList<Range> found;
    for (qsizetype at = first; at < plain.size(); ++at) {
        if (text.quoteDepth(at) != 0)
            continue;
        const qsizetype end = endOfString(text, at + 1, 0);
        const qsizetype next = withoutBlanks(plain, end + 1);
        if (next >= plain.size() || plain[next] != u':')
            found.append({ at + 1, end });
        at = end;
    }
    return found;
}

bool isMemberName(const EscapedText &text, const Range &range)
{
    const QString &plain = text.plain();
    if (range.from == 0 || range.end == plain.size() || text.quoteDepth(range.from - 1) < 0
        || text.quoteDepth(range.from - 1) != text.quoteDepth(range.end))
        return false;
    const qsizetype colon = withoutBlanks(plain, range.end + 1);
    return colon < plain.size() && plain[colon] == u':';
}

} // namespace history
