#pragma once

#include "base/clock.h"
#include "base/nonce.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/sign.h"
#include "sandbox/sandbox.h"
#include "signing/crypto.h"

namespace cli {

/// `papayctl sandbox`: the embedded access point alone, for other programs, until it is told to
/// stop.
class SandboxRun final : public Command
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SandboxRun)
public:
    explicit SandboxRun(const sandbox::Options &options);
    ~SandboxRun() override;

    void start() override;
    void stop();
    /// Changes the platform's key, and prints its new serial.
    void rotate();

private:
    signing::Crypto m_crypto;
    base::SystemClock m_clock;
    base::SystemNonceSource m_nonces;
    sandbox::Sandbox *m_sandbox = nullptr;
};

[[nodiscard]] base::Result<sandbox::Options, OrderError> sandboxOptions(
    const Arguments &arguments, const QString &dataDir);

/// What `papayctl sandbox --help` tells besides helpText: how the sandbox is made to misbehave.
[[nodiscard]] QString scenarioHelp();

} // namespace cli
