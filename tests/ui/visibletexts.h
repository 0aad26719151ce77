#pragma once

#include <QStringList>

class QWidget;

namespace support {

/// Every text that a window shows or reads out, whether in sight just now or not: labels, buttons,
/// items, headers, menus, tool tips, placeholders, accessible texts. Each with its widget's name,
/// so that two lists can be compared line by line. Texts that tell the time are left out.
[[nodiscard]] QStringList visibleTexts(const QWidget &window);

} // namespace support
