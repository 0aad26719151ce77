#pragma once

#include "profile/profile.h"
#include "sandbox/sandbox.h"

#include <QObject>
#include <QUrl>

#include <optional>

namespace ui {

/// What the window knows of the embedded sandbox: whether it runs, where, and whom it knows.
class SandboxStatus final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SandboxStatus)
public:
    enum class State { Idle, Starting, Ready, Failed };

    explicit SandboxStatus(sandbox::Sandbox &sandbox, QObject *parent);

    /// Starts the sandbox, the first time that this is called.
    void start();

    [[nodiscard]] State state() const { return m_state; }
    /// Empty until Ready.
    [[nodiscard]] const QUrl &url() const { return m_url; }
    /// What profiles at the embedded sandbox are resolved with; nothing until Ready.
    [[nodiscard]] const std::optional<profile::Embedded> &embedded() const { return m_embedded; }
    /// Why it Failed.
    [[nodiscard]] const std::optional<sandbox::StartError> &error() const { return m_error; }

signals:
    void changed();

private:
    void becomeReady(const sandbox::Ready &ready);
    void fail(const sandbox::StartError &error);

    sandbox::Sandbox &m_sandbox;
    State m_state = State::Idle;
    QUrl m_url;
    std::optional<profile::Embedded> m_embedded;
    std::optional<sandbox::StartError> m_error;
};

} // namespace ui
