#include "profiles/tonesign.h"

#include "icons.h"

#include <QEvent>

namespace ui {

static QPixmap pixmapOf(Tone tone, int size, qreal ratio)
{
    switch (tone) {
    case Tone::Good:
        return outcomePixmap(history::Outcome::Verified, size, ratio);
    case Tone::Warning:
        return outcomePixmap(history::Outcome::Unverified, size, ratio);
    case Tone::Bad:
        return outcomePixmap(history::Outcome::Refused, size, ratio);
    case Tone::Plain:
    case Tone::Muted:
    case Tone::Accent:
        return outcomePixmap(history::Outcome::Unreachable, size, ratio);
    }
    Q_UNREACHABLE();
}

ToneSign::ToneSign(Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_tone(tone)
{
    draw();
}

void ToneSign::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        draw();
    QLabel::changeEvent(event);
}

void ToneSign::draw() { setPixmap(pixmapOf(m_tone, fontMetrics().height(), devicePixelRatioF())); }

} // namespace ui
