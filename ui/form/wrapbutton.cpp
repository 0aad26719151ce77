#include "form/wrapbutton.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QStylePainter>

namespace ui {

static constexpr int lettersAtLeast = 12;

WrapButton::WrapButton(Tone tone, QWidget *parent)
    : QPushButton(parent)
    , m_tone(tone)
{
    setFlat(true);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum); // as wide as the layout says
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WrapButton::setArrow(Arrow arrow)
{
    m_arrow = arrow;
    update();
}

void WrapButton::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

int WrapButton::textStart() const
{
    return m_arrow == Arrow::None ? space::small : fontMetrics().height() + space::small;
}

QRect WrapButton::textRect(int width) const
{
    const QRect room(
        textStart(), space::small, qMax(1, width - textStart() - space::small), QWIDGETSIZE_MAX);
    return fontMetrics().boundingRect(room, Qt::TextWordWrap | Qt::AlignLeft, text());
}

QSize WrapButton::sizeHint() const
{
    const int width = textStart() + fontMetrics().size(0, text()).width() + space::small;
    return { width, minimumSizeHint().height() };
}

QSize WrapButton::minimumSizeHint() const
{
    return { textStart() + lettersAtLeast * fontMetrics().averageCharWidth(),
        fontMetrics().height() + 2 * space::small };
}

bool WrapButton::hasHeightForWidth() const { return true; }

int WrapButton::heightForWidth(int width) const
{
    return qMax(fontMetrics().height(), textRect(width).height()) + 2 * space::small;
}

void WrapButton::drawArrow(QPainter &painter, const QColor &colour) const
{
    const int em = fontMetrics().height();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, em / 9.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.translate(space::small + em / 3.0, space::small + em / 2.0);
    if (m_arrow == Arrow::Folded)
        painter.rotate(-90);
    const double half = em / 4.0;
    QPainterPath path(QPointF(-half, -half / 2));
    path.lineTo(0, half / 2);
    path.lineTo(half, -half / 2);
    painter.drawPath(path);
}

void WrapButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawPrimitive(QStyle::PE_PanelButtonCommand, option);
    const QColor ink = colour(lookOf(palette()), m_tone);
    painter.setPen(ink);
    painter.drawText(textRect(width()), Qt::TextWordWrap | Qt::AlignLeft, text());
    if (m_arrow != Arrow::None) {
        painter.save();
        drawArrow(painter, ink);
        painter.restore();
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        focus.rect = rect().adjusted(2, 2, -2, -2);
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, focus);
    }
}

} // namespace ui
