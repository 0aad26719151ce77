#include "contract/expiry.h"

#include "contract/zonedtime.h"

#include <QRegularExpression>

namespace contract {
namespace {

// RFC 3339 section 5.6. Qt's own ISO parser also takes other separators, missing parts and 24:00.
QRegularExpression pattern()
{
    return QRegularExpression(QRegularExpression::anchoredPattern(
        QStringLiteral("([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt]"
                       "([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\\.([0-9]+))?"
                       "(?:[Zz]|([+-])([0-9]{2}):([0-9]{2}))")));
}

} // namespace

QString expiryText(qint64 utcMs) { return expiryText(utcMs, hongKong()); }

std::optional<qint64> expiryMs(const QString &expiredTime)
{
    static const QRegularExpression rfc3339 = pattern();
    const QRegularExpressionMatch match = rfc3339.match(expiredTime);
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [&match](int group) { return match.capturedView(group).toInt(); };
    const QDate date(number(1), number(2), number(3));
    const QString fraction = match.captured(7).left(3).leftJustified(3, u'0');
    const QTime time(number(4), number(5), number(6), fraction.toInt());
    const int offsetHours = number(9);
    const int offsetMinutes = number(10);
    if (!date.isValid() || !time.isValid() || offsetHours > 23 || offsetMinutes > 59)
        return std::nullopt;
    const qint64 offsetMs = (offsetHours * 60 + offsetMinutes) * qint64(60'000)
        * (match.capturedView(8) == u"-" ? -1 : 1);
    return QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch() - offsetMs;
}

} // namespace contract
