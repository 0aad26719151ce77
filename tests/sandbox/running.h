#pragma once

#include "base/nonce.h"
#include "sandbox/sandbox.h"
#include "support/fixedclock.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace support {

/// A sandbox that is up, or has said why not, when the constructor returns.
class RunningSandbox
{
public:
    explicit RunningSandbox(const sandbox::Options &options, const base::Clock &clock);

    [[nodiscard]] bool isUp() const { return m_ready.has_value(); }
    [[nodiscard]] const sandbox::Ready &ready() const { return *m_ready; }
    [[nodiscard]] const std::optional<sandbox::StartError> &error() const { return m_error; }
    [[nodiscard]] quint16 port() const { return static_cast<quint16>(m_ready->url.port()); }
    /// Rotates the platform's key and waits: the new serial, empty when it failed.
    QString rotate();
    /// What was answered so far.
    [[nodiscard]] const QList<sandbox::LogEntry> &log() const { return m_log; }

private:
    base::SystemNonceSource m_nonces;
    std::optional<sandbox::Ready> m_ready;
    std::optional<sandbox::StartError> m_error;
    QList<sandbox::LogEntry> m_log;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
};

} // namespace support
