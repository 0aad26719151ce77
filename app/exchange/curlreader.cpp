#include "exchange/curlreader.h"

#include "exchange/callpath.h"
#include "exchange/curloptions.h"
#include "exchange/harvest.h"
#include "exchange/jsonreader.h"
#include "exchange/query.h"
#include "exchange/quotable.h"
#include "exchange/shellwords.h"

#include <QRegularExpression>

#include <algorithm>

namespace exchange {

namespace {

using Kind = Remark::Kind;

const QStringView mark(substitutionMark);

bool isSubstituted(const QString &text) { return text.contains(mark); }
QString withoutMarks(QString text) { return text.remove(mark.toString()); }

/// Texts that the shell would change are no texts to take over.
void markExpressions(Value &value)
{
    if (isSubstituted(value.text)) {
        value.kind = Value::Kind::Expression;
        value.text = withoutMarks(value.text);
    }
    for (Entry &entry : value.entries) {
        entry.name = withoutMarks(entry.name);
        markExpressions(entry.value);
    }
}

/// The access point of a URL of this call; nothing for other URLs.
std::optional<QString> accessPointOf(const QString &url)
{
    static const QRegularExpression tail(QStringLiteral("/*([?#].*)?$"));
    QString plain = url;
    if (!plain.endsWith(callPath))
        plain.remove(tail);
    if (!plain.endsWith(QString(u'/' + callPath)))
        return std::nullopt;
    return withoutUserInfo(plain.chopped(callPath.size()));
}

class CurlReader
{
public:
    explicit CurlReader(ShellCommand command)
        : m_command(std::move(command))
    {
    }

    Pasted read()
    {
        for (m_at = 1; m_at < m_command.words.size(); ++m_at)
            takeWord(m_command.words[m_at]);
        takeBody();
        if (!m_command.rest.isEmpty())
            m_harvest.remark(m_command.isJoined ? Kind::Ignored : Kind::NotUnderstood,
                m_command.rest, m_command.restLine);
        if (m_command.cutOff)
            m_harvest.remark(Kind::CutOff, {}, m_command.lastLine);
        return m_harvest.result(Format::Curl);
    }

private:
    void takeWord(const ShellWord &word)
    {
        if (word.text.startsWith(u"--") && word.text.size() > 2)
            takeOption(longCurlOption(QStringView(word.text).sliced(2)), word.text, word.line);
        else if (word.text.startsWith(u'-') && word.text.size() > 1)
            takeCluster(word);
        else if (!word.text.isEmpty())
            takeUrl(word);
    }

    /// `-sSXPOST`: flags, and at most one option whose value may follow at once.
    void takeCluster(const ShellWord &word)
    {
        for (qsizetype i = 1; i < word.text.size(); ++i) {
            const CurlOption option = shortCurlOption(word.text[i]);
            const QString name = QString(u'-' + QString(word.text[i]));
            const QString value = word.text.sliced(i + 1);
            if (takesValue(option) && !value.isEmpty()) {
                takeValue(option, name, { value, word.line });
                return;
            }
            takeOption(option, name, word.line);
            if (option == CurlOption::Unknown)
                return;
        }
    }

    void takeOption(CurlOption option, const QString &name, int line)
    {
        if (option == CurlOption::Unknown)
            m_harvest.remark(Kind::NotUnderstood, withoutMarks(name), line);
        if (!takesValue(option))
            return;
        if (m_at + 1 < m_command.words.size())
            takeValue(option, name, m_command.words[++m_at]);
        else
            m_command.cutOff = true;
    }

    void takeValue(CurlOption option, const QString &name, const ShellWord &value)
    {
        switch (option) {
        case CurlOption::Data:
        case CurlOption::Json:
            if (value.text.startsWith(u'@'))
                m_harvest.remark(Kind::NotUnderstood, withoutMarks(value.text), value.line);
            else
                addToBody(value, option == CurlOption::Json ? QStringView() : u"&");
            break;
        case CurlOption::RawData:
            addToBody(value, u"&");
            break;
        case CurlOption::EncodedData:
            m_harvest.remark(Kind::NotUnderstood, name, value.line);
            break;
        case CurlOption::Header:
            takeHeader(name, value);
            break;
        case CurlOption::Method:
            m_harvest.remark(Kind::Ignored, withoutMarks(value.text), value.line);
            break;
        case CurlOption::Url:
            takeUrl(value);
            break;
        case CurlOption::OtherWithValue:
            m_harvest.remark(Kind::Ignored, name, value.line);
            break;
        case CurlOption::Flag:
        case CurlOption::Unknown:
            break;
        }
    }

    void addToBody(const ShellWord &part, QStringView joint)
    {
        if (m_hasBody)
            m_body += joint.toString() + part.text;
        else
            m_body = part.text;
        m_bodyLine = m_hasBody ? m_bodyLine : part.line;
        m_hasBody = true;
    }

    /// The name alone: a header's value may be a signature.
    void takeHeader(const QString &option, const ShellWord &header)
    {
        static const QRegularExpression name(QStringLiteral("\\A\\s*([A-Za-z0-9-]+)\\s*[:;]"));
        const auto match = name.match(withoutMarks(header.text));
        m_harvest.remark(Kind::Ignored, match.hasMatch() ? match.captured(1) : option, header.line);
    }

    void takeUrl(const ShellWord &url)
    {
        const std::optional<QString> accessPoint = accessPointOf(url.text);
        if (isSubstituted(accessPoint.value_or(url.text)))
            m_harvest.add({ Kind::NotUnderstood, quotableUrl(withoutMarks(url.text)), url.line });
        else if (accessPoint)
            m_harvest.takeAccessPoint(*accessPoint, url.line);
        else
            m_harvest.add({ Kind::Ignored, quotableUrl(url.text), url.line });
    }

    void takeBody()
    {
        const QString body = m_body.trimmed();
        if (body.startsWith(u'{') || body.startsWith(u'['))
            takeJson();
        else if (!body.isEmpty())
            takeQuery(body);
    }

    void takeJson()
    {
        JsonText json = parseJson(m_body, m_bodyLine);
        markExpressions(json.root);
        if (!m_harvest.take(json.root))
            m_harvest.takeMembers(json.root);
        for (Remark fault : json.faults) {
            fault.what = withoutMarks(fault.what);
            m_harvest.add(fault);
        }
    }

    void takeQuery(const QString &body)
    {
        const auto pairs = queryPairs(body);
        const bool isOurs = std::any_of(pairs.cbegin(), pairs.cend(),
            [](const auto &pair) { return contract::fieldNamed(pair.first).has_value(); });
        if (!isOurs)
            m_harvest.remark(Kind::NotUnderstood, withoutMarks(body), m_bodyLine);
        if (!isOurs)
            return;
        for (const auto &[name, text] : pairs) {
            Value value {
                .kind = Value::Kind::Text, .text = text, .line = m_bodyLine, .entries = {}
            };
            markExpressions(value);
            m_harvest.takeMember(name, value);
        }
    }

    ShellCommand m_command;
    std::size_t m_at = 0;
    Harvest m_harvest;
    QString m_body;
    int m_bodyLine = 1;
    bool m_hasBody = false;
};

/// Where the command starts: behind comments, empty lines and the prompt that was copied along.
qsizetype startOfCommand(const QString &text)
{
    static const QRegularExpression start(QStringLiteral(
        R"(\A(?:\s*(?:(?:#|//|::|REM )[^\n]*)?\n)*\s*(?:[$#%>]\s+)?(?=["']?(?:[\w./\\:-]*[/\\])?curl(?:\.exe)?["']?[\s^\\]))"));
    const auto match = start.match(text);
    return match.hasMatch() ? match.capturedEnd() : -1;
}

bool isCommand(const ShellCommand &command)
{
    return std::any_of(command.words.cbegin() + 1, command.words.cend(), [](const ShellWord &word) {
        return (word.text.startsWith(u'-') && word.text.size() > 1) || word.text.contains(u"://");
    });
}

} // namespace

std::optional<Pasted> readCurl(const QString &text)
{
    const qsizetype start = startOfCommand(text);
    if (start < 0)
        return std::nullopt;
    const QStringView command = QStringView(text).sliced(start);
    const int line = 1 + static_cast<int>(QStringView(text).first(start).count(u'\n'));
    ShellCommand split
        = isWindowsCommand(text) ? windowsCommand(command, line) : posixCommand(command, line);
    if (split.words.empty() || !isCommand(split))
        return std::nullopt;
    return CurlReader(std::move(split)).read();
}

} // namespace exchange
