#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace ui {

/// Asks whether the window shall close all the same; the answer that keeps it open is the usual
/// one.
void askBeforeClosing(QWidget &window, const QString &question, const std::function<void()> &leave);

/// Says what this program is.
void showAbout(QWidget &window);

} // namespace ui
