#include "profiles/healthpanel.h"

#include "actionbutton.h"
#include "look.h"
#include "profiles/healthview.h"
#include "sandboxstatus.h"
#include "tonelabel.h"
#include "words/problems.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

using platform::Level;

HealthPanel::HealthPanel(const Services &services, SandboxStatus &sandbox, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_sandbox(sandbox)
    , m_title(new ToneLabel(Tone::Plain, this))
    , m_state(new ToneLabel(Tone::Muted, this))
    , m_view(nullptr)
{
    m_title->setFont(heading(font()));
    m_state->setObjectName(QStringLiteral("healthState"));
    m_state->setWordWrap(true);
    auto *button = new ActionButton(checkAction, QStringLiteral("checkProfileButton"), this);
    m_view = new HealthView(this);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::large, space::large, space::large, 0);
    head->setSpacing(space::medium);
    head->addWidget(m_title, 1);
    head->addWidget(button);
    m_state->setContentsMargins(space::large, 0, space::large, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::medium);
    layout->addLayout(head);
    layout->addWidget(m_state);
    layout->addWidget(m_view, 1);
    connect(&checkAction, &QAction::triggered, this, &HealthPanel::check);
    connect(&sandbox, &SandboxStatus::changed, this, &HealthPanel::sandboxChanged);
    retranslate();
}

void HealthPanel::show(const profile::Profile &profile)
{
    m_shown = profile;
    m_view->setLines(m_results.value(profile.id).lines);
    showState();
}

void HealthPanel::check()
{
    if (m_results.value(m_checked.id).state != State::Checked)
        m_results.remove(m_checked.id); // half a check is none
    delete m_check;
    m_checked = m_shown;
    m_results.insert(m_checked.id, {});
    m_view->setLines({});
    if (m_checked.accessPoint != profile::embeddedAccessPoint || m_sandbox.embedded())
        return begin();
    setState(State::WaitingForSandbox);
    m_sandbox.start();
    sandboxChanged(); // it may have failed before
}

void HealthPanel::sandboxChanged()
{
    if (m_results.value(m_checked.id).state != State::WaitingForSandbox)
        return;
    if (m_sandbox.embedded())
        begin();
    else if (m_sandbox.state() == SandboxStatus::State::Failed)
        setState(State::SandboxFailed);
}

void HealthPanel::begin()
{
    const auto embedded = m_sandbox.embedded();
    const profile::Profile resolved
        = embedded ? profile::resolved(m_checked, *embedded) : m_checked;
    const attempt::Services &signing = m_services.signing;
    m_check = new platform::HealthCheck(
        { signing.clock, signing.signer, signing.network, signing.vault }, signing.platformKeys,
        signing.prompt, resolved, {}, this);
    connect(m_check, &platform::HealthCheck::found, this, &HealthPanel::add);
    connect(m_check, &platform::HealthCheck::finished, this, &HealthPanel::end);
    setState(State::Checking);
    m_check->start();
}

void HealthPanel::add(const platform::HealthLine &line)
{
    m_results[m_checked.id].lines.append(line);
    if (m_shown.id == m_checked.id)
        m_view->addLine(line);
}

void HealthPanel::end()
{
    m_check->deleteLater();
    m_check.clear();
    setState(State::Checked);
    if (m_shown.id == m_checked.id)
        m_view->showWorst();
    emit finished(m_checked.id);
}

void HealthPanel::setState(State state)
{
    m_results[m_checked.id].state = state;
    showState();
}

QString HealthPanel::stateText(const Result &result) const
{
    switch (result.state) {
    case State::NotChecked:
        return tr("Not checked since this window was opened.");
    case State::WaitingForSandbox:
        return tr("The sandbox is starting …");
    case State::SandboxFailed:
        return words::text(*m_sandbox.error());
    case State::Checking:
        return tr("Checking …");
    case State::Checked:
        break;
    }
    switch (platform::worst(result.lines)) {
    case Level::Green:
    case Level::Skipped:
        return tr("Everything is in order: this profile can sign.");
    case Level::Amber:
        return tr("This profile can sign. Look at what is marked for attention.");
    case Level::Red:
        return tr("Something is wrong. What is marked so has to be put right first.");
    }
    Q_UNREACHABLE();
}

void HealthPanel::showState()
{
    const Result result = m_results.value(m_shown.id);
    const bool isOver = result.state == State::Checked;
    const bool hasFailed = result.state == State::SandboxFailed;
    m_state->setTone(hasFailed ? Tone::Bad
            : isOver           ? toneOf(platform::worst(result.lines))
                               : Tone::Muted);
    m_state->setText(stateText(result));
    checkAction.setEnabled(
        result.state != State::Checking && result.state != State::WaitingForSandbox);
}

void HealthPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void HealthPanel::retranslate()
{
    m_title->setText(tr("Health check"));
    checkAction.setText(tr("Check now"));
    showState();
}

} // namespace ui
