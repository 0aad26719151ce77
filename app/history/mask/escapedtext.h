#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace history {

/// Bytes as people read them, each character known by the bytes that it stands in: escapes of JSON
/// (`\u5f20`, `\/`, and those of JSON within a JSON string), of URLs (`%E5%BC%A0`) and of HTML
/// (`&#24352;`) are undone. For finding a text however it is written and replacing it without
/// touching the rest. What is no UTF-8 reads as U+FFFD.
class EscapedText final
{
public:
    explicit EscapedText(const QByteArray &bytes);

    [[nodiscard]] const QString &plain() const { return m_plain; }
    /// How many backslashes make this character a quote of JSON (none, or more within a string);
    /// -1: it is no quote, or one that ends no string (`\u0022`, `%22`).
    [[nodiscard]] int quoteDepth(qsizetype at) const;
    /// A part of plain() as it stands in the bytes.
    [[nodiscard]] QByteArray raw(qsizetype from, qsizetype length) const;
    /// Whether a replacement touches this part.
    [[nodiscard]] bool isReplaced(qsizetype from, qsizetype length) const;
    /// Replaces a part of plain(), whole characters that no other replacement touches. plain()
    /// stays as it was.
    void replace(qsizetype from, qsizetype length, const QString &by);
    /// With everything replaced.
    [[nodiscard]] QByteArray bytes() const;

private:
    /// A character and what it takes.
    struct Token {
        char32_t character = 0;
        qsizetype length = 1;
    };
    struct Replacement {
        qsizetype from = 0;
        qsizetype length = 0;
        QByteArray by;
    };

    [[nodiscard]] Token tokenAt(qsizetype at) const;
    [[nodiscard]] Token escaped(qsizetype at) const;
    [[nodiscard]] Token percent(qsizetype at) const;
    [[nodiscard]] Token entity(qsizetype at) const;
    [[nodiscard]] std::optional<uint> hex(qsizetype at, qsizetype digits) const;

    const QByteArray m_bytes;
    QString m_plain;
    std::vector<qsizetype> m_starts; ///< of each UTF-16 unit, and the end
    QList<Replacement> m_replacements;
};

/// The text replaced wherever it stands in the bytes, however it is escaped there.
[[nodiscard]] QByteArray replaced(const QByteArray &bytes, const QString &text, const QString &by);

} // namespace history
