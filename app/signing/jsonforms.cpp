#include "signing/jsonforms.h"

#include <QByteArrayList>
#include <QJsonDocument>
#include <QString>

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

namespace signing {

namespace {

constexpr qsizetype mostBytes = 64 * 1024;
constexpr int deepest = 32;

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

void skipBlanks(const QByteArray &json, qsizetype &at)
{
    while (at < json.size() && isBlank(json[at]))
        ++at;
}

/// Past the string that starts here.
qsizetype endOfString(const QByteArray &json, qsizetype at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at) {
        if (json[at] == '\\')
            ++at;
    }
    return std::min(at + 1, json.size());
}

/// A string, a number or a word, to the byte.
QByteArray scalar(const QByteArray &json, qsizetype &at)
{
    const qsizetype start = at;
    if (at < json.size() && json[at] == '"') {
        at = endOfString(json, at);
    } else {
        while (at < json.size() && !isBlank(json[at]) && !std::strchr(",:]}", json[at]))
            ++at;
    }
    at = std::max(at, start + 1); // what is no JSON after all is passed over, too
    return json.mid(start, at - start);
}

int depthOf(const QByteArray &json)
{
    int depth = 0;
    int most = 0;
    for (qsizetype at = 0; at < json.size(); ++at) {
        if (json[at] == '"')
            at = endOfString(json, at) - 1;
        else if (json[at] == '{' || json[at] == '[')
            most = std::max(most, ++depth);
        else if (json[at] == '}' || json[at] == ']')
            --depth;
    }
    return most;
}

QByteArray sortedValue(const QByteArray &json, qsizetype &at)
{
    skipBlanks(json, at);
    const char open = at < json.size() ? json[at] : '\0';
    if (open != '{' && open != '[')
        return scalar(json, at);
    const char close = open == '{' ? '}' : ']';
    std::vector<std::pair<QByteArray, QByteArray>> members;
    ++at;
    for (skipBlanks(json, at); at < json.size() && json[at] != close; skipBlanks(json, at)) {
        QByteArray name;
        if (open == '{') {
            name = scalar(json, at);
            skipBlanks(json, at);
            ++at; // the colon
        }
        members.emplace_back(name, sortedValue(json, at));
        skipBlanks(json, at);
        if (at < json.size() && json[at] == ',')
            ++at;
    }
    ++at;
    if (open == '{')
        std::stable_sort(members.begin(), members.end(),
            [](const auto &a, const auto &b) { return a.first < b.first; });
    QByteArrayList parts;
    for (const auto &[name, value] : members)
        parts.append(open == '{' ? QByteArray(name + ':' + value) : value);
    return open + parts.join(',') + close;
}

QByteArray escapeOf(uint unit, HexCase hexCase)
{
    const QByteArray digits = QByteArray::number(unit, 16).rightJustified(4, '0');
    return "\\u" + (hexCase == HexCase::Upper ? digits.toUpper() : digits);
}

/// The unit of the \uXXXX that starts here; -1 when none does.
int unitAt(QStringView json, qsizetype at)
{
    const QStringView escape = json.mid(at, 6);
    bool isHex = false;
    const int unit = escape.startsWith(u"\\u") ? escape.mid(2).toInt(&isHex, 16) : -1;
    return isHex ? unit : -1;
}

} // namespace

bool isPlainJson(const QByteArray &text)
{
    return text.size() <= mostBytes && !QJsonDocument::fromJson(text).isNull()
        && depthOf(text) <= deepest;
}

QByteArray laidOut(const QByteArray &json, const JsonLayout &layout)
{
    QByteArray out;
    int depth = 0;
    const auto newLine = [&] {
        if (!layout.indent.isEmpty())
            out += '\n' + layout.indent.repeated(depth);
    };
    for (qsizetype at = 0; at < json.size() && out.size() < 4 * mostBytes;) {
        const char c = json[at];
        if (isBlank(c)) {
            ++at;
        } else if (c == '{' || c == '[') {
            out += c;
            skipBlanks(json, ++at);
            if (at < json.size() && (json[at] == '}' || json[at] == ']')) {
                out += json[at++];
                continue;
            }
            ++depth;
            newLine();
        } else if (c == '}' || c == ']') {
            --depth;
            newLine();
            out += json[at++];
        } else if (c == ',') {
            out += c + layout.afterComma;
            newLine();
            ++at;
        } else if (c == ':') {
            out += c + layout.afterColon;
            ++at;
        } else {
            out += scalar(json, at);
        }
    }
    return out.size() < 4 * mostBytes ? out : QByteArray();
}

QByteArray membersSorted(const QByteArray &json)
{
    qsizetype at = 0;
    return sortedValue(json, at);
}

QByteArray slashesEscaped(const QByteArray &json)
{
    return slashesUnescaped(json).replace("/", "\\/");
}

QByteArray slashesUnescaped(const QByteArray &json)
{
    QByteArray out;
    for (qsizetype at = 0; at < json.size(); ++at) {
        if (json[at] == '\\' && at + 1 < json.size()) {
            ++at;
            if (json[at] != '/')
                out += '\\';
        }
        out += json[at];
    }
    return out;
}

QByteArray nonAsciiEscaped(const QByteArray &json, HexCase hexCase)
{
    QByteArray out;
    for (const QChar unit : QString::fromUtf8(json)) {
        if (unit.unicode() < 0x80)
            out += unit.toLatin1();
        else
            out += escapeOf(unit.unicode(), hexCase);
    }
    return out;
}

QByteArray nonAsciiUnescaped(const QByteArray &json)
{
    QString out;
    const QString text = QString::fromUtf8(json);
    for (qsizetype at = 0; at < text.size(); ++at) {
        const int unit = unitAt(text, at);
        if (text[at] != u'\\') {
            out += text[at];
        } else if (unit >= 0x80) {
            out += QChar(ushort(unit));
            at += 5;
        } else { // another escape, of two characters
            out += text.mid(at++, 2);
        }
    }
    return out.toUtf8();
}

QByteArray htmlEscaped(const QByteArray &json)
{
    QByteArray out = json;
    for (const char c : { '<', '>', '&' })
        out.replace(c, escapeOf(uchar(c), HexCase::Lower));
    return out;
}

} // namespace signing
