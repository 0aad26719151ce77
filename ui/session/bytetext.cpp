#include "session/bytetext.h"

#include <QJsonDocument>
#include <QStringList>

#include <algorithm>

namespace ui {

static constexpr qsizetype bytesALine = 16; // of the hexadecimal view
static constexpr int step = 2; // blanks a level
static constexpr int deepest
    = 20; // levels that are indented: else a hostile text grows a thousandfold
static constexpr qsizetype mostLines = 100'000;
static constexpr qsizetype longestLine = 4096;
// A word joiner is invisible, and stands before no line break of anyone else's.
static const QString fold = QStringLiteral("\u2060\n");

static bool isPlain(unsigned char c)
{
    return (c >= 0x20 && c != 0x7f) || c == '\n' || c == '\r' || c == '\t';
}

static QString hexLine(const QByteArray &bytes, qsizetype offset)
{
    const QByteArray part = bytes.mid(offset, bytesALine);
    QString signs;
    for (const char c : part)
        signs += c >= 0x20 && c < 0x7f ? QLatin1Char(c) : QLatin1Char('.');
    return QStringLiteral("%1  %2  %3")
        .arg(offset, 8, 16, QLatin1Char('0'))
        .arg(QString::fromLatin1(part.toHex(' ')), -int(bytesALine * 3 - 1))
        .arg(signs);
}

static QString hexText(const QByteArray &bytes)
{
    QStringList lines;
    for (qsizetype offset = 0; offset < bytes.size(); offset += bytesALine)
        lines.append(hexLine(bytes, offset));
    return lines.join(QLatin1Char('\n'));
}

ByteText byteText(const QByteArray &bytes)
{
    const bool isText = bytes.isValidUtf8() && std::all_of(bytes.begin(), bytes.end(), [](char c) {
        return isPlain(static_cast<unsigned char>(c));
    });
    if (isText)
        return { QString::fromUtf8(bytes), false };
    return { hexText(bytes), true };
}

namespace {

/// Writes JSON that is known to be good.
class Indenter
{
public:
    explicit Indenter(const QByteArray &json)
        : m_json(json)
    {
    }

    std::optional<QString> run()
    {
        while (m_at < m_json.size() && m_lines <= mostLines)
            take(m_json.at(m_at));
        if (m_lines > mostLines)
            return std::nullopt;
        return QString::fromUtf8(m_out);
    }

private:
    static bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

    void take(char c)
    {
        if (c == '"')
            return takeString();
        ++m_at;
        if (c == '{' || c == '[')
            return open(c);
        if (c == '}' || c == ']') {
            --m_depth;
            breakLine();
            m_out += c;
        } else if (c == ',') {
            m_out += c;
            breakLine();
        } else if (c == ':') {
            m_out += ": ";
        } else if (!isBlank(c)) {
            m_out += c;
        }
    }

    void takeString()
    {
        const qsizetype first = m_at++;
        while (m_at < m_json.size() && m_json.at(m_at) != '"')
            m_at += m_json.at(m_at) == '\\' ? 2 : 1;
        ++m_at;
        m_out += m_json.mid(first, m_at - first);
    }

    void open(char c)
    {
        m_out += c;
        while (m_at < m_json.size() && isBlank(m_json.at(m_at)))
            ++m_at;
        if (m_at < m_json.size() && (m_json.at(m_at) == '}' || m_json.at(m_at) == ']')) {
            m_out += m_json.at(m_at++); // nothing in it
            return;
        }
        ++m_depth;
        breakLine();
    }

    void breakLine()
    {
        ++m_lines;
        m_out += '\n' + QByteArray(step * std::min(m_depth, deepest), ' ');
    }

    const QByteArray &m_json;
    QByteArray m_out;
    qsizetype m_at = 0;
    qsizetype m_lines = 1;
    int m_depth = 0;
};

} // namespace

std::optional<QString> indentedJson(const QByteArray &json)
{
    if (!json.isValidUtf8() || QJsonDocument::fromJson(json).isNull())
        return std::nullopt;
    return Indenter(json).run();
}

QString folded(const QString &text)
{
    QString result;
    qsizetype start = 0;
    while (start < text.size()) {
        const qsizetype end = text.indexOf(QLatin1Char('\n'), start);
        qsizetype left = (end < 0 ? text.size() : end) - start;
        while (left > longestLine) {
            const bool splitsPair = text.at(start + longestLine - 1).isHighSurrogate();
            const qsizetype piece = splitsPair ? longestLine - 1 : longestLine;
            result += text.mid(start, piece) + fold;
            start += piece;
            left -= piece;
        }
        result += text.mid(start, left + 1);
        start += left + 1;
    }
    return result;
}

QString unfolded(QString text) { return text.remove(fold); }

} // namespace ui
