#include "history/keeping/record.h"

#include <QtEndian>

#include <bit>

namespace history {

std::optional<quint64> Bytes::varint()
{
    quint64 number = 0;
    for (int count = 1; m_position < m_bytes.size(); ++count) {
        const auto byte = quint8(m_bytes[m_position++]);
        if (count == 9)
            return (number << 8) | byte;
        number = (number << 7) | (byte & 0x7f);
        if ((byte & 0x80) == 0)
            return number;
    }
    return std::nullopt;
}

std::optional<qint64> Bytes::integer(int size)
{
    const auto bytes = take(quint64(size));
    if (!bytes)
        return std::nullopt;
    quint64 number = qint8(bytes->front()) < 0 ? ~quint64(0) : 0;
    for (const char byte : *bytes)
        number = (number << 8) | quint8(byte);
    return qint64(number);
}

std::optional<QByteArray> Bytes::take(quint64 size)
{
    if (m_position > m_bytes.size() || size > quint64(m_bytes.size() - m_position))
        return std::nullopt;
    const QByteArray taken = m_bytes.mid(m_position, qsizetype(size));
    m_position += qsizetype(size);
    return taken;
}

static std::optional<QVariant> number(Bytes &bytes, int size)
{
    const auto integer = bytes.integer(size);
    return integer ? std::optional<QVariant>(*integer) : std::nullopt;
}

/// https://www.sqlite.org/fileformat2.html#record_format
static std::optional<QVariant> value(Bytes &bytes, quint64 type)
{
    switch (type) {
    case 0:
        return QVariant();
    case 1:
    case 2:
    case 3:
    case 4:
        return number(bytes, int(type));
    case 5:
        return number(bytes, 6);
    case 6:
        return number(bytes, 8);
    case 7: {
        const auto bits = bytes.integer(8);
        return bits ? std::optional<QVariant>(std::bit_cast<double>(*bits)) : std::nullopt;
    }
    case 8:
    case 9:
        return QVariant(qint64(type - 8));
    case 10:
    case 11:
        return std::nullopt;
    }
    const auto taken = bytes.take((type - 12) / 2);
    if (!taken)
        return std::nullopt;
    // Never null: that would be bound as NULL.
    if (type % 2 == 0)
        return taken->isEmpty() ? QVariant(QByteArray("")) : QVariant(*taken);
    return taken->isEmpty() ? QVariant(QStringLiteral("")) : QVariant(QString::fromUtf8(*taken));
}

std::optional<QVariantList> readRecord(const QByteArray &bytes)
{
    Bytes header(bytes);
    const auto headerSize = header.varint();
    if (!headerSize || *headerSize > quint64(bytes.size()))
        return std::nullopt;
    Bytes body(bytes, qsizetype(*headerSize));
    QVariantList values;
    while (header.position() < qsizetype(*headerSize)) {
        const auto type = header.varint();
        const auto read = type ? value(body, *type) : std::nullopt;
        if (!read)
            return std::nullopt;
        values.append(*read);
    }
    const bool isExact
        = header.position() == qsizetype(*headerSize) && body.position() == bytes.size();
    return isExact ? std::optional(values) : std::nullopt;
}

} // namespace history
