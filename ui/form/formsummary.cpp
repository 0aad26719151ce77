#include "form/formsummary.h"

#include "actionbutton.h"
#include "form/contractform.h"
#include "form/wrapbutton.h"

#include <QEvent>
#include <QVBoxLayout>

namespace ui {

static constexpr int lookAgainMs = 15'000;

FormSummary::FormSummary(ContractForm &form, QWidget *parent)
    : QWidget(parent)
    , m_form(form)
    , m_button(new WrapButton(Tone::Muted, this))
{
    setObjectName(QStringLiteral("formSummary"));
    next.setShortcut(QKeySequence(Qt::Key_F8));
    addAction(&next);
    m_button->setObjectName(QStringLiteral("openFieldsButton"));
    m_button->setFocusPolicy(Qt::TabFocus); // a click comes from a field and leads on from there
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large - space::small, space::small, space::large, 0);
    layout->addWidget(m_button);

    m_soon.setSingleShot(true);
    m_clock.setInterval(lookAgainMs);
    m_clock.setTimerType(Qt::VeryCoarseTimer);
    m_clock.start();
    connect(&m_soon, &QTimer::timeout, this, &FormSummary::count);
    connect(&m_clock, &QTimer::timeout, this, &FormSummary::count);
    connect(&form, &ContractForm::changed, &m_soon, qOverload<>(&QTimer::start));
    connect(&form, &ContractForm::stateChanged, this, &FormSummary::count);
    connect(&next, &QAction::triggered, this, &FormSummary::goOn);
    connect(m_button, &WrapButton::clicked, &next, &QAction::trigger);
    retranslate();
    count();
}

void FormSummary::count()
{
    m_soon.stop();
    m_open = openFields(m_form.findings(), m_form.order());
    constexpr auto railed = contract::Field::BaseUri;
    if (m_form.field(railed).hasRail() && !m_open.wrong.contains(railed))
        m_open.wrong.append(railed);
    showCount();
}

void FormSummary::goOn()
{
    count(); // what was changed this very turn counts as well
    const std::optional<contract::Field> here = m_form.current();
    const bool goesOn = m_last && (!here || here == m_last);
    std::optional<contract::Field> target = m_open.after(goesOn ? m_last : std::nullopt);
    if (target && target == here) // there already
        target = m_open.after(here);
    if (!target)
        return;
    m_last = target;
    m_form.checkHeld(*target); // now that someone is led to it, it says what is wrong
    m_form.goTo(*target);
}

void FormSummary::showCount()
{
    next.setEnabled(!m_open.isEmpty());
    m_button->setEnabled(next.isEnabled());
    m_button->setTone(tone());
    const QString text = this->text();
    if (m_button->text() == text)
        return;
    m_button->setText(text);
    m_button->setAccessibleName(text);
}

QString FormSummary::text() const
{
    const auto count
        = [](const QList<contract::Field> &fields) { return static_cast<int>(fields.size()); };
    QStringList parts;
    if (!m_open.missing.isEmpty())
        parts.append(tr("%n to fill in", nullptr, count(m_open.missing)));
    if (!m_open.wrong.isEmpty())
        parts.append(tr("%n error(s)", nullptr, count(m_open.wrong)));
    if (m_open.warnings > 0)
        parts.append(tr("%n warning(s)", nullptr, m_open.warnings));
    return parts.isEmpty() ? tr("Ready to sign") : parts.join(QStringLiteral(" · "));
}

Tone FormSummary::tone() const
{
    if (!m_open.wrong.isEmpty())
        return Tone::Bad;
    if (!m_open.missing.isEmpty())
        return Tone::Muted;
    return m_open.warnings > 0 ? Tone::Warning : Tone::Good;
}

void FormSummary::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FormSummary::retranslate()
{
    next.setText(tr("Go to the next open field"));
    m_button->setToolTip(textWithShortcut(next));
    showCount();
}

} // namespace ui
