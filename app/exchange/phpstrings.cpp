#include "exchange/phpstrings.h"

#include "exchange/cursor.h"
#include "exchange/textbuilder.h"

namespace exchange {

std::optional<PhpString> phpSingleQuoted(Cursor &cursor)
{
    QString text;
    cursor.next();
    while (!cursor.atEnd()) {
        const QChar c = cursor.next();
        if (c == u'\'')
            return PhpString { text };
        const bool isEscape = c == u'\\' && (cursor.peek() == u'\'' || cursor.peek() == u'\\');
        text += isEscape ? cursor.next() : c;
    }
    return std::nullopt;
}

/// `\u{5f20}`, the cursor behind the u.
static void appendCodePoint(Cursor &cursor, TextBuilder &text)
{
    const qsizetype close = cursor.rest().left(12).indexOf(u'}');
    bool ok = false;
    const uint codePoint = close > 1 && cursor.peek() == u'{'
        ? cursor.rest().sliced(1, close - 1).toUInt(&ok, 16)
        : 0;
    if (!ok) {
        text.append(u"\\u");
        return;
    }
    cursor.skip(close + 1);
    text.appendCodePoint(codePoint);
}

/// The escape of a double quoted string, the cursor behind its backslash.
static void appendEscaped(Cursor &cursor, TextBuilder &text)
{
    static constexpr QStringView names = u"ntrvef\\$\"";
    static constexpr QStringView meanings = u"\n\t\r\v\u001b\f\\$\"";
    if (const int octal = takeNumber(cursor, 8, 3); octal >= 0) {
        text.appendByte(static_cast<uint>(octal));
        return;
    }
    const QChar c = cursor.next();
    if (const qsizetype known = names.indexOf(c); known >= 0) {
        text.append(meanings[known]);
    } else if (c == u'u') {
        appendCodePoint(cursor, text);
    } else if (const int byte = c == u'x' ? takeNumber(cursor, 16, 2) : -1; byte >= 0) {
        text.appendByte(static_cast<uint>(byte));
    } else {
        text.append(u'\\');
        text.append(c);
    }
}

/// Whether PHP takes what follows for a variable: `$name`, `${name}`, `{$name`.
static bool isVariable(QChar c, QChar following)
{
    if (c == u'{')
        return following == u'$';
    return c == u'$' && (following.isLetter() || following == u'_' || following == u'{');
}

std::optional<PhpString> phpDoubleQuoted(Cursor &cursor)
{
    TextBuilder text;
    bool hasVariables = false;
    cursor.next();
    while (!cursor.atEnd()) {
        const QChar c = cursor.next();
        if (c == u'"')
            return PhpString { text.take(), hasVariables };
        hasVariables = hasVariables || isVariable(c, cursor.peek());
        if (c == u'\\' && !cursor.atEnd())
            appendEscaped(cursor, text);
        else
            text.append(c);
    }
    return std::nullopt;
}

bool skipHereDocument(Cursor &cursor)
{
    const auto isQuote = [](QChar c) { return c == u'\'' || c == u'"'; };
    cursor.skip(3);
    cursor.skipUntil([&](QChar c) { return c != u' ' && c != u'\t' && !isQuote(c); });
    const qsizetype from = cursor.at();
    cursor.skipUntil([](QChar c) { return !c.isLetterOrNumber() && c != u'_'; });
    const QString name = cursor.since(from).toString();
    if (name.isEmpty())
        return true; // not one, after all
    while (!cursor.atEnd()) {
        cursor.skipLine();
        cursor.skipUntil([](QChar c) { return !c.isSpace(); });
        if (cursor.startsWith(name)) {
            cursor.skip(name.size());
            return true;
        }
    }
    return false;
}

} // namespace exchange
