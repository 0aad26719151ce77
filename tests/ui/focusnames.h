#pragma once

#include <QStringList>

class QWidget;

namespace support {

/// Whom screen readers and tests could not call by name.
struct FocusNames {
    int checked = 0; ///< widgets that can take the focus
    QStringList missing; ///< those without an objectName or an accessible name
};

enum class Among { All, InSight };

/// Of everything inside that can take the focus.
[[nodiscard]] FocusNames focusNames(const QWidget &place, Among among = Among::All);

} // namespace support
