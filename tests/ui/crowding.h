#pragma once

#include <QStringList>

class QWidget;

namespace support {

/// What cannot be read or lies upon something else in a window as it is laid out now: a line for
/// each label or button that has less room than its text needs, and for each pair of widgets of one
/// parent that overlap. What a scroll area hides can be scrolled to, and is no fault.
[[nodiscard]] QStringList crowding(const QWidget &window);

} // namespace support
