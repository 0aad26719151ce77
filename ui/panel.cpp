#include "panel.h"

#include "look.h"

#include <QPainter>

namespace ui {

Panel::Panel(QWidget *parent)
    : QWidget(parent)
{
}

void Panel::paintEvent(QPaintEvent *)
{
    const Look look = lookOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(look.hairline);
    painter.setBrush(look.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace ui
