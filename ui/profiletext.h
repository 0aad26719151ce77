#pragma once

#include "profile/profile.h"

#include <QString>

namespace ui {

/// A profile's name for people: the sandbox's is translated.
[[nodiscard]] QString profileText(const QString &id, const QString &name);
/// The same, and a word that says so where it is live.
[[nodiscard]] QString profileLine(
    const QString &id, const QString &name, base::Environment environment);
[[nodiscard]] QString profileLine(const profile::Profile &profile);

} // namespace ui
