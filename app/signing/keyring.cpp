#include "signing/keyring.h"

namespace signing {

namespace {

tl::unexpected<KeyError> failure(KeyErrorCode code, const QString &file)
{
    return tl::make_unexpected(KeyError { .code = code, .file = file });
}

/// `file`: where the certificate is from, or the key when there is none.
base::Result<QString, KeyError> serialOf(const Identity &identity,
    const std::optional<CertificateFacts> &certificate, const QString &file)
{
    const QString given = normalisedSerial(identity.serial);
    if (certificate && !given.isEmpty() && !namesSerial(identity.serial, certificate->serial))
        return tl::make_unexpected(KeyError {
            .code = KeyErrorCode::SerialMismatch, .file = file, .found = certificate->serial });
    const QString serial = certificate ? certificate->serial : given;
    if (serial.isEmpty())
        return failure(KeyErrorCode::SerialMissing, file);
    return serial;
}

bool isRefused(const Identity &identity, const QString &issuer)
{
    return !identity.refusedIssuer.isEmpty() && issuer == identity.refusedIssuer;
}

} // namespace

base::Result<ReadyKey, KeyError> KeyRing::open(const Identity &identity)
{
    return identity.token ? openToken(identity) : openFile(identity);
}

base::Result<ReadyKey, KeyError> KeyRing::openFile(const Identity &identity)
{
    const auto read = m_files.read(identity);
    if (!read)
        return tl::make_unexpected(read.error());
    FileKey *const key = *read;
    for (const FileKey::Issuer &issuer : key->issuers) {
        if (isRefused(identity, issuer.name))
            return failure(KeyErrorCode::RefusedIssuer, issuer.file);
    }
    const auto serial = serialOf(identity, key->certificate, key->certificateFile);
    if (!serial)
        return tl::make_unexpected(serial.error());
    return ReadyKey {
        { key->key.bits(), key->key.fingerprint(), *serial, key->certificate },
        [key, file = identity.keyFile](
            const QByteArray &message) -> base::Result<QByteArray, KeyError> {
            const QByteArray signature = key->key.sign(message);
            if (signature.isEmpty())
                return failure(KeyErrorCode::SigningFailed, file);
            return signature;
        },
    };
}

base::Result<ReadyKey, KeyError> KeyRing::openToken(const Identity &identity)
{
    const TokenKey &key = *identity.token;
    const auto certificate = m_tokens.find(key);
    if (!certificate)
        return tl::make_unexpected(certificate.error());
    // All that needs no PIN comes before it.
    if (isRefused(identity, certificate->issuerName))
        return failure(KeyErrorCode::RefusedIssuer, key.token);
    const auto serial = serialOf(identity, *certificate, key.token);
    if (!serial)
        return tl::make_unexpected(serial.error());
    if (const auto opened = m_tokens.open(key, identity.passphrase); !opened)
        return tl::make_unexpected(opened.error());
    return ReadyKey {
        { certificate->bits, certificate->fingerprint, *serial, *certificate },
        [this, key, pin = identity.passphrase](
            const QByteArray &message) { return m_tokens.sign(key, pin, message); },
    };
}

IdentityReport KeyRing::examine(const Identity &identity)
{
    const auto key = open(identity);
    IdentityReport report {
        key ? base::Result<KeyFacts, KeyError>(key->facts) : tl::make_unexpected(key.error()), {}
    };
    for (const VerifyKeyFile &file : identity.verifyKeys)
        report.verifyKeys.append({ file, VerifyKeyFiles::examine(file) });
    return report;
}

void KeyRing::lock()
{
    m_files.forget();
    m_tokens.lock();
}

} // namespace signing
