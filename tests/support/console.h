#pragma once

#include "attempt/signattempt.h"
#include "base/nonce.h"
#include "sandbox/sandbox.h"
#include "signing/crypto.h"

#include <QMutex>
#include <QTemporaryDir>

#include <memory>

namespace support {

/// Everything that an attempt works with, real, over one temporary folder: what the composition
/// roots make, without a window. The sandbox listens on loopback.
class Console
{
public:
    /// `keyFolder`: the sandbox's, shared by the consoles of a test since keys take a while.
    explicit Console(const QString &keyFolder, const sandbox::Tamper &tamper = {});
    ~Console();

    /// The seed's example with a fresh contract code and an expiry two hours from now.
    [[nodiscard]] attempt::Order exampleOrder() const;
    /// Runs an attempt to its end.
    [[nodiscard]] attempt::Result run(const attempt::Order &order);
    /// The row that run ended with; fails the test's assumptions loudly when there is none.
    [[nodiscard]] static history::Row rowOf(const attempt::Result &result);
    /// What the history holds, newest first, without blobs.
    [[nodiscard]] QList<history::Row> rows();
    /// What the sandbox saw so far.
    [[nodiscard]] QList<sandbox::LogEntry> seen() const;
    /// How many of those asked for the platform certificates.
    [[nodiscard]] int certificateCalls() const;
    /// The platform takes a new key; its serial.
    QString rotate();
    /// Who is asked for passphrases from now on; nobody without.
    void usePrompt(profile::SecretPrompt &prompt) { m_prompt = &prompt; }

    [[nodiscard]] QString dataDir() const { return m_folder.path(); }
    [[nodiscard]] const sandbox::Ready &ready() const { return m_ready; }
    [[nodiscard]] attempt::Services services();
    [[nodiscard]] history::Store &store() { return *m_store; }
    [[nodiscard]] profile::Vault &vault() { return *m_vault; }
    [[nodiscard]] platform::PlatformKeys &platformKeys() { return *m_platformKeys; }

private:
    QTemporaryDir m_folder;
    signing::Crypto m_crypto;
    base::SystemClock m_clock;
    base::SystemNonceSource m_nonces;
    std::unique_ptr<signing::Signer> m_signer;
    std::unique_ptr<http::Network> m_network;
    std::unique_ptr<history::Store> m_store;
    profile::SystemKeyRing m_keyRing;
    std::unique_ptr<profile::Vault> m_vault;
    std::unique_ptr<platform::PlatformKeys> m_platformKeys;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    profile::SecretPrompt *m_prompt = nullptr;
    sandbox::Ready m_ready;
    QList<sandbox::LogEntry> m_seen;
};

} // namespace support
