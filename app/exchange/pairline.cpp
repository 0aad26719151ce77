#include "exchange/pairline.h"

#include "exchange/jsonreader.h"
#include "exchange/jsonwriter.h"

#include <QRegularExpression>

#include <algorithm>

namespace exchange {

namespace {

/// The name at the start of a line and its separator.
struct Head {
    QString name;
    QStringView rest;
    bool isBare = false;
};

std::optional<Head> headOf(QStringView line)
{
    static const QRegularExpression head(QStringLiteral(
        R"(\A(?:export\s+|set\s+|[-*•]\s+)?(?:(["'])([^"'\n]+)\1|([^\s"'=:：＝\[\]{}()<>,;]+))(\s*(?:=>|:=|[=:：＝])|[ ]*\t)\s*)"));
    const auto match = head.match(line.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const bool isBare = match.capturedLength(3) > 0;
    const QString separator = match.captured(4).trimmed();
    const QStringView rest = line.sliced(match.capturedEnd());
    if (isBare && separator == u":" && rest.startsWith(u"//"))
        return std::nullopt; // a URL
    return Head { match.captured(isBare ? 3 : 2), rest, isBare && separator.size() == 1 };
}

bool isTail(QStringView text)
{
    static const QRegularExpression tail(QStringLiteral(R"(\A\s*[,;]?\s*((#|//).*)?\z)"));
    return tail.match(text.toString()).hasMatch();
}

/// A value in double quotes with JSON's escapes; nothing when it ends before the line or not at
/// all.
std::optional<QString> doubleQuoted(QStringView text)
{
    qsizetype end = 1;
    while (end < text.size() && text[end] != u'"')
        end += text[end] == u'\\' ? 2 : 1;
    if (end >= text.size() || !isTail(text.sliced(end + 1)))
        return std::nullopt;
    const JsonText json = parseJson(QString(u'[' + text.first(end + 1) + u']'));
    return json.root.entries.size() == 1 ? std::optional(json.root.entries.front().value.text)
                                         : std::nullopt;
}

std::optional<QString> singleQuoted(QStringView text)
{
    const qsizetype end = text.indexOf(u'\'', 1);
    if (end < 0 || !isTail(text.sliced(end + 1)))
        return std::nullopt;
    return text.sliced(1, end - 1).toString();
}

QString plain(QStringView text)
{
    static const QRegularExpression comment(QStringLiteral(R"(\s(#|//).*\z|\A(#|//).*\z)"));
    QString value = text.toString();
    if (const qsizetype column = value.indexOf(u'\t'); column >= 0)
        value.truncate(column);
    value = value.remove(comment).trimmed();
    if (value.endsWith(u',') || value.endsWith(u';'))
        value = value.chopped(1).trimmed();
    return value;
}

QString valueOf(QStringView text)
{
    std::optional<QString> value;
    if (text.startsWith(u'"'))
        value = doubleQuoted(text);
    else if (text.startsWith(u'\''))
        value = singleQuoted(text);
    return value ? *value : plain(text);
}

} // namespace

std::optional<PairLine> parsePairLine(QStringView line)
{
    const std::optional<Head> head = headOf(line.trimmed());
    if (!head)
        return std::nullopt;
    return PairLine { head->name, valueOf(head->rest), head->isBare };
}

QString pairValue(const QString &value)
{
    const bool isSafe = std::all_of(value.cbegin(), value.cend(), [](QChar c) {
        return c.isPrint() && !c.isSurrogate() && c != u'&' && c != u'?' && c != u'%';
    });
    const bool isPlain = isSafe && !value.startsWith(u'"') && !value.startsWith(u'\'')
        && !value.startsWith(u'>') && plain(value) == value;
    return isPlain ? value : QString::fromUtf8(jsonQuoted(value));
}

} // namespace exchange
