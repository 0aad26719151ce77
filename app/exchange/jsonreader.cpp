#include "exchange/jsonreader.h"

#include "exchange/cursor.h"
#include "exchange/harvest.h"
#include "exchange/quotable.h"

#include <QRegularExpression>

namespace exchange {

namespace {

bool endsValue(QChar c) { return c == u',' || c == u'}' || c == u']' || c == u'\n'; }

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'+' || c == u'-' || c == u'.' || c == u'_';
}

class JsonParser
{
public:
    JsonParser(QStringView text, int firstLine)
        : m_cursor(text, firstLine)
    {
    }

    JsonText parse()
    {
        skipBlanks();
        const bool opens = m_cursor.peek() == u'{' || m_cursor.peek() == u'[';
        JsonText result { opens ? value(0) : Value(), {} };
        skipBlanks();
        if (!m_cutOff && !m_cursor.atEnd())
            fault(Remark::Kind::NotUnderstood, restOfLine(), m_cursor.line());
        if (m_cutOff)
            fault(Remark::Kind::CutOff, QString(), m_cursor.line());
        result.faults = m_faults;
        return result;
    }

private:
    void fault(Remark::Kind kind, const QString &what, int line)
    {
        if (m_faults.size() < mostRemarks)
            m_faults.append({ kind, quotable(what), line });
    }

    QString restOfLine() const
    {
        const QStringView rest = m_cursor.rest();
        const qsizetype end = rest.indexOf(u'\n');
        return (end < 0 ? rest : rest.first(end)).toString();
    }

    void skipBlanks()
    {
        while (!m_cursor.atEnd()) {
            if (m_cursor.peek().isSpace())
                m_cursor.next();
            else if (m_cursor.startsWith(u"//"))
                m_cursor.skipLine();
            else if (m_cursor.startsWith(u"/*"))
                m_cutOff = !m_cursor.skipComment() || m_cutOff;
            else
                return;
        }
    }

    Value made(Value::Kind kind, QStringView text, int line) const
    {
        return { .kind = kind, .text = text.toString(), .line = line, .entries = {} };
    }

    Value value(int depth)
    {
        const QChar c = m_cursor.peek();
        if (c == u'"')
            return string();
        if (c == u'{' || c == u'[')
            return depth < deepestNesting ? map(depth) : skippedMap();
        return word();
    }

    /// A string; an expression when its line ends before it does.
    Value string()
    {
        const int line = m_cursor.line();
        const qsizetype from = m_cursor.at();
        QString text;
        m_cursor.next();
        while (!m_cursor.atEnd() && m_cursor.peek() != u'\n') {
            const QChar c = m_cursor.next();
            if (c == u'"')
                return made(Value::Kind::Text, text, line);
            text += c == u'\\' && !m_cursor.atEnd() ? escaped() : c;
        }
        m_cutOff = m_cutOff || m_cursor.atEnd();
        return made(Value::Kind::Expression, m_cursor.since(from), line);
    }

    QChar escaped()
    {
        const QChar c = m_cursor.next();
        switch (c.unicode()) {
        case u'b':
            return u'\b';
        case u'f':
            return u'\f';
        case u'n':
            return u'\n';
        case u'r':
            return u'\r';
        case u't':
            return u'\t';
        case u'u':
            return codeUnit();
        default: // quotes, slashes, and what needs no escape
            return c;
        }
    }

    QChar codeUnit()
    {
        bool ok = false;
        const ushort unit = m_cursor.rest().left(4).toUShort(&ok, 16);
        if (!ok || m_cursor.rest().size() < 4)
            return u'u';
        m_cursor.skip(4);
        return QChar(unit);
    }

    /// true, 12, null; or an expression: everything up to the next comma, bracket or line.
    Value word()
    {
        const int line = m_cursor.line();
        const qsizetype from = m_cursor.at();
        m_cursor.skipUntil([](QChar c) { return !isWordCharacter(c); });
        const QStringView word = m_cursor.since(from);
        m_cutOff = m_cutOff || m_cursor.atEnd(); // it may have gone on
        if (isEndOfWord() && !word.isEmpty()) {
            if (word == u"null")
                return made(Value::Kind::Null, word, line);
            if (word == u"true" || word == u"false")
                return made(Value::Kind::Other, word, line);
            if (!m_cutOff && isNumber(word))
                return made(Value::Kind::Number, word, line);
        }
        m_cursor.skipUntil(endsValue);
        return made(Value::Kind::Expression, m_cursor.since(from), line);
    }

    bool isEndOfWord() const
    {
        const QChar c = m_cursor.peek();
        return m_cursor.atEnd() || c.isSpace() || endsValue(c) || c == u'/';
    }

    static bool isNumber(QStringView word)
    {
        static const QRegularExpression number(
            QStringLiteral("\\A-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?\\z"));
        return number.match(word.toString()).hasMatch();
    }

    Value map(int depth)
    {
        Value result = made(Value::Kind::Map, {}, m_cursor.line());
        const QChar close = m_cursor.next() == u'{' ? u'}' : u']';
        while (true) {
            skipBlanks();
            if (m_cursor.atEnd()) {
                m_cutOff = true;
                return result;
            }
            const QChar c = m_cursor.peek();
            if (c == close) {
                m_cursor.next();
                return result;
            }
            if (c == u',')
                m_cursor.next();
            else if (close == u']')
                element(depth, result);
            else
                member(depth, result);
        }
    }

    void element(int depth, Value &list)
    {
        if (m_cursor.peek() == u'}') // not ours to close
            stray();
        else
            list.entries.push_back({ Entry::Key::None, {}, value(depth + 1) });
    }

    void member(int depth, Value &object)
    {
        if (m_cursor.peek() != u'"') {
            stray();
            return;
        }
        const Value name = string();
        if (name.kind != Value::Kind::Text) {
            fault(Remark::Kind::NotUnderstood, name.text, name.line);
            return;
        }
        skipBlanks();
        if (m_cursor.atEnd())
            return; // cut off
        if (m_cursor.peek() != u':') {
            fault(Remark::Kind::NotUnderstood, name.text, name.line);
            return;
        }
        m_cursor.next();
        skipBlanks();
        if (m_cursor.atEnd())
            return;
        const bool wasCutOff = m_cutOff;
        Value value = this->value(depth + 1);
        if (m_cutOff && !wasCutOff && !value.isMap())
            return; // half a value is none
        object.entries.push_back({ Entry::Key::Name, name.text, std::move(value) });
    }

    /// Something that can stand nowhere here.
    void stray()
    {
        const int line = m_cursor.line();
        const qsizetype from = m_cursor.at();
        m_cursor.next();
        m_cursor.skipUntil(endsValue);
        fault(Remark::Kind::NotUnderstood, m_cursor.since(from).toString(), line);
    }

    /// Past a map that lies too deep.
    Value skippedMap()
    {
        const int line = m_cursor.line();
        int open = 0;
        do {
            const QChar c = m_cursor.peek();
            if (c == u'"') {
                static_cast<void>(string());
                continue;
            }
            open += c == u'{' || c == u'[' ? 1 : 0;
            open -= c == u'}' || c == u']' ? 1 : 0;
            m_cursor.next();
        } while (open > 0 && !m_cursor.atEnd());
        m_cutOff = m_cutOff || open > 0;
        return made(Value::Kind::Other, {}, line);
    }

    Cursor m_cursor;
    QList<Remark> m_faults;
    bool m_cutOff = false;
};

} // namespace

JsonText parseJson(QStringView text, int firstLine) { return JsonParser(text, firstLine).parse(); }

std::optional<Pasted> readJson(const QString &text)
{
    const JsonText json = parseJson(text);
    Harvest harvest;
    const bool found = harvest.take(json.root);
    const bool isSoundObject
        = json.faults.isEmpty() && json.root.isMap() && text.trimmed().startsWith(u'{');
    if (!found && !isSoundObject)
        return std::nullopt;
    if (!found)
        harvest.takeMembers(json.root);
    for (const Remark &fault : json.faults)
        harvest.add(fault);
    return harvest.result(Format::Json);
}

} // namespace exchange
