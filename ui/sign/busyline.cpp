#include "sign/busyline.h"

#include "look.h"

#include <QPainter>

namespace ui {

BusyLine::BusyLine(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_wander.setStartValue(-0.3);
    m_wander.setEndValue(1.0);
    m_wander.setDuration(1400);
    m_wander.setLoopCount(-1);
    connect(&m_wander, &QVariantAnimation::valueChanged, this, [this] { update(); });
}

void BusyLine::start() { m_wander.start(); }

void BusyLine::stop()
{
    m_wander.stop();
    update();
}

QSize BusyLine::sizeHint() const { return { 0, 3 }; }

void BusyLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look look = lookOf(palette());
    if (m_wander.state() != QAbstractAnimation::Running) {
        painter.fillRect(QRect(0, height() - 1, width(), 1), look.hairline);
        return;
    }
    painter.fillRect(rect(), look.hairline);
    const double left = m_wander.currentValue().toDouble() * width();
    painter.fillRect(QRectF(left, 0, width() * 0.3, height()), look.accent);
}

} // namespace ui
