#include "session/outcomeview.h"

#include "tonelabel.h"

#include <QHBoxLayout>

namespace ui {

OutcomeView::OutcomeView(QWidget *parent)
    : QWidget(parent)
    , m_sign(new QLabel(this))
    , m_text(new ToneLabel(Tone::Plain, this))
{
    m_text->setObjectName(QStringLiteral("outcomeLabel"));
    m_text->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    layout->addWidget(m_sign, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
}

int OutcomeView::signSize() const { return 2 * fontMetrics().height(); }

void OutcomeView::showOutcome(const QPixmap &sign, Tone tone, const QString &text)
{
    m_sign->setPixmap(sign);
    m_sign->setVisible(!sign.isNull());
    m_sign->setFixedSize(sign.deviceIndependentSize().toSize());
    m_text->setFont(sign.isNull() ? font() : heading(font()));
    m_text->setTone(tone);
    m_text->setText(text);
}

} // namespace ui
