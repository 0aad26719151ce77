#pragma once

#include <QStringView>

namespace exchange {

/// A place in a text that only moves forward and knows its line (1-based).
class Cursor
{
public:
    explicit Cursor(QStringView text, int line = 1)
        : m_text(text)
        , m_line(line)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    /// The character that many steps ahead; NUL behind the end.
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
    }
    [[nodiscard]] bool startsWith(QStringView text) const { return rest().startsWith(text); }
    [[nodiscard]] qsizetype at() const { return m_at; }
    [[nodiscard]] int line() const { return m_line; }
    [[nodiscard]] QStringView rest() const { return m_text.sliced(m_at); }
    /// What lies between an earlier place and this one.
    [[nodiscard]] QStringView since(qsizetype from) const
    {
        return m_text.sliced(from, m_at - from);
    }

    /// Takes one character; not to be called at the end.
    QChar next()
    {
        const QChar c = m_text[m_at++];
        m_line += c == u'\n' ? 1 : 0;
        return c;
    }
    void skip(qsizetype count)
    {
        for (; count > 0 && !atEnd(); --count)
            next();
    }
    /// Goes on to the next character that `ends`, or to the end.
    template <typename Ends> void skipUntil(Ends ends)
    {
        while (!atEnd() && !ends(peek()))
            next();
    }
    void skipLine()
    {
        skipUntil([](QChar c) { return c == u'\n'; });
    }
    /// Goes behind the comment /* … */ that begins here; false where it has no end.
    [[nodiscard]] bool skipComment()
    {
        skip(2);
        skipUntil([this](QChar) { return startsWith(u"*/"); });
        const bool isWhole = !atEnd();
        skip(2);
        return isWhole;
    }

private:
    QStringView m_text;
    qsizetype m_at = 0;
    int m_line;
};

} // namespace exchange
