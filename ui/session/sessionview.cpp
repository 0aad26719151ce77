#include "session/sessionview.h"

#include "actionbutton.h"
#include "look.h"
#include "session/expiredstamp.h"
#include "tonelabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

namespace ui {

static constexpr double step = 0.5; // points
static constexpr int inset = 4; // that a line edit keeps left and right of its text

SessionView::SessionView(QAction &copy, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_line(new QLineEdit(this))
    , m_copy(new ActionButton(copy, QStringLiteral("copySessionButton"), this))
{
    build();
    retranslate();
    hide();
}

void SessionView::build()
{
    m_line->setObjectName(QStringLiteral("sessionId"));
    m_line->setReadOnly(true);
    m_line->setFrame(false);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::medium);
    m_layout->addWidget(m_line, 1);
    m_layout->addWidget(m_copy);
}

void SessionView::setSession(const QString &sessionId)
{
    m_line->setText(sessionId);
    setVisible(!sessionId.isEmpty());
    fit();
}

QString SessionView::session() const { return m_line->text(); }

void SessionView::setLife(Life life)
{
    m_life = life;
    const bool expired = life == Life::Expired;
    if (expired && !m_stamp)
        m_stamp = new ExpiredStamp(this);
    setMinimumHeight(expired ? m_stamp->sizeHint().height() : 0);
    if (m_stamp)
        m_stamp->setVisible(expired);
    tint();
    retranslate();
    placeStamp();
}

/// Lines break at blanks only, and a session_id has none.
static QString breakable(const QString &text)
{
    static constexpr QChar zeroWidthSpace(0x200b);
    QString result;
    for (const QChar character : text)
        result += QString(character) + zeroWidthSpace;
    return result;
}

/// Never cut: first the font gives way, then the line.
void SessionView::fit()
{
    if (session().isEmpty())
        return;
    const QFont usual = monospaced(font()); // only now: a font is slow to be found
    const int room = width() - m_copy->sizeHint().width() - space::medium - 2 * inset;
    QFont chosen = large(usual);
    const auto isTooWide = [&] { return QFontMetrics(chosen).horizontalAdvance(session()) > room; };
    while (isTooWide() && chosen.pointSizeF() > usual.pointSizeF())
        chosen.setPointSizeF(chosen.pointSizeF() - step);
    m_line->setFont(chosen);
    wrap(isTooWide());
    // A height that came and went with the font would make a scroll bar come and go, for ever.
    for (QWidget *shown : std::initializer_list<QWidget *> { m_line, m_wrapped }) {
        if (shown)
            shown->setMinimumHeight(QFontMetrics(large(usual)).height() + inset);
    }
    placeStamp();
}

void SessionView::wrap(bool wrapped)
{
    m_line->setVisible(!wrapped);
    if (wrapped && !m_wrapped) {
        m_wrapped = new ToneLabel(Tone::Plain, this);
        m_wrapped->setObjectName(QStringLiteral("sessionIdWrapped"));
        m_wrapped->setWordWrap(true);
        m_layout->insertWidget(0, m_wrapped, 1);
    }
    if (!m_wrapped)
        return;
    m_wrapped->setFont(monospaced(font()));
    m_wrapped->setText(breakable(session()));
    m_wrapped->setAccessibleName(session());
    m_wrapped->setVisible(wrapped);
}

/// Across the text, not across the empty room behind it.
void SessionView::placeStamp()
{
    if (!m_stamp || m_life == Life::Alive)
        return;
    const int room = width() - m_copy->sizeHint().width() - space::medium;
    const int text = qMin(room, m_line->fontMetrics().horizontalAdvance(session()));
    QRect place(QPoint(), m_stamp->sizeHint());
    place.moveCenter(QPoint(text / 2, height() / 2));
    place.moveLeft(qMax(0, place.left()));
    m_stamp->setGeometry(place);
    m_stamp->raise();
}

void SessionView::tint()
{
    QPalette mine;
    if (m_life == Life::Expired)
        mine.setColor(QPalette::Text, currentLook().muted);
    m_line->setPalette(mine);
}

void SessionView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void SessionView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        tint();
    QWidget::changeEvent(event);
}

void SessionView::retranslate()
{
    m_line->setAccessibleName(
        m_life == Life::Expired ? tr("Expired session session_id") : tr("Session session_id"));
    if (m_stamp)
        placeStamp(); // its word is another one
}

} // namespace ui
