#pragma once

#include "history/keeping.h"

class QSettings;

namespace ui {

/// How long the attempts of each profile are kept, in the settings. Nothing is removed by itself:
/// someone looks at a preview and says so.
[[nodiscard]] history::Retention readRetention(const QSettings &settings);
void writeRetention(QSettings &settings, const history::Retention &retention);

} // namespace ui
