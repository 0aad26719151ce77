#include "signing/signer.h"

#include "signing/authorization.h"
#include "signing/keyring.h"

#include <utility>

namespace signing {

namespace {

SignResult signedWith(KeyRing &keys, const Identity &identity, const Unsigned &request,
    const base::Clock &clock, base::NonceSource &nonces)
{
    const auto key = keys.open(identity);
    if (!key)
        return tl::make_unexpected(key.error());
    if (const auto verifyKeys = keys.verifyKeys(identity); !verifyKeys)
        return tl::make_unexpected(verifyKeys.error());

    // Only now: the key may have taken long, and the access point refuses old timestamps.
    const qint64 timestamp = clock.nowMs() / 1000;
    const QByteArray nonce = nonces.next();
    Signed result;
    result.stringToSign
        = stringToSign(request.method, request.urlLine, timestamp, nonce, request.body);
    const auto signature = key->sign(result.stringToSign);
    if (!signature)
        return tl::make_unexpected(signature.error());
    result.authorization = authorization({
        .mchid = identity.mchid.toUtf8(),
        .nonce = nonce,
        .timestamp = timestamp,
        .serial = key->facts.serial.toUtf8(),
        .signature = signature->toBase64(),
    });
    result.serial = key->facts.serial;
    result.timestamp = timestamp;
    return result;
}

bool isUsable(const VerifyKeyFile &file, const QString &refusedIssuer)
{
    const auto facts = VerifyKeyFiles::examine(file);
    if (!facts)
        return false;
    return refusedIssuer.isEmpty() || !facts->certificate
        || facts->certificate->issuerName != refusedIssuer;
}

Identity withUsableKeys(Identity identity)
{
    QList<VerifyKeyFile> usable;
    for (const VerifyKeyFile &file : std::as_const(identity.verifyKeys)) {
        if (isUsable(file, identity.refusedIssuer))
            usable.append(file);
    }
    identity.verifyKeys = usable;
    return identity;
}

} // namespace

Signer::Signer(const base::Clock &clock, base::NonceSource &nonces)
    : m_clock(clock)
    , m_nonces(nonces)
    , m_keys(std::make_unique<KeyRing>())
    , m_worker(QStringLiteral("signer"))
{
}

Signer::~Signer() = default;

QFuture<SignResult> Signer::sign(const Identity &identity, const Unsigned &request)
{
    return m_worker.run([this, identity, request]() -> SignResult {
        return signedWith(*m_keys, identity, request, m_clock, m_nonces);
    });
}

QFuture<VerifyResult> Signer::verify(const Identity &identity, const Answer &answer)
{
    return m_worker.run([this, identity, answer]() -> VerifyResult {
        const auto keys = m_keys->verifyKeys(identity);
        if (!keys)
            return tl::make_unexpected(keys.error());
        return verifyAnswer(**keys, answer.headers, answer.body, m_clock.nowMs());
    });
}

QFuture<Verification> Signer::verifyStored(
    const Identity &identity, const Answer &answer, qint64 thenMs)
{
    return m_worker.run([this, identity, answer, thenMs]() -> Verification {
        const auto keys = m_keys->verifyKeys(withUsableKeys(identity));
        static const VerifyKeys none;
        return verifyAnswer(keys ? **keys : none, answer.headers, answer.body, thenMs);
    });
}

QFuture<OpenResult> Signer::open(const Identity &identity)
{
    return m_worker.run([this, identity]() -> OpenResult {
        const auto key = m_keys->open(identity);
        if (!key)
            return tl::make_unexpected(key.error());
        return {};
    });
}

QFuture<IdentityReport> Signer::examine(const Identity &identity)
{
    return m_worker.run([this, identity] { return m_keys->examine(identity); });
}

QFuture<TokensResult> Signer::tokens(const QString &module)
{
    return m_worker.run([this, module] { return m_keys->tokens(module); });
}

void Signer::lock()
{
    static_cast<void>(m_worker.run([this] { m_keys->lock(); }));
}

} // namespace signing
