#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>

namespace contract {

/// The zone that the form begins with: Asia/Hong_Kong, or a fixed +08:00 where the system knows no
/// zones.
[[nodiscard]] QTimeZone hongKong();

/// RFC 3339 text, seconds resolution, with the offset that the zone has at that very instant.
/// Offsets that are no whole minutes (local mean times of long ago) cannot be written: UTC then.
[[nodiscard]] QString expiryText(qint64 utcMs, const QTimeZone &zone);

/// What a wall-clock reading means in a zone.
struct ZonedTime {
    enum class Kind {
        Exact,
        Skipped, ///< clocks were put forward over it: taken as that much later
        Twice, ///< clocks were put back over it: the earlier of the two is taken
    };
    qint64 utcMs = 0;
    Kind kind = Kind::Exact;
};

/// `date` and `time` as read on a clock in that zone. Pure but for the system's zone data.
[[nodiscard]] ZonedTime zonedTime(const QDate &date, const QTime &time, const QTimeZone &zone);

/// The last second (23:59:59) of the day that `nowMs` belongs to in that zone.
[[nodiscard]] qint64 endOfDayMs(qint64 nowMs, const QTimeZone &zone);

} // namespace contract
