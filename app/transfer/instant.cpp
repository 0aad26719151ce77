#include "transfer/instant.h"

#include <QDateTime>

namespace transfer {

static void appendDigits(QByteArray &line, int number, int digits)
{
    for (int unit = digits == 4 ? 1000 : digits == 3 ? 100 : 10; unit > 0; unit /= 10)
        line += char('0' + number / unit % 10);
}

static void appendReading(QByteArray &line, qint64 ms, char between)
{
    constexpr qint64 dayMs = 86'400'000;
    const qint64 days = ms >= 0 ? ms / dayMs : -((dayMs - 1 - ms) / dayMs);
    const int inDay = int(ms - days * dayMs);
    constexpr qint64 julianEpoch = 2'440'588; // 1970-01-01
    int year = 0;
    int month = 0;
    int day = 0;
    QDate::fromJulianDay(julianEpoch + days).getDate(&year, &month, &day);
    appendDigits(line, year, 4);
    line += '-';
    appendDigits(line, month, 2);
    line += '-';
    appendDigits(line, day, 2);
    line += between;
    appendDigits(line, inDay / 3'600'000, 2);
    line += ':';
    appendDigits(line, inDay / 60'000 % 60, 2);
    line += ':';
    appendDigits(line, inDay / 1000 % 60, 2);
    line += '.';
    appendDigits(line, inDay % 1000, 3);
}

static void appendOffset(QByteArray &line, int seconds)
{
    line += seconds < 0 ? '-' : '+';
    appendDigits(line, qAbs(seconds) / 3600, 2);
    line += ':';
    appendDigits(line, qAbs(seconds) / 60 % 60, 2);
}

void appendRfc3339(QByteArray &line, qint64 utcMs, int offsetSeconds)
{
    appendReading(line, utcMs + offsetSeconds * 1000LL, 'T');
    if (offsetSeconds == 0)
        line += 'Z';
    else
        appendOffset(line, offsetSeconds);
}

void appendLocal(QByteArray &line, qint64 utcMs, const QTimeZone &zone)
{
    const int offset = zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC));
    appendReading(line, utcMs + offset * 1000LL, ' ');
    line += ' ';
    appendOffset(line, offset);
}

} // namespace transfer
