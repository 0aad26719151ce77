#include "indicators.h"

#include "look.h"

#include <QPainter>
#include <QStyleOption>

namespace ui {

namespace {

constexpr qreal lineWidth = 1.4;

struct Colours {
    QColor line;
    QColor fill;
    QColor mark;
};

Colours coloursOf(const QStyleOption *option)
{
    const Look look = lookOf(option->palette);
    const bool isOn = option->state.testFlag(QStyle::State_On);
    const bool isEnabled = option->state.testFlag(QStyle::State_Enabled);
    const QColor strong = isEnabled ? look.accent : look.muted;
    const bool hasFocus = option->state.testFlag(QStyle::State_HasFocus);
    return {
        .line = isOn || hasFocus ? strong : look.muted,
        .fill = isOn ? strong : look.panel,
        .mark = look.panel,
    };
}

QRectF areaOf(const QStyleOption *option)
{
    const QRectF rect(option->rect);
    const qreal side = qMin(rect.width(), rect.height()) - 2;
    QRectF area(0, 0, side, side);
    area.moveCenter(rect.center());
    return area;
}

void prepare(QPainter *painter, const Colours &colours)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colours.line, lineWidth));
    painter->setBrush(colours.fill);
}

} // namespace

void drawCheckIndicator(const QStyleOption *option, QPainter *painter)
{
    const Colours colours = coloursOf(option);
    const QRectF area = areaOf(option);
    painter->save();
    prepare(painter, colours);
    painter->drawRoundedRect(area, 3, 3);
    if (option->state.testFlag(QStyle::State_On)) {
        const auto at = [&area](qreal x, qreal y) {
            return area.topLeft() + QPointF(x * area.width(), y * area.height());
        };
        painter->setPen(QPen(colours.mark, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(QPolygonF({ at(0.25, 0.52), at(0.43, 0.70), at(0.76, 0.30) }));
    }
    painter->restore();
}

void drawRadioIndicator(const QStyleOption *option, QPainter *painter)
{
    const Colours colours = coloursOf(option);
    const QRectF area = areaOf(option);
    painter->save();
    prepare(painter, colours);
    painter->drawEllipse(area);
    if (option->state.testFlag(QStyle::State_On)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.mark);
        painter->drawEllipse(area.center(), area.width() / 5, area.height() / 5);
    }
    painter->restore();
}

} // namespace ui
