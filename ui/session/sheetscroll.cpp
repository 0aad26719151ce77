#include "session/sheetscroll.h"

#include <QEvent>
#include <QResizeEvent>
#include <QScrollBar>

namespace ui {

static constexpr int leastLines = 6; // in sight before it scrolls

SheetScroll::SheetScroll(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this,
        [this](int, int end) { setFocusPolicy(end > 0 ? Qt::StrongFocus : Qt::NoFocus); });
}

/// A splitter knows no height for width: this tells the height that its own width makes.
bool SheetScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

void SheetScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

QSize SheetScroll::sizeHint() const
{
    if (!widget())
        return QScrollArea::sizeHint();
    return { widget()->sizeHint().width(), widget()->heightForWidth(width()) };
}

QSize SheetScroll::minimumSizeHint() const
{
    if (!widget())
        return QScrollArea::minimumSizeHint();
    const int bar = verticalScrollBar()->sizeHint().width();
    return { widget()->minimumSizeHint().width() + bar,
        qMin(leastLines * fontMetrics().lineSpacing(), widget()->heightForWidth(width())) };
}

} // namespace ui
