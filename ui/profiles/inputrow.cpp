#include "profiles/inputrow.h"

#include "selector.h"
#include "tonelabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <QVariant>

namespace ui {

InputRow::InputRow(QWidget *input, QWidget *parent)
    : QWidget(parent)
    , m_input(input)
    , m_label(new ToneLabel(Tone::Plain, this))
    , m_line(new QHBoxLayout)
    , m_hint(new ToneLabel(Tone::Muted, this))
    , m_error(new ToneLabel(Tone::Bad, this))
{
    m_input->setParent(this);
    m_label->setBuddy(m_input);
    m_error->setObjectName(m_input->objectName() + QStringLiteral("Error"));
    m_error->hide();
    for (ToneLabel *label : { m_label, m_hint, m_error })
        label->setWordWrap(true);
    m_line->setSpacing(space::small);
    m_line->addWidget(m_input, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_label);
    layout->addLayout(m_line);
    layout->addWidget(m_error);
    layout->addWidget(m_hint);
    layout->addStretch();
}

void InputRow::addBeside(QWidget *widget) { m_line->addWidget(widget); }

void InputRow::setTexts(const QString &label, const QString &hint)
{
    m_label->setText(label);
    m_hintText = hint;
    showState();
}

void InputRow::showProblem(const Saying &saying, Tone tone)
{
    m_problem = saying;
    m_tone = tone;
    showState();
}

void InputRow::clearProblem()
{
    if (hasProblem())
        showProblem(nullptr);
}

void InputRow::focusInput() { m_input->setFocus(Qt::OtherFocusReason); }

void InputRow::showState()
{
    const QString problem = m_problem ? m_problem() : QString();
    m_hint->setFont(note(font()));
    m_error->setFont(note(font()));
    m_error->setTone(m_tone);
    m_error->setTextOrHide(problem);
    m_hint->setTextOrHide(problem.isEmpty() ? m_hintText : QString());
    QWidget *spoken = m_input->focusProxy() ? m_input->focusProxy() : m_input;
    spoken->setProperty("tone", m_problem ? QVariant(static_cast<int>(m_tone)) : QVariant());
    spoken->update();
    const bool isWrong = m_problem && m_tone == Tone::Bad;
    const QString name = isWrong ? tr("%1, invalid entry").arg(m_label->text()) : m_label->text();
    if (auto *selector = qobject_cast<Selector *>(spoken))
        selector->setName(name);
    else
        spoken->setAccessibleName(name);
    spoken->setAccessibleDescription(problem.isEmpty() ? m_hintText : problem);
}

} // namespace ui
