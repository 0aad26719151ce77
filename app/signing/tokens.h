#pragma once

#include "signing/identity.h"
#include "signing/key.h"
#include "signing/report.h"
#include "signing/tokenlisting.h"

#include <memory>
#include <vector>

namespace signing {

class PinDesk;
class TokenPlugin;

/// Keys on PKCS#11 tokens, for one thread. A token that is pulled out is noticed at the next use,
/// and found again once it is back.
class Tokens final
{
public:
    Tokens();
    /// Logs out of what it has opened.
    ~Tokens();
    Q_DISABLE_COPY_MOVE(Tokens)

    /// The certificates on all tokens of a library, as they are now. Needs no PIN.
    [[nodiscard]] base::Result<QList<TokenEntry>, KeyError> list(const QString &module);
    /// The certificate of a key on a token that is there. Needs no PIN.
    [[nodiscard]] base::Result<CertificateFacts, KeyError> find(const TokenKey &key);
    /// Finds the key and makes a signature with it, unless this PIN has opened it already. A PIN
    /// that was wrong is tried again only when it was given again, as another object.
    [[nodiscard]] base::Result<void, KeyError> open(
        const TokenKey &key, const base::SharedSecret &pin);
    /// SHA256 with RSA, PKCS#1 v1.5; checked with the certificate.
    [[nodiscard]] base::Result<QByteArray, KeyError> sign(
        const TokenKey &key, const base::SharedSecret &pin, const QByteArray &message);
    /// Forgets every PIN and logs out of every token.
    void lock();

private:
    /// A key that was found.
    struct Held {
        TokenKey key;
        TokenName token;
        TokenObject object;
        CertificateFacts certificate;
        PublicKey publicKey;
        base::Secret pin {}; ///< that opened it; empty until then
        bool isPinGood = false; ///< the token has taken it
    };
    struct WrongPins {
        TokenName token;
        int inARow = 0;
        std::weak_ptr<const base::Secret> last {};
    };
    using HeldResult = base::Result<Held *, KeyError>;

    [[nodiscard]] HeldResult held(TokenPlugin &plugin, const TokenKey &key);
    [[nodiscard]] HeldResult locate(TokenPlugin &plugin, const TokenKey &key);
    [[nodiscard]] HeldResult search(const TokenKey &key);
    [[nodiscard]] HeldResult hold(const TokenKey &key, const TokenName &token,
        const TokenObject &object, const CertificateFacts &facts);
    [[nodiscard]] HeldResult opened(
        TokenPlugin &plugin, const TokenKey &key, const base::SharedSecret &pin);
    [[nodiscard]] HeldResult firstUse(
        TokenPlugin &plugin, Held &held, const base::SharedSecret &pin);
    [[nodiscard]] base::Result<QByteArray, KeyError> signedBy(
        TokenPlugin &plugin, Held &held, const base::SharedSecret &pin, const QByteArray &message);
    [[nodiscard]] KeyError failed(Held &held, KeyErrorCode code, const base::SharedSecret &pin);
    void restart(TokenPlugin &plugin, const QStringList &modules);
    [[nodiscard]] WrongPins &wrongPins(const TokenName &token);

    std::vector<std::unique_ptr<Held>> m_held;
    std::vector<WrongPins> m_wrongPins;
    std::unique_ptr<PinDesk> m_pins; ///< made when a token is first opened
    bool m_isUsed = false; ///< libraries were loaded for us
    bool m_isStale = false; ///< something failed: begin anew
};

} // namespace signing
