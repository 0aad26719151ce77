#include "sandbox/running.h"

#include <QSignalSpy>
#include <QTest>

namespace support {

RunningSandbox::RunningSandbox(const sandbox::Options &options, const base::Clock &clock)
    : m_sandbox(std::make_unique<sandbox::Sandbox>(options, clock, m_nonces))
{
    using sandbox::Sandbox;
    auto *sandbox = m_sandbox.get();
    QObject::connect(sandbox, &Sandbox::ready, sandbox, [this](const auto &r) { m_ready = r; });
    QObject::connect(sandbox, &Sandbox::failed, sandbox, [this](const auto &e) { m_error = e; });
    QObject::connect(
        sandbox, &Sandbox::answered, sandbox, [this](const auto &entry) { m_log.append(entry); });
    sandbox->start();
    const bool isSettled
        = QTest::qWaitFor([this] { return m_ready.has_value() || m_error.has_value(); }, 30'000);
    if (!isSettled)
        m_error = sandbox::StartError { sandbox::StartErrorCode::CannotListen,
            QStringLiteral("neither ready nor failed within 30 s") };
}

QString RunningSandbox::rotate()
{
    QSignalSpy rotated(m_sandbox.get(), &sandbox::Sandbox::rotated);
    m_sandbox->rotate();
    return rotated.wait(30'000) ? rotated.takeFirst().constFirst().toString() : QString();
}

} // namespace support
