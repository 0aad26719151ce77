#pragma once

#include "access/network.h"
#include "attempt/signattempt.h"
#include "base/clock.h"
#include "base/nonce.h"
#include "cli/command.h"
#include "history/store.h"
#include "sandbox/sandbox.h"
#include "signing/crypto.h"
#include "signing/signer.h"

namespace cli {

/// One attempt from the command line: starts the embedded sandbox when the order's profile is the
/// sandbox's, signs, prints. Makes everything that an attempt works with.
class AttemptRun final : public Command
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttemptRun)
public:
    AttemptRun(const QString &dataDir, const attempt::Order &order, QObject *parent);
    ~AttemptRun() override;

    void start() override;
    /// Ends what is under way; the outcome is recorded and printed.
    void cancel();

private:
    void startSandbox();
    void signAt(const sandbox::Ready &ready);
    void sign();
    void print(const attempt::Result &result);

    const QString m_dataDir;
    attempt::Order m_order;
    signing::Crypto m_crypto;
    base::SystemClock m_clock;
    base::SystemNonceSource m_nonces;
    signing::Signer m_signer;
    http::Network m_network;
    history::Store m_store;
    sandbox::Sandbox *m_sandbox = nullptr;
    attempt::SignAttempt *m_attempt = nullptr;
};

} // namespace cli
