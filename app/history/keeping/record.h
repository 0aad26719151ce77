#pragma once

#include <QByteArray>
#include <QVariantList>

#include <optional>

namespace history {

/// Reads numbers of SQLite's file format out of bytes that may hold anything.
class Bytes final
{
public:
    explicit Bytes(const QByteArray &bytes, qsizetype position = 0)
        : m_bytes(bytes)
        , m_position(position)
    {
    }

    [[nodiscard]] qsizetype position() const { return m_position; }
    /// 1 to 9 bytes; nothing at the end of the bytes.
    [[nodiscard]] std::optional<quint64> varint();
    /// A number of 1 to 8 bytes, with its sign.
    [[nodiscard]] std::optional<qint64> integer(int size);
    [[nodiscard]] std::optional<QByteArray> take(quint64 size);

private:
    const QByteArray &m_bytes;
    qsizetype m_position;
};

/// The values of a record, each as SQLite would answer it (numbers, text, bytes; null is invalid);
/// nothing where the bytes are not one record exactly.
[[nodiscard]] std::optional<QVariantList> readRecord(const QByteArray &bytes);

} // namespace history
