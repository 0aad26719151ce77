#include "exchange/pairsreader.h"

#include "exchange/harvest.h"
#include "exchange/pairline.h"
#include "exchange/query.h"

#include <QRegularExpression>

#include <algorithm>

namespace exchange {

namespace {

bool isOurs(const QString &name) { return contract::fieldNamed(name.toLower()).has_value(); }

/// Empty lines, comments, and lines of nothing but brackets.
bool saysNothing(QStringView line)
{
    static const QRegularExpression brackets(QStringLiteral(R"(\A[\s{}\[\]();,`]*\z)"));
    return line.startsWith(u'#') || line.startsWith(u"//")
        || brackets.match(line.toString()).hasMatch();
}

/// The pairs of a URL's query on a line, or of a form's body: nothing when they are not ours.
QList<std::pair<QString, QString>> queryOn(QStringView line)
{
    const qsizetype mark = line.indexOf(u'?');
    const bool isUrl = mark >= 0 && !line.first(mark).contains(u'=');
    if (line.contains(u' ') || line.contains(u'"') || (!isUrl && !line.contains(u'&')))
        return {};
    const auto pairs = queryPairs(isUrl ? line.sliced(mark + 1) : line);
    const auto ours = std::count_if(
        pairs.cbegin(), pairs.cend(), [](const auto &pair) { return isOurs(pair.first); });
    return ours >= 2 || (ours == 1 && isUrl) ? pairs : QList<std::pair<QString, QString>>();
}

class PairsReader
{
public:
    std::optional<Pasted> read(const QString &text)
    {
        for (const QStringView line : QStringView(text).split(u'\n')) {
            ++m_line;
            takeLine(line.trimmed());
        }
        return m_hasOurs ? std::optional(m_harvest.result(Format::Pairs)) : std::nullopt;
    }

private:
    void takeLine(QStringView line)
    {
        if (line.contains(u"-----BEGIN"))
            m_harvest.remark(Remark::Kind::Ignored, QStringLiteral("PEM"), m_line);
        const bool wasInKey = m_inKey || line.contains(u"-----BEGIN");
        m_inKey = wasInKey && !line.contains(u"-----END");
        if (wasInKey || saysNothing(line))
            return;
        const auto query = queryOn(line);
        for (const auto &[name, value] : query)
            take(name, value);
        if (query.isEmpty())
            takePair(line);
    }

    void takePair(QStringView line)
    {
        if (const std::optional<PairLine> pair = parsePairLine(line))
            take(pair->name, pair->value);
        else
            m_harvest.remark(Remark::Kind::NotUnderstood, line.toString(), m_line);
    }

    void take(const QString &name, const QString &value)
    {
        m_hasOurs = m_hasOurs || isOurs(name);
        m_harvest.takeMember(isOurs(name) ? name.toLower() : name,
            { .kind = Value::Kind::Text, .text = value, .line = m_line, .entries = {} });
    }

    Harvest m_harvest;
    int m_line = 0;
    bool m_inKey = false;
    bool m_hasOurs = false;
};

} // namespace

std::optional<Pasted> readPairs(const QString &text) { return PairsReader().read(text); }

bool opensWithPair(const QString &text)
{
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (saysNothing(line.trimmed()))
            continue;
        const std::optional<PairLine> pair = parsePairLine(line);
        return pair && pair->isBare && isOurs(pair->name);
    }
    return false;
}

} // namespace exchange
