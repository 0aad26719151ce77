#include "exchange/phpparser.h"

#include "exchange/phptokens.h"

#include <QSet>

#include <algorithm>

namespace exchange {

namespace {

using Kind = PhpToken::Kind;

class PhpParser
{
public:
    explicit PhpParser(const QString &source)
        : m_source(source)
        , m_split(phpTokens(source))
    {
    }

    PhpText parse()
    {
        m_arrays.kind = Value::Kind::Map;
        while (peek().kind != Kind::End) {
            if (startsArray())
                keep(array(0));
            else
                ++m_at;
        }
        const auto isArrow = [](const PhpToken &token) {
            return token.kind == Kind::Symbol && token.text == u"=>";
        };
        return { .arrays = std::move(m_arrays),
            .hasArrow = std::any_of(m_split.tokens.cbegin(), m_split.tokens.cend(), isArrow),
            .cutOff = m_cutOff || m_split.cutOff,
            .lastLine = m_split.tokens.back().line };
    }

private:
    const PhpToken &peek(std::size_t ahead = 0) const
    {
        return m_split.tokens[std::min(m_at + ahead, m_split.tokens.size() - 1)];
    }

    bool isSymbol(QStringView text, std::size_t ahead = 0) const
    {
        return peek(ahead).kind == Kind::Symbol && peek(ahead).text == text;
    }

    bool isWord(QStringView word, std::size_t ahead = 0) const
    {
        return peek(ahead).kind == Kind::Word
            && peek(ahead).text.compare(word, Qt::CaseInsensitive) == 0;
    }

    Value made(Value::Kind kind, const PhpToken &at, const QString &text = {}) const
    {
        return { .kind = kind, .text = text, .line = at.line, .entries = {} };
    }

    void keep(Value array)
    {
        m_arrays.entries.push_back({ Entry::Key::None, {}, std::move(array) });
    }

    /// `array(`, or a `[` that does not pick an element of what stands before it.
    bool startsArray() const
    {
        return (isWord(u"array") && isSymbol(u"(", 1)) || (isSymbol(u"[") && !followsValue());
    }

    bool followsValue() const
    {
        static const QSet<QString> statements { QStringLiteral("return"), QStringLiteral("yield"),
            QStringLiteral("echo"), QStringLiteral("print"), QStringLiteral("else") };
        if (m_at == 0)
            return false;
        const PhpToken &before = m_split.tokens[m_at - 1];
        switch (before.kind) {
        case Kind::Word:
            return !statements.contains(before.text.toLower());
        case Kind::Symbol:
            return before.text == u"]" || (before.text == u")" && !followsCast());
        case Kind::Text:
        case Kind::Live:
        case Kind::Number:
        case Kind::Variable:
        case Kind::End:
            return true;
        }
        Q_UNREACHABLE();
    }

    bool followsCast() const
    {
        const auto isType = [](const PhpToken &token) {
            return token.kind == Kind::Word && (token.text == u"array" || token.text == u"object");
        };
        return m_at >= 3 && isType(m_split.tokens[m_at - 2])
            && m_split.tokens[m_at - 3].text == u"(";
    }

    Value array(int depth)
    {
        Value result = made(Value::Kind::Map, peek());
        const bool isShort = isSymbol(u"[");
        m_at += isShort ? 1 : 2;
        while (!isSymbol(isShort ? u"]" : u")")) {
            if (peek().kind == Kind::End || isSymbol(u";")) {
                m_cutOff = true;
                return result;
            }
            if (isSymbol(u",") || closes() || isSymbol(u"=>"))
                ++m_at;
            else
                item(depth, result);
        }
        ++m_at;
        return result;
    }

    bool closes() const { return isSymbol(u"]") || isSymbol(u")") || isSymbol(u"}"); }

    void item(int depth, Value &array)
    {
        Value first = operand(depth);
        if (!isSymbol(u"=>")) {
            if (!endsAtCut())
                array.entries.push_back({ Entry::Key::None, {}, std::move(first) });
            return;
        }
        ++m_at;
        Value value = operand(depth);
        if (endsAtCut() && !value.isMap())
            return; // half a value is none
        const bool isName = first.kind == Value::Kind::Text || first.kind == Value::Kind::Number;
        array.entries.push_back(
            { isName ? Entry::Key::Name : Entry::Key::Expression, first.text, std::move(value) });
    }

    bool endsAtCut() const { return peek().kind == Kind::End; }

    bool endsOperand() const
    {
        return peek().kind == Kind::End || isSymbol(u",") || isSymbol(u"=>") || isSymbol(u";")
            || closes();
    }

    /// A literal, or the whole of an expression.
    Value operand(int depth)
    {
        const PhpToken &first = peek();
        Value value = literal(depth);
        if (endsOperand() && value.kind != Value::Kind::Expression)
            return value;
        if (value.isMap())
            keep(std::move(value));
        skipOperand(depth);
        const qsizetype end = m_at > 0 ? m_split.tokens[m_at - 1].end : first.begin;
        const qsizetype length = std::max<qsizetype>(end - first.begin, 0);
        return made(Value::Kind::Expression, first, m_source.sliced(first.begin, length));
    }

    Value literal(int depth)
    {
        const PhpToken &token = peek();
        if (startsArray() && depth < deepestNesting)
            return array(depth + 1);
        if (token.kind == Kind::Text || token.kind == Kind::Number) {
            ++m_at;
            return made(token.kind == Kind::Text ? Value::Kind::Text : Value::Kind::Number, token,
                token.text);
        }
        if (isSymbol(u"-") && peek(1).kind == Kind::Number) {
            m_at += 2;
            return made(Value::Kind::Number, token, QString(u'-' + peekBack().text));
        }
        if (isSymbol(u"(") && peek(1).kind == Kind::Word && isSymbol(u")", 2))
            return cast(depth);
        return constant();
    }

    const PhpToken &peekBack() const { return m_split.tokens[m_at - 1]; }

    Value constant()
    {
        const PhpToken &token = peek();
        if (isWord(u"null")) {
            ++m_at;
            return made(Value::Kind::Null, token);
        }
        if (isWord(u"true") || isWord(u"false")) {
            ++m_at;
            return made(Value::Kind::Other, token);
        }
        return made(Value::Kind::Expression, token);
    }

    /// `(int) '123'` and `(string) 123` say no more than their literal does.
    Value cast(int depth)
    {
        const PhpToken &open = peek();
        const QString type = peek(1).text.toLower();
        if ((type == u"array" || type == u"object") && depth < deepestNesting) {
            m_at += 3;
            if (startsArray())
                return array(depth + 1);
            m_at -= 3;
        }
        const PhpToken &token = peek(3);
        const bool isLiteral = token.kind == Kind::Text || token.kind == Kind::Number;
        const bool toText = type == u"string";
        const bool toNumber = type == u"int" || type == u"integer";
        if (!isLiteral || (!toText && !toNumber))
            return made(Value::Kind::Expression, open);
        m_at += 4;
        return made(toText ? Value::Kind::Text : Value::Kind::Number, open, token.text);
    }

    /// Past the rest of an expression; the arrays in it are kept.
    void skipOperand(int depth)
    {
        int open = 0;
        while (peek().kind != Kind::End && (open > 0 || !endsOperand())) {
            if (startsArray() && depth < deepestNesting) {
                keep(array(depth + 1));
                continue;
            }
            open += isSymbol(u"(") || isSymbol(u"[") || isSymbol(u"{") ? 1 : 0;
            open -= closes() ? 1 : 0;
            ++m_at;
        }
    }

    QString m_source;
    PhpTokens m_split;
    std::size_t m_at = 0;
    Value m_arrays;
    bool m_cutOff = false;
};

} // namespace

PhpText parsePhp(const QString &source) { return PhpParser(source).parse(); }

} // namespace exchange
