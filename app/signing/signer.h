#pragma once

#include "base/clock.h"
#include "base/nonce.h"
#include "base/result.h"
#include "base/worker.h"
#include "signing/identity.h"
#include "signing/key.h"
#include "signing/report.h"
#include "signing/verify.h"

#include <QFuture>
#include <QList>
#include <QString>

#include <memory>

namespace signing {

struct Unsigned {
    QByteArray method;
    QByteArray urlLine; ///< absolute path with query, as it will be sent
    QByteArray body;
};

struct Signed {
    QByteArray stringToSign;
    QByteArray authorization; ///< the header's value
    QString serial; ///< of the certificate that signed
    qint64 timestamp = 0; ///< Unix seconds, taken once the key was in hand
};

struct Answer {
    Headers headers;
    QByteArray body; ///< as it arrived
};

using SignResult = base::Result<Signed, KeyError>;
using VerifyResult = base::Result<Verification, KeyError>;
using OpenResult = base::Result<void, KeyError>;
using TokensResult = base::Result<QList<TokenEntry>, KeyError>;

class KeyRing;

/// The one place where keys live: a worker thread that loads them at first need, keeps them,
/// signs and verifies. Call from any one thread; the futures finish on the
/// worker (read them with base::whenDone). A key file that changed on disk is read again.
class Signer final
{
public:
    Signer(const base::Clock &clock, base::NonceSource &nonces);
    ~Signer();
    Q_DISABLE_COPY_MOVE(Signer)

    /// Opens the identity's key and keeps it for `sign`; a token has to make a signature with the
    /// PIN. PassphraseNeeded, WrongPassphraseOrDamaged, WrongPin … tell what to ask a person for. A
    /// PIN that was wrong costs the token another try only when it comes as another object: who
    /// asks a person again makes a new base::Secret, and a copied identity is refused at once.
    [[nodiscard]] QFuture<OpenResult> open(const Identity &identity);
    /// Loads key and verify keys, signs, and checks nothing else.
    [[nodiscard]] QFuture<SignResult> sign(const Identity &identity, const Unsigned &request);
    /// Checks an answer with the identity's verify keys.
    [[nodiscard]] QFuture<VerifyResult> verify(const Identity &identity, const Answer &answer);
    /// Checks an answer that came earlier: its timestamp is compared with `thenMs`, when it came,
    /// not with now. Keys that cannot be read any more, or are of the refused issuer, verify
    /// nothing; the others do.
    [[nodiscard]] QFuture<Verification> verifyStored(
        const Identity &identity, const Answer &answer, qint64 thenMs);
    /// Looks at every key of the identity.
    [[nodiscard]] QFuture<IdentityReport> examine(const Identity &identity);
    /// The certificates on all tokens of a PKCS#11 library. Needs no PIN.
    [[nodiscard]] QFuture<TokensResult> tokens(const QString &module);
    /// Forgets every key that was opened, and the PIN of every token.
    void lock();

private:
    const base::Clock &m_clock;
    base::NonceSource &m_nonces;
    std::unique_ptr<KeyRing> m_keys; ///< touched by the worker only
    base::Worker m_worker; ///< last member: ends before what its jobs touch
};

} // namespace signing
