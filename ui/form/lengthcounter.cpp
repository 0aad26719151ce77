#include "form/lengthcounter.h"

#include "contract/characters.h"
#include "tonelabel.h"

#include <QEvent>
#include <QLineEdit>

namespace ui {

/// From here on someone may run into the limit without having thought of it.
static constexpr double nearlyFull = 0.8;

LengthCounter::LengthCounter(QLineEdit &input, int limit)
    : QObject(&input)
    , m_input(input)
    , m_limit(limit)
{
}

void LengthCounter::follow()
{
    const int count = static_cast<int>(contract::codePoints(m_input.text()).size());
    const bool wanted = m_input.hasFocus() || count > nearlyFull * m_limit;
    if (!wanted) {
        if (m_label)
            hide();
        return;
    }
    if (!m_label) {
        m_label = new ToneLabel(Tone::Muted, &m_input);
        m_label->setObjectName(m_input.objectName() + QStringLiteral("Counter"));
        m_label->setFont(small(monospaced(m_input.font())));
        m_label->setAttribute(Qt::WA_TransparentForMouseEvents);
        m_input.installEventFilter(this);
    }
    m_label->setTone(count > m_limit ? Tone::Bad : Tone::Muted);
    m_label->setText(QStringLiteral("%1/%2").arg(count).arg(m_limit));
    m_label->show();
    place();
}

void LengthCounter::hide()
{
    m_label->hide();
    m_input.setTextMargins({});
}

bool LengthCounter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QObject::eventFilter(watched, event);
}

void LengthCounter::place()
{
    const QSize size = m_label->sizeHint();
    m_label->setGeometry(m_input.width() - size.width() - space::medium,
        (m_input.height() - size.height()) / 2, size.width(), size.height());
    const int room = size.width() + space::small;
    if (m_input.textMargins().right() < room) // not narrower while someone types: no jumping about
        m_input.setTextMargins(0, 0, room, 0);
}

} // namespace ui
