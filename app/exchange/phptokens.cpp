#include "exchange/phptokens.h"

#include "exchange/cursor.h"
#include "exchange/phpstrings.h"

namespace exchange {

namespace {

using Kind = PhpToken::Kind;

bool startsWord(QChar c) { return c.isLetter() || c == u'_' || c == u'\\'; }
bool continuesWord(QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'\\'; }
bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

/// 0x1F, 0b11, 017 and 1_000 as decimal digits; what is no whole number stays as it is.
QString canonicalNumber(QString text)
{
    text.remove(u'_');
    const bool isPlain = text == u"0" || !text.startsWith(u'0') || text.contains(u'.');
    if (isPlain)
        return text;
    bool ok = false;
    QString prefixed = text.toLower();
    if (prefixed.startsWith(u"0o"))
        prefixed.remove(1, 1);
    const bool isBinary = prefixed.startsWith(u"0b");
    const qulonglong number
        = isBinary ? prefixed.sliced(2).toULongLong(&ok, 2) : prefixed.toULongLong(&ok, 0);
    return ok ? QString::number(number) : text;
}

class Splitter
{
public:
    explicit Splitter(const QString &source)
        : m_cursor(source)
    {
    }

    PhpTokens split()
    {
        while (skipBlanks(), !m_cursor.atEnd() && !m_result.cutOff) {
            const int line = m_cursor.line();
            const qsizetype begin = m_cursor.at();
            PhpToken token = next();
            token.line = line;
            token.begin = begin;
            token.end = m_cursor.at();
            if (!m_result.cutOff)
                m_result.tokens.push_back(std::move(token));
        }
        m_result.tokens.push_back(
            { .text = {}, .line = m_cursor.line(), .begin = m_cursor.at(), .end = m_cursor.at() });
        return std::move(m_result);
    }

private:
    void skipBlanks()
    {
        while (!m_cursor.atEnd()) {
            if (m_cursor.peek().isSpace())
                m_cursor.next();
            else if (m_cursor.startsWith(u"//") || m_cursor.peek() == u'#')
                m_cursor.skipLine();
            else if (m_cursor.startsWith(u"/*"))
                m_result.cutOff = !m_cursor.skipComment() || m_result.cutOff;
            else
                return;
        }
    }

    PhpToken next()
    {
        const QChar c = m_cursor.peek();
        if (c == u'\'')
            return string(phpSingleQuoted(m_cursor));
        if (c == u'"')
            return string(phpDoubleQuoted(m_cursor));
        if (m_cursor.startsWith(u"<<<"))
            return hereDocument();
        if (c == u'$' && startsWord(m_cursor.peek(1)))
            return run(Kind::Variable);
        if (startsWord(c))
            return run(Kind::Word);
        if (isDigit(c))
            return number();
        return symbol();
    }

    PhpToken string(const std::optional<PhpString> &string)
    {
        m_result.cutOff = m_result.cutOff || !string;
        if (!string)
            return {};
        return { .kind = string->hasVariables ? Kind::Live : Kind::Text, .text = string->text };
    }

    PhpToken hereDocument()
    {
        const bool ended = skipHereDocument(m_cursor);
        m_result.cutOff = m_result.cutOff || !ended;
        return { .kind = Kind::Live, .text = {} };
    }

    PhpToken run(Kind kind)
    {
        const qsizetype from = m_cursor.at();
        m_cursor.next();
        m_cursor.skipUntil([](QChar c) { return !continuesWord(c); });
        return { .kind = kind, .text = m_cursor.since(from).toString() };
    }

    PhpToken number()
    {
        const qsizetype from = m_cursor.at();
        m_cursor.skipUntil([](QChar c) { return !c.isLetterOrNumber() && c != u'_' && c != u'.'; });
        return { .kind = Kind::Number, .text = canonicalNumber(m_cursor.since(from).toString()) };
    }

    PhpToken symbol()
    {
        for (const QStringView longer : { u"...", u"=>", u"->", u"::" }) {
            if (m_cursor.startsWith(longer)) {
                m_cursor.skip(longer.size());
                return { .kind = Kind::Symbol, .text = longer.toString() };
            }
        }
        return { .kind = Kind::Symbol, .text = QString(m_cursor.next()) };
    }

    Cursor m_cursor;
    PhpTokens m_result;
};

} // namespace

PhpTokens phpTokens(const QString &source) { return Splitter(source).split(); }

} // namespace exchange
