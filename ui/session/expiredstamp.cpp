#include "session/expiredstamp.h"

#include "look.h"

#include <QEvent>
#include <QPainter>
#include <QTransform>

namespace ui {

static constexpr double askew = -6; // degrees
static constexpr double thick = 2;

ExpiredStamp::ExpiredStamp(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("expiredStamp"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFont(heading(parent->font()));
    retranslate();
}

QSizeF ExpiredStamp::frame() const
{
    const QFontMetricsF metrics(font());
    return { metrics.horizontalAdvance(accessibleName()) + 2 * space::medium,
        metrics.height() + space::small };
}

QSize ExpiredStamp::sizeHint() const
{
    const QRectF straight(QPointF(), frame().grownBy({ thick, thick, thick, thick }));
    return QTransform().rotate(askew).mapRect(straight).size().toSize();
}

void ExpiredStamp::paintEvent(QPaintEvent *)
{
    const Look look = currentLook();
    QColor ground = look.panel;
    ground.setAlphaF(0.8F);
    QRectF box(QPointF(), frame());
    box.moveCenter(QPointF());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(rect()).center());
    painter.rotate(askew);
    painter.setPen(QPen(look.bad, thick));
    painter.setBrush(ground);
    painter.drawRoundedRect(box, space::small, space::small);
    painter.drawText(box, Qt::AlignCenter, accessibleName());
}

void ExpiredStamp::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ExpiredStamp::retranslate()
{
    //: a stamp across a session whose time is over; one word, in capitals where there are some
    setAccessibleName(tr("EXPIRED"));
    updateGeometry();
    update();
}

} // namespace ui
