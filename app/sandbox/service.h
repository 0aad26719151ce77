#pragma once

#include "sandbox/http/requesthandler.h"
#include "sandbox/keys/faultytls.h"
#include "sandbox/sandbox.h"
#include "sandbox/scenarios/scenarioplayer.h"

#include <QHostAddress>
#include <QObject>

#include <atomic>
#include <memory>

namespace sandbox {

class Judge;
class Listener;

/// What lives on the sandbox's thread: keys, rules and sockets.
class Service final : public QObject, public RequestHandler
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Service)
public:
    Service(const Options &options, const base::Clock &clock, base::NonceSource &nonces);
    ~Service() override;

    /// Ends in ready or failed. Blocks while keys are made.
    void open();

    /// Ends in rotated or rotationFailed. Blocks while a key is made: requests wait.
    void rotate();

    /// Sandbox::setScenario. Safe from any thread.
    void setScenario(const Scenario *scenario) { m_scenario = scenario; }

    [[nodiscard]] Answer answer(const Request &request) override;
    [[nodiscard]] Answer malformed(int httpStatus) override;

signals:
    void ready(const sandbox::Ready &ready);
    void failed(const sandbox::StartError &error);
    void answered(const sandbox::LogEntry &entry);
    void rotated(const QString &serial);
    void rotationFailed();

private:
    [[nodiscard]] base::Result<Ready, StartError> tryToOpen();
    [[nodiscard]] base::Result<Credentials, StartError> loadKeys();
    [[nodiscard]] base::Result<void, StartError> listen(const Credentials &credentials);

    Options m_options;
    const base::Clock &m_clock;
    base::NonceSource &m_nonces;
    WrongClock m_judgesClock;
    std::atomic<const Scenario *> m_scenario;
    std::unique_ptr<Judge> m_judge;
    std::unique_ptr<ScenarioPlayer> m_player; ///< goes before the judge that it asks
    FaultyTls m_faultyTls;
    std::unique_ptr<Listener> m_listener; ///< goes before the judge that its connections ask
};

} // namespace sandbox
