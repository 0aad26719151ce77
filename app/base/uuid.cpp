#include "base/uuid.h"

#include <QRandomGenerator>
#include <QUuid>

#include <array>

namespace base {

QString uuid7(qint64 nowMs)
{
    std::array<quint32, 3> random {};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    const quint64 ms = quint64(nowMs) & 0xffff'ffff'ffffULL;
    const auto byte = [&random](int i) { return uchar(random[size_t(i / 4)] >> (8 * (i % 4))); };
    const QUuid uuid(uint(ms >> 16), ushort(ms & 0xffff), ushort(0x7000 | (random[2] & 0x0fff)),
        uchar(0x80 | (byte(0) & 0x3f)), byte(1), byte(2), byte(3), byte(4), byte(5), byte(6),
        byte(7));
    return uuid.toString(QUuid::WithoutBraces);
}

} // namespace base
