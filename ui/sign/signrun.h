#pragma once

#include "attempt/signattempt.h"
#include "sandboxstatus.h"

#include <QObject>

#include <variant>

namespace ui {

/// How a press of Sign ended.
using RunResult = std::variant<attempt::Done, attempt::Problem, sandbox::StartError>;

/// One press of Sign: waits for the embedded sandbox where the profile needs it, then runs the
/// attempt. Emits finished exactly once, never from within start or cancel.
class SignRun final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SignRun)
public:
    SignRun(const attempt::Services &services, SandboxStatus &sandbox, const attempt::Order &order,
        QObject *parent);

    void start();
    void cancel();

signals:
    void stageChanged(attempt::Stage stage);
    void recorded(const history::Row &row);
    void finished(const ui::RunResult &result);

private:
    void awaitSandbox();
    void attemptNow();
    void endSoon(const RunResult &result);

    const attempt::Services m_services;
    SandboxStatus &m_sandbox;
    attempt::Order m_order;
    attempt::SignAttempt *m_attempt = nullptr; ///< a child of this
    bool m_ended = false;
};

} // namespace ui
