#include "form/codesequence.h"

#include "contract/zonedtime.h"

#include <QDateTime>
#include <QSettings>

namespace ui {

quint64 nextSequence(QSettings &settings, const QString &profileId, bool daily, qint64 nowMs)
{
    const QString group = QStringLiteral("codes/%1/").arg(profileId);
    const QString dayKey = group + QStringLiteral("day");
    const QString lastKey = group + QStringLiteral("last");
    const auto now = QDateTime::fromMSecsSinceEpoch(nowMs, contract::hongKong());
    const QString day = daily ? now.toString(QStringLiteral("yyyyMMdd")) : QString();

    settings.sync();
    const bool isNewDay = settings.value(dayKey).toString() != day;
    const quint64 number = isNewDay ? 1 : settings.value(lastKey).toULongLong() + 1;
    settings.setValue(dayKey, day);
    settings.setValue(lastKey, number);
    settings.sync();
    return number;
}

} // namespace ui
