#pragma once

#include "signing/filekeys.h"
#include "signing/tokens.h"
#include "signing/verifykeyfiles.h"

#include <functional>

namespace signing {

/// An identity's private key, in hand: nothing is left to ask a person for.
struct ReadyKey {
    KeyFacts facts;
    /// SHA256 with RSA, PKCS#1 v1.5.
    std::function<base::Result<QByteArray, KeyError>(const QByteArray &message)> sign;
};

/// Every key that a Signer works with, in files and on tokens; for one thread.
class KeyRing final
{
public:
    KeyRing() = default;
    Q_DISABLE_COPY_MOVE(KeyRing)

    /// Opens the identity's key, with the serial that it signs with: its certificate's, which the
    /// identity's own must fit, else the identity's. Good until the next call.
    [[nodiscard]] base::Result<ReadyKey, KeyError> open(const Identity &identity);
    [[nodiscard]] base::Result<const VerifyKeys *, KeyError> verifyKeys(const Identity &identity)
    {
        return m_verify.read(identity.verifyKeys);
    }
    [[nodiscard]] IdentityReport examine(const Identity &identity);
    [[nodiscard]] base::Result<QList<TokenEntry>, KeyError> tokens(const QString &module)
    {
        return m_tokens.list(module);
    }
    /// Forgets every private key and every PIN.
    void lock();

private:
    [[nodiscard]] base::Result<ReadyKey, KeyError> openFile(const Identity &identity);
    [[nodiscard]] base::Result<ReadyKey, KeyError> openToken(const Identity &identity);

    FileKeys m_files;
    Tokens m_tokens;
    VerifyKeyFiles m_verify;
};

} // namespace signing
