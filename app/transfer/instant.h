#pragma once

#include <QByteArray>
#include <QTimeZone>

namespace transfer {

// Times as text. Qt's formats take longer than the rest of a row.

/// `2025-11-23T12:10:00.000+08:00`; `Z` where the offset is 0. Years from 0 to 9999.
void appendRfc3339(QByteArray &line, qint64 utcMs, int offsetSeconds);
/// In that zone, as a spreadsheet sorts it: `2025-11-23 12:10:00.000 +08:00`.
void appendLocal(QByteArray &line, qint64 utcMs, const QTimeZone &zone);

} // namespace transfer
