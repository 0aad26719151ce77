#include "sandboxstatus.h"

#include "sandbox/identity.h"

namespace ui {

SandboxStatus::SandboxStatus(sandbox::Sandbox &sandbox, QObject *parent)
    : QObject(parent)
    , m_sandbox(sandbox)
{
    connect(&sandbox, &sandbox::Sandbox::ready, this, &SandboxStatus::becomeReady);
    connect(&sandbox, &sandbox::Sandbox::failed, this, &SandboxStatus::fail);
}

void SandboxStatus::start()
{
    if (m_state != State::Idle)
        return;
    m_state = State::Starting;
    emit changed();
    m_sandbox.start();
}

void SandboxStatus::becomeReady(const sandbox::Ready &ready)
{
    m_state = State::Ready;
    m_url = ready.url;
    m_embedded = { ready.url, sandbox::identityOf(ready.credentials), ready.credentials.apiv3Key };
    emit changed();
}

void SandboxStatus::fail(const sandbox::StartError &error)
{
    m_state = State::Failed;
    m_error = error;
    emit changed();
}

} // namespace ui
