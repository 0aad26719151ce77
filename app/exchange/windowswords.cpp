#include "exchange/shellwords.h"

#include "exchange/cursor.h"

#include <QRegularExpression>

namespace exchange {

namespace {

/// A character that cmd.exe hands on to the program.
struct Handed {
    QChar character;
    int line = 1;
};

struct HandedLine {
    std::vector<Handed> characters;
    QString rest;
    int restLine = 0;
};

/// Undoes the carets. The command ends with its line, or at an operator.
HandedLine handedOn(QStringView text, int firstLine)
{
    HandedLine result;
    Cursor cursor(text, firstLine);
    bool isQuoted = false;
    while (!cursor.atEnd()) {
        const QChar c = cursor.peek();
        const int line = cursor.line();
        if (!isQuoted && c == u'^') {
            cursor.next();
            if (cursor.startsWith(u"\r\n") || cursor.startsWith(u"\n")) {
                cursor.skip(cursor.peek() == u'\r' ? 2 : 1);
                // A caret and two line breaks are one line break in the text.
                result.characters.push_back({ cursor.peek() == u'\n' ? u'\n' : u' ', line });
                cursor.skip(cursor.peek() == u'\n' ? 1 : 0);
            } else if (!cursor.atEnd()) {
                result.characters.push_back({ cursor.next(), line });
            }
            continue;
        }
        isQuoted = isQuoted != (c == u'"');
        if (!isQuoted && (c == u'\n' || c == u'|' || c == u'>' || c == u'&'))
            break;
        result.characters.push_back({ cursor.next(), line });
    }
    cursor.skipUntil([](QChar c) { return !c.isSpace(); });
    result.restLine = cursor.line();
    const qsizetype from = cursor.at();
    cursor.skipLine();
    result.rest = cursor.since(from).toString().trimmed();
    return result;
}

/// Splits as a program's start-up code does: blanks, double quotes, backslashes before quotes.
class ArgumentSplitter
{
public:
    explicit ArgumentSplitter(const std::vector<Handed> &characters)
        : m_characters(characters)
    {
    }

    ShellCommand split()
    {
        while (m_at < m_characters.size())
            takeCharacter();
        m_result.cutOff = m_isQuoted;
        m_result.lastLine = m_characters.empty() ? 1 : m_characters.back().line;
        if (!m_isQuoted)
            endWord();
        return std::move(m_result);
    }

private:
    bool isAt(std::size_t index, QChar c) const
    {
        return index < m_characters.size() && m_characters[index].character == c;
    }

    void takeCharacter()
    {
        const QChar c = m_characters[m_at].character;
        if (!m_isQuoted && c.isSpace()) {
            endWord();
            ++m_at;
            return;
        }
        startWord();
        if (c == u'\\')
            takeBackslashes();
        else if (c == u'"')
            takeQuote();
        else
            m_word.text += m_characters[m_at++].character;
    }

    void startWord()
    {
        if (!m_inWord)
            m_word = { {}, m_characters[m_at].line };
        m_inWord = true;
    }

    void endWord()
    {
        if (m_inWord)
            m_result.words.push_back(m_word);
        m_inWord = false;
    }

    /// Before a quote, two backslashes are one and an odd one makes the quote a character.
    void takeBackslashes()
    {
        qsizetype count = 0;
        for (; isAt(m_at, u'\\'); ++m_at)
            ++count;
        const bool beforeQuote = isAt(m_at, u'"');
        m_word.text += QString(beforeQuote ? count / 2 : count, u'\\');
        if (beforeQuote && count % 2 == 1) {
            m_word.text += u'"';
            ++m_at;
        }
    }

    void takeQuote()
    {
        if (m_isQuoted && isAt(m_at + 1, u'"')) {
            m_word.text += u'"';
            ++m_at;
        } else {
            m_isQuoted = !m_isQuoted;
        }
        ++m_at;
    }

    const std::vector<Handed> &m_characters;
    std::size_t m_at = 0;
    ShellCommand m_result;
    ShellWord m_word;
    bool m_inWord = false;
    bool m_isQuoted = false;
};

} // namespace

ShellCommand windowsCommand(QStringView text, int firstLine)
{
    const HandedLine line = handedOn(text, firstLine);
    ShellCommand command = ArgumentSplitter(line.characters).split();
    command.rest = line.rest;
    command.restLine = line.restLine;
    command.isJoined = QStringView(u"|>&").contains(line.rest.isEmpty() ? u' ' : line.rest.front());
    return command;
}

bool isWindowsCommand(const QString &text)
{
    // Behind a single quote anything is text; cmd.exe's own quotes come before one.
    static const QRegularExpression sign(QStringLiteral(R"(\A[^']*(\^[ \t]*\r?\n|\s\^"|\s"\{""))"));
    return sign.match(text).hasMatch();
}

} // namespace exchange
