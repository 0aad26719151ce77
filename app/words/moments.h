#pragma once

#include "contract/zonedtime.h"

#include <QString>

namespace words {

/// A length of time, in the unit that serves it best: 45 seconds, 30 minutes, 2 h 30 min, 12 days.
[[nodiscard]] QString span(qint64 seconds);
/// An instant for people, in this computer's time and in UTC, and how far it is off: "November 23,
/// 2026 14:35:00 here = 06:35:00 UTC, in 30 minutes". The UTC date is said where it differs.
[[nodiscard]] QString preview(qint64 utcMs, qint64 nowMs);
/// What became of a wall-clock time that the zone skips or has twice; empty for Exact.
[[nodiscard]] QString text(contract::ZonedTime::Kind kind);
/// A zone with its offset at that instant: "Hong Kong (UTC+08:00)", else by its
/// IANA name: "Europe/Berlin (UTC+01:00)".
[[nodiscard]] QString zoneName(const QTimeZone &zone, qint64 atMs);

} // namespace words
