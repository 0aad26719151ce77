#include "sandbox/sandbox.h"

#include "sandbox/service.h"

namespace sandbox {

Sandbox::Sandbox(
    const Options &options, const base::Clock &clock, base::NonceSource &nonces, QObject *parent)
    : QObject(parent)
    , m_service(new Service(options, clock, nonces))
{
    m_thread.setObjectName(QStringLiteral("sandbox"));
    m_service->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_service, &Service::open);
    connect(&m_thread, &QThread::finished, m_service, &QObject::deleteLater);
    connect(m_service, &Service::ready, this, &Sandbox::ready);
    connect(m_service, &Service::failed, this, &Sandbox::failed);
    connect(m_service, &Service::answered, this, &Sandbox::answered);
    connect(m_service, &Service::rotated, this, &Sandbox::rotated);
    connect(m_service, &Service::rotationFailed, this, &Sandbox::rotationFailed);
}

Sandbox::~Sandbox()
{
    if (!m_thread.isRunning() && !m_thread.isFinished()) {
        delete m_service; // never started, so its thread never deletes it
        return;
    }
    m_thread.requestInterruption(); // of making keys
    m_thread.quit();
    m_thread.wait();
}

void Sandbox::start() { m_thread.start(); }

void Sandbox::rotate()
{
    QMetaObject::invokeMethod(m_service, &Service::rotate, Qt::QueuedConnection);
}

void Sandbox::setScenario(const Scenario *scenario) { m_service->setScenario(scenario); }

} // namespace sandbox
