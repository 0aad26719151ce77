#include "signing/key.h"

#include "signing/crypto.h"
#include "signing/decode.h"
#include "signing/decodepublic.h"
#include "signing/provider.h"

#include <QCryptographicHash>
#include <QtCrypto>

namespace signing {

namespace {

tl::unexpected<KeyError> failure(KeyErrorCode code)
{
    return tl::make_unexpected(KeyError { .code = code });
}

/// Never empty: with an empty passphrase QCA asks the user whenever it cannot read a key.
QCA::SecureArray noPassphrase() { return QCA::SecureArray(QByteArrayLiteral("-")); }

QByteArray signature(QCA::PrivateKey &key, const QByteArray &message)
{
    const openssl::ErrorGuard guard;
    return key.signMessage(QCA::MemoryRegion(message), QCA::EMSA3_SHA256);
}

bool isSignature(QCA::PublicKey &key, const QByteArray &message, const QByteArray &signature)
{
    const openssl::ErrorGuard guard;
    return key.verifyMessage(QCA::MemoryRegion(message), signature, QCA::EMSA3_SHA256);
}

/// A flipped character in a key file can leave a key that signs nonsense.
bool signsWhatItVerifies(QCA::PrivateKey &key)
{
    const QByteArray message = QByteArrayLiteral("papay");
    QCA::PublicKey counterpart = key.toPublicKey();
    return isSignature(counterpart, message, signature(key, message));
}

} // namespace

struct PrivateKey::Data {
    QCA::PrivateKey key;
    std::optional<CertificateFacts> certificate;
    QByteArray fingerprint;
};

PrivateKey::PrivateKey(std::unique_ptr<Data> data)
    : m_data(std::move(data))
{
}
PrivateKey::PrivateKey(PrivateKey &&) noexcept = default;
PrivateKey &PrivateKey::operator=(PrivateKey &&) noexcept = default;
PrivateKey::~PrivateKey() = default;

QByteArray PrivateKey::sign(const QByteArray &message) { return signature(m_data->key, message); }

const std::optional<CertificateFacts> &PrivateKey::certificate() const
{
    return m_data->certificate;
}

int PrivateKey::bits() const { return m_data->key.bitSize(); }

const QByteArray &PrivateKey::fingerprint() const { return m_data->fingerprint; }

base::Result<PrivateKey, KeyError> readPrivateKey(
    const QByteArray &bytes, const base::Secret &passphrase)
{
    // Also loads OpenSSL's legacy ciphers, which old .p12 files need.
    if (!Crypto::isUsable())
        return failure(KeyErrorCode::NoCryptography);
    auto decoded = decodePrivateKey(bytes, passphrase);
    if (!decoded)
        return tl::make_unexpected(decoded.error());
    const openssl::ErrorGuard guard;
    QCA::ConvertResult result = QCA::ErrorDecode;
    auto data = std::make_unique<PrivateKey::Data>();
    data->key = QCA::PrivateKey::fromDER(decoded->pkcs8, noPassphrase(), &result, providerName());
    data->fingerprint = decoded->fingerprint;
    if (!decoded->certificate.isEmpty())
        data->certificate = readCertificate(decoded->certificate);
    if (data->key.isNull() || !signsWhatItVerifies(data->key))
        return failure(KeyErrorCode::Damaged);
    return PrivateKey(std::move(data));
}

struct PublicKey::Data {
    QCA::PublicKey key;
    QByteArray fingerprint;
};

PublicKey::PublicKey(std::unique_ptr<Data> data)
    : m_data(std::move(data))
{
}
PublicKey::PublicKey(PublicKey &&) noexcept = default;
PublicKey &PublicKey::operator=(PublicKey &&) noexcept = default;
PublicKey::~PublicKey() = default;

bool PublicKey::verifies(const QByteArray &message, const QByteArray &signature) const
{
    return isSignature(m_data->key, message, signature);
}

int PublicKey::bits() const { return m_data->key.bitSize(); }

QByteArray PublicKey::der() const { return m_data->key.toDER(); }

QByteArray PublicKey::fingerprint() const { return m_data->fingerprint; }

base::Result<PublicKey, KeyError> readPublicKey(const QByteArray &bytes)
{
    if (!Crypto::isUsable())
        return failure(KeyErrorCode::NoCryptography);
    const auto der = decodePublicKey(bytes);
    if (!der)
        return tl::make_unexpected(der.error());
    const openssl::ErrorGuard guard;
    QCA::ConvertResult result = QCA::ErrorDecode;
    auto data = std::make_unique<PublicKey::Data>();
    data->key = QCA::PublicKey::fromDER(*der, &result, providerName());
    data->fingerprint = QCryptographicHash::hash(*der, QCryptographicHash::Sha256);
    if (data->key.isNull())
        return failure(KeyErrorCode::Damaged);
    return PublicKey(std::move(data));
}

} // namespace signing
