#pragma once

class QMenuBar;
class QWidget;

namespace ui {

/// Shows every action of the menus that has a shortcut, menu by menu.
void showShortcuts(QWidget &window, const QMenuBar &menus);

} // namespace ui
