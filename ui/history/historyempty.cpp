#include "history/historyempty.h"

#include "actionbutton.h"
#include "look.h"
#include "tonelabel.h"

#include <QVBoxLayout>

namespace ui {

HistoryEmpty::HistoryEmpty(QAction &clearAll, QWidget *parent)
    : QScrollArea(parent)
    , m_clearAll(clearAll)
    , m_text(new ToneLabel(Tone::Muted, this))
{
    m_text->setObjectName(QStringLiteral("historyEmpty"));
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(space::large, 0, space::large, 0);
    layout->setSpacing(space::medium);
    layout->addStretch();
    layout->addWidget(m_text);
    layout->addStretch();
    setObjectName(QStringLiteral("historyEmptyArea"));
    setFocusPolicy(Qt::NoFocus); // its button takes it
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false); // the panel shows through
}

void HistoryEmpty::tell(const QString &text, Offer offer)
{
    m_text->setText(text);
    if (offer == Offer::ClearAll && !m_clear) {
        m_clear = new ActionButton(m_clearAll, QStringLiteral("emptyClearButton"), widget());
        m_clear->setAutoDefault(false);
        static_cast<QVBoxLayout *>(widget()->layout())
            ->insertWidget(2, m_clear, 0, Qt::AlignHCenter);
    }
    if (m_clear)
        m_clear->setVisible(offer == Offer::ClearAll);
}

} // namespace ui
