#pragma once

#include "profile/secretprompt.h"
#include "profile/vault.h"
#include "signing/signer.h"

#include <QFutureWatcher>
#include <QList>
#include <QNetworkProxy>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <functional>
#include <optional>
#include <variant>

namespace profile {

/// A profile that can sign right now.
struct Unlocked {
    Profile profile; ///< identity.passphrase filled where one is needed
    std::optional<QNetworkProxy> proxy; ///< its own, with password; nothing: the system's
    /// What was put into the key ring just now. Whoever holds the profile adds it to its inKeyRing
    /// and saves it: before that nobody reads it from there.
    QSet<SecretKind> nowInKeyRing {};
    /// Why a secret that should have gone into the key ring did not. It is in memory.
    std::optional<KeyRingError> notKept {};
};

/// (No base::Result: signals cannot carry one.)
using UnlockResult = std::variant<Unlocked, signing::KeyError>;

/// What unlocking works with. All outlive it; without a prompt nobody is asked, and what is missing
/// is an error.
struct Keyholder {
    signing::Signer &signer;
    Vault &vault;
    SecretPrompt *prompt = nullptr;
};

/// Gets a profile's key open and its proxy's password in hand: tries what is known (the profile's
/// own passphrase, nothing, for a .p12 the merchant number, the vault), then asks, again while the
/// answer is wrong. A PIN that was wrong is never tried twice: tokens lock, so the vault's is then
/// erased, in the key ring too. What opened the key stays in the vault.
/// A live profile comes with identity.refusedIssuer set to the sandbox's authority.
/// Emits finished exactly once, never from within start; destroying it ends it silently and takes
/// a question back.
class Unlock final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Unlock)
public:
    Unlock(const Keyholder &keyholder, const Profile &profile, QObject *parent);
    ~Unlock() override;

    void start();

signals:
    void finished(const profile::UnlockResult &result);

private:
    /// Where a secret that is tried comes from, in this order.
    enum class Source { Profile, Nothing, MerchantNumber, Vault, Person };

    void attempt(Source source, const base::SharedSecret &secret);
    void opened(const signing::OpenResult &result);
    void refused(const signing::KeyError &error);
    void findInVault();
    void vaultWasWrong();
    void askForPassphrase();
    void keyIsOpen();
    void findProxyPassword();
    void succeed(const base::SharedSecret &proxyPassword);
    void end(const UnlockResult &result);

    void ask(SecretKind kind, int wrongBefore, std::function<void(const Reply &)> then);
    void keep(SecretKind kind, const base::SharedSecret &secret, std::function<void()> then);
    [[nodiscard]] bool isToken() const { return m_profile.identity.token.has_value(); }
    [[nodiscard]] bool wasTried(const base::SharedSecret &secret) const;

    const Keyholder m_keyholder;
    Profile m_profile;
    Source m_source = Source::Profile;
    base::SharedSecret m_secret; ///< tried last
    QList<base::SharedSecret> m_tried; ///< PINs that were wrong
    std::optional<signing::KeyError> m_error; ///< what it ends with if nobody can be asked
    int m_wrongAnswers = 0; ///< of a person, in a row; a token's PINs all told
    bool m_merchantNumberTried = false;
    bool m_toKeyRing = false; ///< the person wants the secret at hand kept there
    QPointer<QFutureWatcher<Reply>> m_question; ///< while a person is asked
    QSet<SecretKind> m_nowInKeyRing;
    std::optional<KeyRingError> m_notKept;
};

} // namespace profile
