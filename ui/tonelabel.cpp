#include "tonelabel.h"

#include <QEvent>

namespace ui {

static constexpr int narrowest = 10; // characters

ToneLabel::ToneLabel(Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    tint();
}

void ToneLabel::setTone(Tone tone)
{
    m_tone = tone;
    tint();
}

void ToneLabel::setTextOrHide(const QString &text)
{
    setText(text);
    setVisible(!text.isEmpty());
}

void ToneLabel::say(Tone tone, const QString &text)
{
    setTone(tone);
    setTextOrHide(text);
}

QSize ToneLabel::sizeHint() const
{
    if (!wordWrap())
        return QLabel::sizeHint();
    const QMargins margins = contentsMargins();
    return { margins.left() + margins.right(),
        fontMetrics().lineSpacing() + margins.top() + margins.bottom() };
}

QSize ToneLabel::minimumSizeHint() const
{
    return wordWrap() ? sizeHint() : QLabel::minimumSizeHint();
}

int ToneLabel::heightForWidth(int width) const
{
    // Layouts ask before they have a width of their own; nobody sees what they make of it.
    if (width < narrowest * fontMetrics().averageCharWidth())
        return sizeHint().height();
    if (m_measured != text()) {
        m_measured = text();
        m_heights.clear();
    }
    if (!m_heights.contains(width))
        m_heights.insert(width, QLabel::heightForWidth(width));
    return m_heights.value(width);
}

void ToneLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_heights.clear();
    if (event->type() == QEvent::PaletteChange)
        tint();
    QLabel::changeEvent(event);
}

void ToneLabel::tint()
{
    const QColor wanted = colour(currentLook(), m_tone);
    if (palette().color(QPalette::WindowText) == wanted)
        return; // setPalette comes back here as a PaletteChange
    QPalette mine;
    mine.setColor(QPalette::WindowText, wanted);
    setPalette(mine);
}

} // namespace ui
