#pragma once

#include "base/clock.h"
#include "base/nonce.h"
#include "base/result.h"
#include "base/worker.h"
#include "signing/key.h"
#include "signing/verify.h"

#include <QFuture>
#include <QList>
#include <QString>

#include <memory>

namespace signing {

struct VerifyKeyFile {
    QString serial; ///< certificate serial or PUB_KEY_ID_…
    QString file;
    bool operator==(const VerifyKeyFile &) const = default;
};

/// Who signs, and whose answers are believed: paths, not bytes, so that no key is read before the
/// worker needs it. `passphrase` is shared so that the identity can be copied into jobs.
struct Identity {
    QString mchid;
    QString serial; ///< may be empty with a .p12 that holds its certificate
    QString keyFile;
    std::shared_ptr<const base::Secret> passphrase;
    QList<VerifyKeyFile> verifyKeys;
};

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

    /// Loads key and verify keys, signs, and checks nothing else.
    [[nodiscard]] QFuture<SignResult> sign(const Identity &identity, const Unsigned &request);
    /// Checks an answer with the identity's verify keys.
    [[nodiscard]] QFuture<VerifyResult> verify(const Identity &identity, const Answer &answer);

private:
    const base::Clock &m_clock;
    base::NonceSource &m_nonces;
    std::unique_ptr<KeyRing> m_keys; ///< touched by the worker only
    base::Worker m_worker; ///< last member: ends before what its jobs touch
};

} // namespace signing
