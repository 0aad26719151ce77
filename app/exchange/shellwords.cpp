#include "exchange/shellwords.h"

#include "exchange/cursor.h"
#include "exchange/textbuilder.h"

#include <algorithm>

namespace exchange {

namespace {

bool isOperator(QChar c) { return QStringView(u";|&<>()").contains(c); }

class PosixSplitter
{
public:
    PosixSplitter(QStringView text, int firstLine)
        : m_cursor(text, firstLine)
    {
    }

    ShellCommand split()
    {
        while (skipToWord())
            takeWord();
        m_result.lastLine = m_cursor.line();
        takeRest();
        return std::move(m_result);
    }

private:
    /// False at the end of the command.
    bool skipToWord()
    {
        while (!m_cursor.atEnd()) {
            const QChar c = m_cursor.peek();
            if (c == u'\n' && !m_result.words.empty() && !goesOnBelow())
                return false;
            if (c.isSpace())
                m_cursor.next();
            else if (isLineJoint())
                m_cursor.skip(m_cursor.peek(1) == u'\r' ? 3 : 2);
            else if (c == u'#')
                m_cursor.skipLine();
            else
                return !isOperator(c);
        }
        return false;
    }

    bool isLineJoint() const
    {
        return m_cursor.startsWith(u"\\\n") || m_cursor.startsWith(u"\\\r\n");
    }

    bool goesOnBelow() const
    {
        const QStringView rest = m_cursor.rest();
        const auto found
            = std::find_if(rest.begin(), rest.end(), [](QChar c) { return !c.isSpace(); });
        return found != rest.end() && *found == u'-';
    }

    void takeWord()
    {
        const int line = m_cursor.line();
        while (!m_cursor.atEnd() && !m_cursor.peek().isSpace() && !isOperator(m_cursor.peek())) {
            if (isLineJoint())
                m_cursor.skip(m_cursor.peek(1) == u'\r' ? 3 : 2);
            else
                takePart();
        }
        const QString word = m_word.take();
        const bool isDescriptor = m_cursor.peek() == u'>' && word == u"2";
        if (!isDescriptor && !m_result.cutOff)
            m_result.words.push_back({ word, line });
    }

    void takePart()
    {
        const QChar c = m_cursor.peek();
        if (c == u'\'') {
            m_cursor.next();
            takeLiteral();
        } else if (c == u'"') {
            m_cursor.next();
            takeDoubleQuoted();
        } else if (m_cursor.startsWith(u"$'")) {
            m_cursor.skip(2);
            takeAnsiQuoted();
        } else if (c == u'$' || c == u'`') {
            takeSubstitution();
        } else {
            m_cursor.next();
            m_word.append(c == u'\\' && !m_cursor.atEnd() ? m_cursor.next() : c);
        }
    }

    void takeLiteral()
    {
        const qsizetype from = m_cursor.at();
        m_cursor.skipUntil([](QChar c) { return c == u'\''; });
        m_word.append(m_cursor.since(from));
        closeQuote();
    }

    void closeQuote()
    {
        m_result.cutOff = m_result.cutOff || m_cursor.atEnd();
        m_cursor.skip(1);
    }

    void takeDoubleQuoted()
    {
        while (!m_cursor.atEnd() && m_cursor.peek() != u'"') {
            const QChar c = m_cursor.peek();
            if (isLineJoint())
                m_cursor.skip(m_cursor.peek(1) == u'\r' ? 3 : 2);
            else if (c == u'$' || c == u'`')
                takeSubstitution();
            else if (c == u'\\' && QStringView(u"$`\"\\").contains(m_cursor.peek(1)))
                m_cursor.skip(1), m_word.append(m_cursor.next());
            else
                m_word.append(m_cursor.next());
        }
        closeQuote();
    }

    void takeAnsiQuoted()
    {
        while (!m_cursor.atEnd() && m_cursor.peek() != u'\'') {
            const QChar c = m_cursor.next();
            if (c == u'\\' && !m_cursor.atEnd())
                takeAnsiEscape();
            else
                m_word.append(c);
        }
        closeQuote();
    }

    /// The cursor is behind the backslash.
    void takeAnsiEscape()
    {
        static constexpr QStringView names = u"abeEfnrtv\\'\"?";
        static constexpr QStringView meanings = u"\a\b\u001b\u001b\f\n\r\t\v\\'\"?";
        if (const int octal = takeNumber(m_cursor, 8, 3); octal >= 0) {
            m_word.appendByte(static_cast<uint>(octal));
            return;
        }
        const QChar c = m_cursor.next();
        if (const qsizetype known = names.indexOf(c); known >= 0) {
            m_word.append(meanings[known]);
            return;
        }
        const int digits = c == u'x' ? 2 : c == u'u' ? 4 : c == u'U' ? 8 : 0;
        const int number = digits > 0 ? takeHex(digits) : -1;
        if (number < 0)
            m_word.append(QString(u'\\' + c));
        else if (c == u'x')
            m_word.appendByte(static_cast<uint>(number));
        else
            m_word.appendCodePoint(static_cast<uint>(number));
    }

    /// Six digits are enough for any character and too few for an overflow.
    int takeHex(int mostDigits)
    {
        while (mostDigits > 6 && m_cursor.peek() == u'0') {
            m_cursor.next();
            --mostDigits;
        }
        return takeNumber(m_cursor, 16, std::min(mostDigits, 6));
    }

    /// `$NAME`, `${…}`, `$(…)` and `` `…` `` are kept as they stand, behind a mark.
    void takeSubstitution()
    {
        const QChar c = m_cursor.peek();
        const QChar following = m_cursor.peek(1);
        const bool isOne = c == u'`' || following.isLetterOrNumber()
            || (!following.isNull() && QStringView(u"_{(@*#?!-$").contains(following));
        if (isOne)
            m_word.append(QStringView(substitutionMark));
        m_word.append(m_cursor.next());
        if (c == u'`')
            takeThrough(u'`');
        else if (following == u'{')
            takeThrough(u'}');
        else if (following == u'(')
            takeParentheses();
    }

    void takeThrough(QChar last)
    {
        const qsizetype from = m_cursor.at();
        m_cursor.skipUntil([last](QChar c) { return c == last; });
        m_result.cutOff = m_result.cutOff || m_cursor.atEnd();
        m_cursor.skip(1);
        m_word.append(m_cursor.since(from));
    }

    void takeParentheses()
    {
        const qsizetype from = m_cursor.at();
        int open = 0;
        do {
            const QChar c = m_cursor.next();
            open += c == u'(' ? 1 : c == u')' ? -1 : 0;
        } while (open > 0 && !m_cursor.atEnd());
        m_result.cutOff = m_result.cutOff || open > 0;
        m_word.append(m_cursor.since(from));
    }

    void takeRest()
    {
        m_result.isJoined = !m_cursor.atEnd() && isOperator(m_cursor.peek());
        m_cursor.skipUntil([](QChar c) { return !c.isSpace(); });
        m_result.restLine = m_cursor.line();
        const qsizetype from = m_cursor.at();
        m_cursor.skipLine();
        m_result.rest = m_cursor.since(from).toString().trimmed();
        // An end of command with nothing after it says nothing.
        if (m_result.rest == u";")
            m_result.rest.clear();
    }

    Cursor m_cursor;
    ShellCommand m_result;
    TextBuilder m_word;
};

} // namespace

ShellCommand posixCommand(QStringView text, int firstLine)
{
    return PosixSplitter(text, firstLine).split();
}

} // namespace exchange
