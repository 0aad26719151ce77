#pragma once

class QWidget;

namespace support {

/// Layouts settle over some turns of the event loop: until some turns have moved nothing.
void waitForLayouts(const QWidget &window);

} // namespace support
