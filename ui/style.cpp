#include "style.h"

#include "indicators.h"
#include "look.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

#include <optional>

namespace ui {

static constexpr qreal corner = 5;

namespace {
/// Antialiasing for one drawing, undone at its end.
class Smooth
{
public:
    explicit Smooth(QPainter *painter)
        : m_painter(painter)
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
    }
    ~Smooth() { m_painter->restore(); }
    Q_DISABLE_COPY_MOVE(Smooth)

private:
    QPainter *m_painter;
};
} // namespace

static QColor faded(QColor colour, double alpha)
{
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

static void box(
    QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border, qreal width = 1)
{
    const Smooth smooth(painter);
    painter->setPen(border.alpha() == 0 ? QPen(Qt::NoPen) : QPen(border, width));
    painter->setBrush(fill);
    const qreal inset = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), corner, corner);
}

static bool isPrimary(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton);
}

/// The colour that a widget's dynamic property `tone` asks for, if it asks.
static std::optional<QColor> toneOf(const QWidget *widget, const Look &look)
{
    const QVariant tone = widget ? widget->property("tone") : QVariant();
    if (!tone.isValid())
        return std::nullopt;
    return colour(look, static_cast<Tone>(tone.toInt()));
}

static void drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Look look = lookOf(option->palette);
    const QColor accent = toneOf(widget, look).value_or(look.accent);
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool over = enabled && option->state.testFlag(QStyle::State_MouseOver);
    const bool down = option->state.testFlag(QStyle::State_Sunken);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool flat = button && button->features.testFlag(QStyleOptionButton::Flat);
    QColor fill = look.panel;
    QColor border = look.hairline;
    if (isPrimary(option) && enabled) {
        fill = down ? accent.darker(120) : over ? accent.lighter(108) : accent;
        border = fill;
    } else if (option->state.testFlag(QStyle::State_On)) {
        fill = faded(look.accent, look.dark ? 0.24 : 0.13);
        border = Qt::transparent;
    } else if (flat) {
        fill = over ? faded(look.text, 0.06) : QColor(Qt::transparent);
        border = Qt::transparent;
    } else if (!enabled) {
        fill = Qt::transparent;
    } else if (down || over) {
        fill = faded(look.text, down ? 0.12 : 0.05);
    }
    box(painter, option->rect, fill, border);
}

static void drawInput(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Look look = lookOf(option->palette);
    QColor border = look.hairline;
    qreal width = 1;
    if (option->state.testFlag(QStyle::State_HasFocus)) {
        border = look.accent;
        width = 2;
    }
    box(painter, option->rect, look.panel, toneOf(widget, look).value_or(border), width);
}

static void drawChevron(QPainter *painter, const QRect &rect, const QColor &colour)
{
    const Smooth smooth(painter);
    painter->setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF centre = QRectF(rect).center();
    QPainterPath path(centre + QPointF(-4, -2));
    path.lineTo(centre + QPointF(0, 2));
    path.lineTo(centre + QPointF(4, -2));
    painter->drawPath(path);
}

static void drawTab(const QStyleOptionTab &tab, QPainter *painter)
{
    const Look look = lookOf(tab.palette);
    const bool selected = tab.state.testFlag(QStyle::State_Selected);
    if (!selected && tab.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(tab.rect, faded(look.text, 0.05));
    if (selected)
        painter->fillRect(
            QRect(tab.rect.left(), tab.rect.bottom() - 1, tab.rect.width(), 2), look.accent);
}

/// A selected row is tinted, not inverted: its signs and texts keep their colours.
static void soften(QPalette &palette)
{
    const Look look = lookOf(palette);
    palette.setColor(QPalette::Highlight, look.selection);
    palette.setColor(QPalette::HighlightedText, look.text);
}

static void drawSlider(const QRect &slider, const QStyleOption *option, QPainter *painter)
{
    const Look look = lookOf(option->palette);
    const bool over = option->state.testFlag(QStyle::State_MouseOver);
    const Smooth smooth(painter);
    painter->setPen(Qt::NoPen);
    painter->setBrush(faded(look.text, over ? 0.42 : 0.26));
    const QRectF rect = QRectF(slider).adjusted(3, 3, -3, -3);
    const qreal radius = qMin(rect.width(), rect.height()) / 2;
    painter->drawRoundedRect(rect, radius, radius);
}

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void Style::polish(QPalette &palette) { palette = tuned(palette); }

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
    const QWidget *widget) const
{
    const Look look = lookOf(option->palette);
    switch (element) { // of the many elements these are the ones that we draw ourselves
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
        return drawButton(option, painter, widget);
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (!frame || frame->lineWidth > 0)
            drawInput(option, painter, widget);
        return;
    }
    case PE_IndicatorCheckBox:
        return drawCheckIndicator(option, painter);
    case PE_IndicatorRadioButton:
        return drawRadioIndicator(option, painter);
    case PE_FrameFocusRect:
        return box(painter, option->rect.adjusted(-1, -1, 1, 1), Qt::transparent, look.accent, 1.6);
    case PE_FrameTabWidget:
        return;
    case PE_FrameTabBarBase:
        return painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            look.hairline);
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
    const QWidget *widget) const
{
    const Look look = lookOf(option->palette);
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy = *button;
            if (isPrimary(option) && option->state.testFlag(State_Enabled))
                copy.palette.setColor(QPalette::ButtonText, look.onAccent);
            else if (const auto tone = toneOf(widget, look))
                copy.palette.setColor(QPalette::ButtonText, *tone);
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return drawTab(*tab, painter);
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, option->palette.alternateBase());
        return painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            look.hairline);
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            QStyleOptionViewItem copy = *item;
            soften(copy.palette);
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    case CE_Splitter:
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
    QPainter *painter, const QWidget *widget) const
{
    const Look look = lookOf(option->palette);
    if (control == CC_ComboBox) {
        drawButton(option, painter, widget);
        if (option->state.testFlag(State_HasFocus))
            box(painter, option->rect, Qt::transparent, look.accent, 2);
        const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
        return drawChevron(painter, arrow, look.muted);
    }
    if (control == CC_ScrollBar) {
        painter->fillRect(option->rect, look.panel);
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (bar && bar->maximum <= bar->minimum)
            return;
        const QRect slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
        return drawSlider(slider, option, painter);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_HeaderMargin:
        return space::medium;
    case PM_FocusFrameHMargin: // also what item views leave beside a text
        return space::small + 1;
    case PM_SplitterWidth:
        return space::medium;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize Style::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    const QSize standard = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_LineEdit:
        return standard + QSize(0, space::small);
    case CT_ComboBox:
        return standard + QSize(space::large, space::small);
    case CT_PushButton:
        return size + QSize(2 * space::large, 12);
    case CT_ToolButton:
        return size + QSize(space::large, 10);
    case CT_TabBarTab:
        return standard + QSize(space::medium, space::small);
    default:
        return standard;
    }
}

QRect Style::subElementRect(
    SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect standard = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return standard.adjusted(space::small, 0, -space::small, 0);
    return standard;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
    SubControl part, const QWidget *widget) const
{
    const QRect standard = QProxyStyle::subControlRect(control, option, part, widget);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return standard.adjusted(space::small, 0, 0, 0);
    return standard;
}

int Style::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    if (hint == SH_EtchDisabledText || hint == SH_ComboBox_Popup)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

} // namespace ui
