#include "signing/decodepublic.h"

#include "signing/pem.h"
#include "signing/spki.h"

namespace signing {

namespace {

constexpr int minimalBits = 2048;

EVP_PKEY *rsaPublicKey(EVP_PKEY **key, const uchar **at, long size)
{
    return d2i_PublicKey(EVP_PKEY_RSA, key, at, size);
}

struct Found {
    openssl::Key key;
    KeyErrorCode otherwise; ///< what it means when there is no key
};

Found keyIn(const QByteArray &bytes)
{
    const std::vector<PemBlock> blocks = pemBlocks(bytes);
    if (const PemBlock *block = findBlock(blocks, "CERTIFICATE"))
        return { certificateKey(block->der.bytes()), KeyErrorCode::Damaged };
    if (const PemBlock *block = findBlock(blocks, "PUBLIC KEY"))
        return { publicKeyOf(block->der.bytes()), KeyErrorCode::Damaged };
    const base::Secret plain = bytesOfBase64(bytes);
    const QByteArrayView der = looksLikeDer(bytes) ? QByteArrayView(bytes) : plain.bytes();
    if (openssl::Key key = certificateKey(der))
        return { std::move(key), KeyErrorCode::NotAVerifyKey };
    return { publicKeyOf(der), KeyErrorCode::NotAVerifyKey };
}

} // namespace

openssl::Key publicKeyOf(QByteArrayView der)
{
    if (auto key = openssl::decoded<openssl::Key, d2i_PUBKEY>(der))
        return key;
    return openssl::decoded<openssl::Key, rsaPublicKey>(der);
}

std::optional<KeyError> objectionTo(EVP_PKEY *key)
{
    if (EVP_PKEY_get_base_id(key) != EVP_PKEY_RSA)
        return KeyError { .code = KeyErrorCode::NotRsa };
    const int bits = EVP_PKEY_get_bits(key);
    if (bits < minimalBits)
        return KeyError { .code = KeyErrorCode::TooShort, .bits = bits };
    return std::nullopt;
}

base::Result<openssl::Key, KeyError> readAnyPublicKey(const QByteArray &bytes)
{
    if (QByteArrayView(bytes).trimmed().isEmpty())
        return tl::make_unexpected(KeyError { .code = KeyErrorCode::Empty });
    Found found = keyIn(bytes);
    if (!found.key)
        return tl::make_unexpected(KeyError { .code = found.otherwise });
    return std::move(found.key);
}

base::Result<QByteArray, KeyError> decodePublicKey(const QByteArray &bytes)
{
    const openssl::ErrorGuard guard;
    const auto key = readAnyPublicKey(bytes);
    if (!key)
        return tl::make_unexpected(key.error());
    if (const auto problem = objectionTo(key->get()))
        return tl::make_unexpected(*problem);
    return openssl::encoded<QByteArray, i2d_PUBKEY>(key->get());
}

} // namespace signing
