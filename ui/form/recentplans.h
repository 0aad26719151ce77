#pragma once

#include "profile/profile.h"

class QSettings;

namespace ui {

/// Which plans of a profile were used last: picked, or signed for. Remembered in settings.
void notePlanUse(QSettings &settings, const QString &profileId, const QString &planId);

/// The plans in the order of their last use; those that nobody used yet behind, in their own order.
[[nodiscard]] QList<profile::Plan> mostRecentFirst(
    const QList<profile::Plan> &plans, const QSettings &settings, const QString &profileId);

} // namespace ui
