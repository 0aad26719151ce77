#include "words/moments.h"

#include "words/dates.h"

#include <QCoreApplication>
#include <QLocale>

namespace words {
namespace {

struct Moments {
    Q_DECLARE_TR_FUNCTIONS(Moments)
};

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr qint64 year = 365 * day + 6 * hour;

QString clockFormat() { return QStringLiteral("HH:mm:ss"); }

int whole(qint64 seconds, qint64 unit) { return int((seconds + unit / 2) / unit); }

QString hours(qint64 seconds)
{
    const int minutes = whole(seconds, minute);
    if (minutes % 60 == 0)
        return Moments::tr("%n hour(s)", nullptr, minutes / 60);
    return Moments::tr("%1 h %2 min")
        .arg(QString::number(minutes / 60), QString::number(minutes % 60));
}

/// `06:35:00`, with its day where that is another one.
QString inUtc(const QDateTime &here)
{
    const QDateTime utc = here.toUTC();
    const QString time = QLocale().toString(utc.time(), clockFormat());
    if (utc.date() == here.date())
        return time;
    return QStringLiteral("%1 %2").arg(dayText(utc.date().startOfDay()), time);
}

QString offsetText(int seconds)
{
    const QTime offset = QTime(0, 0).addSecs(qAbs(seconds));
    const QString format = offset.second() == 0 ? QStringLiteral("HH:mm") : clockFormat();
    return QString(seconds < 0 ? u'-' : u'+') + offset.toString(format);
}

} // namespace

QString span(qint64 seconds)
{
    if (seconds < 2 * minute)
        return Moments::tr("%n second(s)", nullptr, int(seconds));
    if (whole(seconds, minute) < 120)
        return Moments::tr("%n minute(s)", nullptr, whole(seconds, minute));
    if (whole(seconds, minute) < 2 * day / minute)
        return hours(seconds);
    if (seconds < 2 * year)
        return Moments::tr("%n day(s)", nullptr, whole(seconds, day));
    return Moments::tr("%n year(s)", nullptr, whole(seconds, year));
}

QString preview(qint64 utcMs, qint64 nowMs)
{
    const auto here = QDateTime::fromMSecsSinceEpoch(utcMs);
    const QString time = QStringLiteral("%1 %2").arg(
        dayText(here), QLocale().toString(here.time(), clockFormat()));
    const QString sentence = utcMs > nowMs ? Moments::tr("%1 here = %2 UTC, in %3")
                                           : Moments::tr("%1 here = %2 UTC, %3 ago");
    return sentence.arg(time, inUtc(here), span((qAbs(utcMs - nowMs) + 500) / 1000));
}

QString text(contract::ZonedTime::Kind kind)
{
    using Kind = contract::ZonedTime::Kind;
    switch (kind) {
    case Kind::Exact:
        return {};
    case Kind::Skipped:
        return Moments::tr("The clocks of that zone skip this time, when they are put forward: it "
                           "is taken as that much later.");
    case Kind::Twice:
        return Moments::tr("The clocks of that zone show this time twice, since they are put "
                           "back: the earlier one is taken.");
    }
    Q_UNREACHABLE();
}

QString zoneName(const QTimeZone &zone, qint64 atMs)
{
    const int seconds = zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(atMs, Qt::UTC));
    const QString offset = QStringLiteral("UTC") + offsetText(seconds);
    const QByteArray id = zone.id();
    if (id == "Asia/Hong_Kong")
        return Moments::tr("Hong Kong (%1)").arg(offset);
    // Zones that are nothing but an offset are called by it.
    return id.startsWith("UTC") ? offset
                                : QStringLiteral("%1 (%2)").arg(QString::fromLatin1(id), offset);
}

} // namespace words
