#pragma once

#include "profile/profile.h"

#include <QString>

namespace ui {

/// A profile's name for people (words::profileName), and a word that says so where it is live.
[[nodiscard]] QString profileLine(
    const QString &id, const QString &name, base::Environment environment);
[[nodiscard]] QString profileLine(const profile::Profile &profile);

} // namespace ui
