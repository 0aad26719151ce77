#include "filling/noticestrip.h"

#include "actionbutton.h"
#include "taborder.h"
#include "tonelabel.h"
#include "wraplayout.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace ui {

static constexpr int narrowestText = 18; // characters
static constexpr int detailLines = 5; // in sight
static constexpr int windowShare = 10; // a tenth of the window for them
static constexpr int barWidth = 3;

/// As screen readers know what turns up by itself: they read it aloud.
static QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *strip = qobject_cast<NoticeStrip *>(object);
    return strip ? new QAccessibleWidget(strip, QAccessible::Notification) : nullptr;
}

NoticeStrip::NoticeStrip(QWidget *parent)
    : QWidget(parent)
{
    [[maybe_unused]] static const bool once = (QAccessible::installFactory(makeAccessible), true);
    setObjectName(QStringLiteral("noticeStrip"));
    tabAfter(parent, this); // the form was made before, and is read after
    hide();
}

void NoticeStrip::build()
{
    m_text = new ToneLabel(Tone::Plain, this);
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(narrowestText * fontMetrics().averageCharWidth());
    m_close = new QToolButton(this);
    m_close->setObjectName(QStringLiteral("noticeCloseButton"));
    m_close->setText(QStringLiteral("×"));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    connect(m_close, &QToolButton::clicked, this, &NoticeStrip::forget);

    m_line = new WrapLayout(nullptr);
    m_line->setSpacing(space::medium);
    m_line->addWidget(m_text);
    m_line->addRight(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::small, space::medium, space::small);
    layout->setSpacing(space::small);
    layout->addLayout(m_line);
    tabAfter(this, m_close);
    retranslate();
}

void NoticeStrip::tell(Tone tone, const QString &text, const QStringList &details, QAction *action)
{
    if (!m_line)
        build();
    m_tone = tone;
    m_text->setText(text);
    offer(action);
    showDetails(details);
    setAccessibleName(text);
    setAccessibleDescription(details.join(QLatin1Char('\n')));
    show();
    update();
    announce();
}

void NoticeStrip::forget()
{
    if (!m_line)
        return;
    hide();
    m_text->clear(); // else it would stay behind in the language of then
    setAccessibleName({});
    setAccessibleDescription({});
    if (m_details)
        m_details->clear();
}

void NoticeStrip::offer(QAction *action)
{
    if (m_action == action)
        return;
    m_action = action;
    if (ActionButton *old = std::exchange(m_button, nullptr)) {
        old->hide();
        m_line->removeWidget(old);
        old->deleteLater(); // it may be telling us right now
    }
    if (!action)
        return;
    m_button = new ActionButton(*action, QStringLiteral("noticeActionButton"), this);
    m_line->removeWidget(m_close);
    m_line->addRight(m_button);
    m_line->addRight(m_close);
    tabAfter(this, m_button);
    setTabOrder(m_button, m_close);
    m_button->show();
}

void NoticeStrip::showDetails(const QStringList &details)
{
    if (m_scroll)
        m_scroll->setVisible(!details.isEmpty());
    if (details.isEmpty())
        return;
    if (!m_scroll) {
        m_details = new ToneLabel(Tone::Muted);
        m_details->setObjectName(QStringLiteral("noticeDetails"));
        m_details->setWordWrap(true);
        m_details->setAlignment(Qt::AlignTop);
        m_scroll = new QScrollArea(this);
        m_scroll->setObjectName(QStringLiteral("noticeDetailsArea"));
        m_scroll->setFrameShape(QFrame::NoFrame);
        m_scroll->setWidgetResizable(true);
        m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_scroll->setFocusPolicy(Qt::StrongFocus); // the arrows scroll it
        m_scroll->viewport()->setAutoFillBackground(false);
        m_scroll->setWidget(m_details);
        m_details->setAutoFillBackground(false);
        layout()->addWidget(m_scroll);
        setTabOrder(m_close, m_scroll);
        retranslate();
    }
    m_details->setText(details.join(QLatin1Char('\n')));
    // The strip is as wide as what it stands in, and has perhaps not been laid out yet.
    const QMargins margins = layout()->contentsMargins();
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_scroll);
    const int width = parentWidget()->width() - margins.left() - margins.right() - bar;
    m_scroll->setFixedHeight(qMin(
        m_details->heightForWidth(width), detailLines * m_details->fontMetrics().lineSpacing()));
    m_scroll->setVisible(true);
}

/// Qt 6.4 knows no announcements: what a reader is told is that this turned up, anew each time.
void NoticeStrip::announce()
{
    QAccessibleEvent shown(this, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&shown);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoticeStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void NoticeStrip::retranslate()
{
    if (m_close) {
        m_close->setToolTip(tr("Close this notice"));
        m_close->setAccessibleName(m_close->toolTip());
    }
    if (m_scroll) {
        m_scroll->setAccessibleName(tr("What was not taken over"));
        m_details->setFont(note(font()));
    }
}

void NoticeStrip::paintEvent(QPaintEvent *)
{
    const QColor tint = colour(lookOf(palette()), m_tone == Tone::Plain ? Tone::Accent : m_tone);
    QColor soft = tint;
    soft.setAlphaF(0.1F);
    QPainter painter(this);
    painter.fillRect(rect(), soft);
    painter.fillRect(QRect(0, 0, barWidth, height()), tint);
}

} // namespace ui
