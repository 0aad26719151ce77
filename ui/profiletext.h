#pragma once

#include <QString>

namespace ui {

/// A profile's name for people: the sandbox's is translated.
[[nodiscard]] QString profileText(const QString &id, const QString &name);

} // namespace ui
