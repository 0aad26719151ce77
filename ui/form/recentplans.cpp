#include "form/recentplans.h"

#include <QSettings>
#include <QStringList>

#include <algorithm>

namespace ui {

static constexpr qsizetype mostRemembered = 50;

static QString keyOf(const QString &profileId)
{
    return QStringLiteral("plans/%1/recent").arg(profileId);
}

void notePlanUse(QSettings &settings, const QString &profileId, const QString &planId)
{
    if (planId.isEmpty())
        return;
    QStringList recent = settings.value(keyOf(profileId)).toStringList();
    recent.removeAll(planId);
    recent.prepend(planId);
    settings.setValue(keyOf(profileId), QStringList(recent.mid(0, mostRemembered)));
}

QList<profile::Plan> mostRecentFirst(
    const QList<profile::Plan> &plans, const QSettings &settings, const QString &profileId)
{
    const QStringList recent = settings.value(keyOf(profileId)).toStringList();
    const auto place = [&recent](const profile::Plan &plan) {
        const qsizetype found = recent.indexOf(plan.id);
        return found < 0 ? recent.size() : found;
    };
    QList<profile::Plan> sorted = plans;
    std::ranges::stable_sort(sorted, {}, place);
    return sorted;
}

} // namespace ui
