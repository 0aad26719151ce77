#pragma once

#include "access/network.h"
#include "base/clock.h"
#include "base/nonce.h"
#include "cli/sign.h"
#include "platform/platformkeys.h"
#include "profile/vault.h"
#include "sandbox/sandbox.h"
#include "signing/crypto.h"
#include "signing/signer.h"

#include <QObject>

#include <memory>

namespace cli {

/// What a command that works as a merchant stands on: keys, secrets, network, someone to ask, and
/// the embedded sandbox where the profile needs it.
class Workplace final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Workplace)
public:
    Workplace(const QString &dataDir, const Signatory &who);
    ~Workplace() override;

    /// Starts the sandbox where it is needed; ends in opened or failed.
    void open();

    [[nodiscard]] const base::Clock &clock() const { return m_clock; }
    [[nodiscard]] profile::Vault &vault() { return m_vault; }
    [[nodiscard]] platform::PlatformKeys &platformKeys() { return m_platformKeys; }
    [[nodiscard]] platform::Services services();
    /// Null: nobody can be asked.
    [[nodiscard]] profile::SecretPrompt *prompt() const { return m_prompt.get(); }

signals:
    /// With the profile resolved: its access point is a URL.
    void opened(const profile::Profile &profile);
    /// The reason was printed.
    void failed(int exitStatus);

private:
    void startSandbox();

    const QString m_dataDir;
    const profile::Profile m_profile;
    signing::Crypto m_crypto;
    base::SystemClock m_clock;
    base::SystemNonceSource m_nonces;
    signing::Signer m_signer;
    http::Network m_network;
    profile::SystemKeyRing m_keyRing;
    profile::Vault m_vault;
    platform::PlatformKeys m_platformKeys;
    std::unique_ptr<profile::SecretPrompt> m_prompt;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
};

} // namespace cli
