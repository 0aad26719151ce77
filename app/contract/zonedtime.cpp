#include "contract/zonedtime.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace contract {
namespace {

/// No clock is a day off UTC, so that the offsets on both sides of a reading are those a day around
/// it, as though it were UTC.
constexpr qint64 dayMs = 24 * 60 * 60 * 1000;

qint64 offsetMs(qint64 utcMs, const QTimeZone &zone)
{
    const auto instant = QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC);
    return zone.offsetFromUtc(instant) * qint64(1000);
}

qint64 asUtc(const QDate &date, const QTime &time)
{
    return QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
}

/// The instants at which a clock in the zone reads this, the earliest first: none where the clocks
/// were put forward over it, two where they were put back. Not by QDateTime, whose ways with gaps
/// differ between releases of Qt.
std::vector<qint64> instantsOf(qint64 readingMs, const QTimeZone &zone)
{
    const qint64 before = offsetMs(readingMs - dayMs, zone);
    const qint64 after = offsetMs(readingMs + dayMs, zone);
    std::vector<qint64> instants;
    for (const qint64 offset : { std::max(before, after), std::min(before, after) }) {
        const qint64 instant = readingMs - offset;
        const bool isNew = instants.empty() || instants.back() != instant;
        if (isNew && offsetMs(instant, zone) == offset)
            instants.push_back(instant);
    }
    return instants;
}

QDate dayAt(qint64 utcMs, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs + offsetMs(utcMs, zone), Qt::UTC).date();
}

/// The last second of a day whose end the clocks were put forward over.
qint64 lastSecondMs(qint64 nowMs, const QTimeZone &zone)
{
    const QDate day = dayAt(nowMs, zone);
    qint64 within = nowMs / 1000;
    qint64 beyond = within + 2 * dayMs / 1000;
    while (beyond - within > 1) {
        const qint64 middle = std::midpoint(within, beyond);
        (dayAt(middle * 1000, zone) > day ? beyond : within) = middle;
    }
    return within * 1000;
}

/// A reading in a gap, by the offset before it: as much later as the clocks were put forward.
qint64 afterTheGap(qint64 readingMs, const QTimeZone &zone)
{
    return readingMs - offsetMs(readingMs - dayMs, zone);
}

} // namespace

QTimeZone hongKong()
{
    static const QTimeZone zone = [] {
        const QTimeZone named("Asia/Hong_Kong");
        return named.isValid() ? named : QTimeZone(8 * 60 * 60);
    }();
    return zone;
}

QString expiryText(qint64 utcMs, const QTimeZone &zone)
{
    const qint64 ownOffset = offsetMs(utcMs, zone) / 1000;
    const int offset = ownOffset % 60 == 0 ? int(ownOffset) : 0;
    const auto time = QDateTime::fromMSecsSinceEpoch(utcMs, Qt::OffsetFromUTC, offset);
    const QString text = time.toString(Qt::ISODate);
    // `+TIMEZONE` is all that the official page knows.
    return text.endsWith(u'Z') ? QString(text.chopped(1) + QStringLiteral("+00:00")) : text;
}

ZonedTime zonedTime(const QDate &date, const QTime &time, const QTimeZone &zone)
{
    const qint64 reading = asUtc(date, time);
    const std::vector<qint64> instants = instantsOf(reading, zone);
    switch (instants.size()) {
    case 0:
        return { afterTheGap(reading, zone), ZonedTime::Kind::Skipped };
    case 1:
        return { instants.front(), ZonedTime::Kind::Exact };
    default:
        return { instants.front(), ZonedTime::Kind::Twice };
    }
}

qint64 endOfDayMs(qint64 nowMs, const QTimeZone &zone)
{
    const qint64 reading = asUtc(dayAt(nowMs, zone), QTime(23, 59, 59));
    const std::vector<qint64> instants = instantsOf(reading, zone);
    return instants.empty() ? lastSecondMs(nowMs, zone) : instants.back();
}

} // namespace contract
