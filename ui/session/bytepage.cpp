#include "session/bytepage.h"

#include "look.h"
#include "session/byteview.h"
#include "session/rowtexts.h"
#include "tonelabel.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace ui {

static constexpr int leastCharacters = 40; // a view that is narrower is no help

BytePage::BytePage(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_remark(new ToneLabel(Tone::Muted, this))
    , m_raw(new ByteView(name + QStringLiteral("View"), this))
    , m_views(new QHBoxLayout)
{
    m_remark->setObjectName(name + QStringLiteral("Remark"));
    m_remark->setWordWrap(true);
    m_remark->setContentsMargins(space::large - space::small, space::small, space::large, 0);
    m_remark->hide();
    m_views->setSpacing(0);
    m_views->addWidget(m_raw, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_remark);
    layout->addLayout(m_views, 1);
}

void BytePage::showText(const TabText &text)
{
    m_raw->showText(text.raw);
    m_prettyText = text.pretty;
    m_peculiar = remark(text);
    if (m_pretty)
        m_pretty->showText(m_prettyText);
    arrange();
}

void BytePage::clear()
{
    for (ByteView *view : { m_raw, m_pretty }) {
        if (view)
            view->showText({});
    }
    m_prettyText.clear();
    m_peculiar.clear();
    m_remark->setTextOrHide({});
}

QString BytePage::remark(const TabText &text) const
{
    switch (text.kind) {
    case TabText::Kind::Nothing:
        return tr("There are no bytes.");
    case TabText::Kind::Hex:
        return tr("These bytes are no UTF-8 text: shown in hexadecimal.");
    case TabText::Kind::Text:
        break;
    }
    if (text.isMasked)
        return tr("The session_id is left out: its signature was not verified here.");
    return {};
}

void BytePage::setLayoutOf(Layout layout)
{
    m_layout = layout;
    if (layout == Layout::Pretty && !m_pretty) {
        m_pretty = new ByteView(m_name + QStringLiteral("PrettyView"), this);
        m_views->addWidget(m_pretty, 1);
        m_pretty->showText(m_prettyText);
        setTitle(m_title);
        QWidget::setTabOrder(m_raw, m_pretty);
    }
    arrange();
}

bool BytePage::hasRoomForBoth() const
{
    return width() >= 2 * leastCharacters * m_raw->fontMetrics().averageCharWidth();
}

void BytePage::arrange()
{
    const bool wanted = m_layout == Layout::Pretty;
    const bool shown = wanted && !m_prettyText.isEmpty();
    if (m_pretty)
        m_pretty->setVisible(shown);
    m_raw->setVisible(!shown || hasRoomForBoth());
    const bool isPlain = wanted && !shown && m_peculiar.isEmpty();
    m_remark->setTextOrHide(
        isPlain ? tr("This is no JSON that could be laid out: shown as it was.") : m_peculiar);
}

void BytePage::setTitle(const QString &title)
{
    m_title = title;
    m_raw->setAccessibleName(title);
    if (m_pretty)
        m_pretty->setAccessibleName(tr("%1, formatted").arg(title));
}

void BytePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_layout == Layout::Pretty)
        arrange();
}

} // namespace ui
