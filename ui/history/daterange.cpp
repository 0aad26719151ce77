#include "history/daterange.h"

#include <QDateTime>

namespace ui {

static constexpr int daysOfWeek = 7;
static constexpr int daysOfMonth = 30;

bool DateRange::isRelative() const
{
    switch (kind) {
    case Kind::Today:
    case Kind::Week:
    case Kind::Month:
        return true;
    case Kind::Any:
    case Kind::Own:
        return false;
    }
    Q_UNREACHABLE();
}

QDate dayAt(qint64 utcMs, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, zone).date();
}

static Instants days(const QDate &first, const QDate &last, const QTimeZone &zone)
{
    const auto startOf = [&zone](const QDate &day) -> std::optional<qint64> {
        if (!day.isValid())
            return std::nullopt;
        return day.startOfDay(zone).toMSecsSinceEpoch();
    };
    return { startOf(first), startOf(last.isValid() ? last.addDays(1) : last) };
}

Instants instantsOf(const DateRange &range, qint64 nowMs, const QTimeZone &zone)
{
    const auto last = [&](int count) {
        const QDate today = dayAt(nowMs, zone);
        return days(today.addDays(1 - count), today, zone);
    };
    switch (range.kind) {
    case DateRange::Kind::Any:
        return {};
    case DateRange::Kind::Today:
        return last(1);
    case DateRange::Kind::Week:
        return last(daysOfWeek);
    case DateRange::Kind::Month:
        return last(daysOfMonth);
    case DateRange::Kind::Own:
        return days(range.from, range.until, zone);
    }
    Q_UNREACHABLE();
}

} // namespace ui
