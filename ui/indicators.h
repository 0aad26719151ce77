#pragma once

class QPainter;
class QStyleOption;

namespace ui {

/// The box of a check box and the ring of a radio button: clear in light and in dark (the base
/// style's outline vanishes on a dark ground).
void drawCheckIndicator(const QStyleOption *option, QPainter *painter);
void drawRadioIndicator(const QStyleOption *option, QPainter *painter);

} // namespace ui
