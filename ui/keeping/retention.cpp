#include "keeping/retention.h"

#include <QSettings>

namespace ui {

static const QString key = QStringLiteral("history/keepDays");

history::Retention readRetention(const QSettings &settings)
{
    history::Retention retention;
    const QVariantMap days = settings.value(key).toMap();
    for (auto day = days.cbegin(); day != days.cend(); ++day) {
        if (day->toInt() > 0)
            retention.insert(day.key(), day->toInt());
    }
    return retention;
}

void writeRetention(QSettings &settings, const history::Retention &retention)
{
    QVariantMap days;
    for (auto day = retention.cbegin(); day != retention.cend(); ++day)
        days.insert(day.key(), *day);
    settings.setValue(key, days);
}

} // namespace ui
