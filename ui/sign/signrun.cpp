#include "sign/signrun.h"

#include <QTimer>

namespace ui {

SignRun::SignRun(const attempt::Services &services, SandboxStatus &sandbox,
    const attempt::Order &order, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_sandbox(sandbox)
    , m_order(order)
{
}

void SignRun::start()
{
    if (m_order.profile.accessPoint != profile::embeddedAccessPoint) {
        attemptNow();
        return;
    }
    connect(&m_sandbox, &SandboxStatus::changed, this, &SignRun::awaitSandbox);
    m_sandbox.start();
    awaitSandbox();
}

void SignRun::awaitSandbox()
{
    if (m_attempt || m_ended)
        return;
    switch (m_sandbox.state()) {
    case SandboxStatus::State::Idle:
    case SandboxStatus::State::Starting:
        return;
    case SandboxStatus::State::Failed:
        endSoon(*m_sandbox.error());
        return;
    case SandboxStatus::State::Ready:
        m_order.profile = profile::resolved(m_order.profile, *m_sandbox.embedded());
        attemptNow();
        return;
    }
    Q_UNREACHABLE();
}

void SignRun::attemptNow()
{
    m_attempt = new attempt::SignAttempt(m_services, m_order, this);
    connect(m_attempt, &attempt::SignAttempt::stageChanged, this, &SignRun::stageChanged);
    connect(m_attempt, &attempt::SignAttempt::recorded, this, &SignRun::recorded);
    connect(
        m_attempt, &attempt::SignAttempt::finished, this, [this](const attempt::Result &result) {
            if (const auto *done = std::get_if<attempt::Done>(&result))
                emit finished(*done);
            else
                emit finished(std::get<attempt::Problem>(result));
        });
    m_attempt->start();
}

void SignRun::cancel()
{
    if (m_attempt)
        m_attempt->cancel();
    else if (!m_ended)
        endSoon(attempt::Problem(attempt::CancelledEarly {}));
}

void SignRun::endSoon(const RunResult &result)
{
    m_ended = true;
    QTimer::singleShot(0, this, [this, result] { emit finished(result); });
}

} // namespace ui
