#pragma once

#include "profile/scriptedprompt.h"
#include "profile/unlock.h"
#include "signing/crypto.h"
#include "support/fixedclock.h"
#include "support/testkeys.h"

#include <optional>

class CountingNonce final : public base::NonceSource
{
public:
    [[nodiscard]] QByteArray next() override { return QByteArray::number(++m_count); }

private:
    int m_count = 0;
};

/// What unlocking needs, with a key in several files: key.pem (no passphrase), locked.pem and
/// own.p12 (passphrase abcd), usual.p12 (the merchant number), cert.pem.
class Unlocking final
{
public:
    Unlocking();

    /// As when the program starts: nothing is open, known or asked.
    void restart();
    /// A live profile of the merchant 1900000001, called 门店; its id is the test function's name.
    [[nodiscard]] profile::Profile profileWith(const QString &file) const;
    /// One unlocking from start to end, which does not come within start.
    [[nodiscard]] profile::UnlockResult unlock(
        const profile::Profile &profile, profile::SecretPrompt *whom);
    [[nodiscard]] profile::Keyholder keyholder() { return { *signer, *vault, &prompt }; }

    /// The passphrase that opened the key, "(null)" without one, or the error's name.
    [[nodiscard]] static QByteArray passphraseOf(const profile::UnlockResult &result);
    /// The error's name; empty without one.
    [[nodiscard]] static QLatin1String errorOf(const profile::UnlockResult &result);

    static constexpr QLatin1String serial { "5157F09EFDC096DE15EBE81A47057A7232F1B8E1" };

private:
    signing::Crypto m_crypto; ///< first, since it ends after every signer

public:
    support::TestKeys keys;
    support::FixedClock clock { 1'722'850'421'000 };
    CountingNonce nonces;
    profile::SystemKeyRing ring { std::chrono::seconds(30) };
    std::optional<signing::Signer> signer;
    std::optional<profile::Vault> vault;
    ScriptedPrompt prompt;
};
