#include "session/timeleft.h"

#include "contract/prerequest.h"

#include <QCoreApplication>

namespace ui {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(TimeLeft)
};
} // namespace

static QString twoDigits(qint64 number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

TimeLeft timeLeft(const QString &expiredTime, qint64 nowMs)
{
    if (expiredTime.isEmpty())
        return { .text = Words::tr("No expiry was sent; the access point's own limit applies and "
                                   "is not published.") };
    const auto expiry = contract::expiryMs(expiredTime);
    if (!expiry)
        return { .text = Words::tr("Until %1").arg(expiredTime) };
    if (*expiry <= nowMs)
        return { .text = Words::tr("Expired at %1").arg(expiredTime), .isExpired = true };
    const qint64 seconds = (*expiry - nowMs + 999) / 1000; // one that has begun counts
    const QString clock = QStringLiteral("%1:%2:%3")
                              .arg(QString::number(seconds / 3600), twoDigits(seconds / 60 % 60),
                                  twoDigits(seconds % 60));
    return { .text = Words::tr("%1 left, until %2").arg(clock, expiredTime),
        .lastsMs = int((*expiry - nowMs - 1) % 1000) + 1 };
}

} // namespace ui
