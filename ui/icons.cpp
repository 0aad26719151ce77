#include "icons.h"

#include <QPainter>
#include <QPainterPath>

namespace ui {

using history::Outcome;

Tone tone(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Pending:
        return Tone::Muted;
    case Outcome::Verified:
        return Tone::Good;
    case Outcome::Refused:
        return Tone::Bad;
    case Outcome::Unverified:
        return Tone::Warning;
    case Outcome::Unreachable:
        return Tone::Muted;
    case Outcome::Unknown:
        return Tone::Warning;
    }
    Q_UNREACHABLE();
}

/// A square of 24 units, whatever the size in pixels.
static QPixmap canvas(int size, qreal ratio)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

static void prepare(QPainter &painter, int size)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size / 24.0, size / 24.0);
}

static void disc(QPainter &painter, const QColor &colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(12, 12), 10, 10);
}

static void lines(QPainter &painter, const QColor &colour, const QList<QPolygonF> &strokes)
{
    painter.setPen(QPen(colour, 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    for (const QPolygonF &stroke : strokes)
        painter.drawPolyline(stroke);
}

static void point(QPainter &painter, const QColor &colour, const QPointF &at)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(at, 1.5, 1.5);
}

static void cross(QPainter &painter, const QColor &fill, const QColor &ink)
{
    disc(painter, fill);
    lines(painter, ink, { { { 8.5, 8.5 }, { 15.5, 15.5 } }, { { 15.5, 8.5 }, { 8.5, 15.5 } } });
}

static void warningTriangle(QPainter &painter, const QColor &fill, const QColor &ink)
{
    painter.setPen(QPen(fill, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(fill);
    painter.drawPolygon(QPolygonF { { 12, 4 }, { 21, 19.5 }, { 3, 19.5 } });
    lines(painter, ink, { { { 12, 9 }, { 12, 13.5 } } });
    point(painter, ink, { 12, 17.4 });
}

static void questionMark(QPainter &painter, const QColor &fill, const QColor &ink)
{
    disc(painter, fill);
    QPainterPath path({ 9, 9.6 });
    path.cubicTo({ 9, 5.4 }, { 15, 5.4 }, { 15, 9.4 });
    path.cubicTo({ 15, 11.6 }, { 12, 11.6 }, { 12, 14 });
    painter.setPen(QPen(ink, 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    point(painter, ink, { 12, 17.6 });
}

static void brokenLine(QPainter &painter, const QColor &ink)
{
    painter.setPen(QPen(ink, 2.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(12, 12), 9, 9);
    lines(painter, ink, { { { 6, 18 }, { 18, 6 } } });
}

static void threePoints(QPainter &painter, const QColor &ink)
{
    painter.setPen(QPen(ink, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(12, 12), 9, 9);
    for (const double x : { 7.5, 12.0, 16.5 })
        point(painter, ink, { x, 12 });
}

QPixmap outcomePixmap(Outcome outcome, int size, qreal ratio)
{
    const Look look = currentLook();
    const QColor fill = colour(look, tone(outcome));
    QPixmap pixmap = canvas(size, ratio);
    QPainter painter(&pixmap);
    prepare(painter, size);
    switch (outcome) {
    case Outcome::Pending:
        threePoints(painter, fill);
        break;
    case Outcome::Verified:
        disc(painter, fill);
        lines(painter, look.panel, { { { 7.4, 12.4 }, { 10.7, 15.6 }, { 16.6, 8.8 } } });
        break;
    case Outcome::Refused:
        cross(painter, fill, look.panel);
        break;
    case Outcome::Unverified:
        warningTriangle(painter, fill, look.panel);
        break;
    case Outcome::Unreachable:
        brokenLine(painter, fill);
        break;
    case Outcome::Unknown:
        questionMark(painter, fill, look.panel);
        break;
    }
    return pixmap;
}

QPixmap problemPixmap(int size, qreal ratio)
{
    const Look look = currentLook();
    QPixmap pixmap = canvas(size, ratio);
    QPainter painter(&pixmap);
    prepare(painter, size);
    warningTriangle(painter, look.bad, look.panel);
    return pixmap;
}

QIcon profileIcon(const profile::Profile &profile, qreal ratio)
{
    static constexpr int size = 16;
    const Look look = currentLook();
    const bool live = profile.environment == base::Environment::Live;
    const QColor own(profile.colour);
    const QColor fill = own.isValid() ? own : live ? look.bad : look.accent;
    QPixmap pixmap = canvas(size, ratio);
    QPainter painter(&pixmap);
    prepare(painter, size);
    if (!live) {
        disc(painter, fill);
        return QIcon(pixmap);
    }
    painter.setPen(QPen(fill, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(fill);
    painter.drawPolygon(QPolygonF { { 12, 1.5 }, { 22.5, 12 }, { 12, 22.5 }, { 1.5, 12 } });
    lines(painter, look.panel, { { { 12, 6.5 }, { 12, 13 } } });
    point(painter, look.panel, { 12, 17 });
    return QIcon(pixmap);
}

QIcon programIcon()
{
    static constexpr int size = 64;
    QPixmap pixmap = canvas(size, 1);
    QPainter painter(&pixmap);
    prepare(painter, size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x0b, 0x7a, 0x62));
    painter.drawRoundedRect(QRectF(1, 1, 22, 22), 5, 5);
    lines(painter, Qt::white,
        { { { 6, 8 }, { 13, 8 } }, { { 6, 12.5 }, { 10, 12.5 } },
            { { 9.5, 16.5 }, { 12.5, 19 }, { 18.5, 11.5 } } });
    return QIcon(pixmap);
}

} // namespace ui
