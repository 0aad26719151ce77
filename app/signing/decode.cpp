#include "signing/decode.h"

#include "signing/apiv3key.h"
#include "signing/decodepublic.h"
#include "signing/openssl.h"
#include "signing/pem.h"
#include "signing/spki.h"

#include <openssl/pem.h>

#include <cstring>

namespace signing {

namespace {

using base::Secret;
using PrivateResult = base::Result<DecodedPrivateKey, KeyError>;

/// Also an archive without files, which begins otherwise.
bool isZip(QByteArrayView bytes)
{
    return bytes.startsWith("PK\3\4") || bytes.startsWith("PK\5\6");
}

tl::unexpected<KeyError> failure(KeyErrorCode code)
{
    return tl::make_unexpected(KeyError { .code = code });
}

PrivateResult accepted(const openssl::Key &key, const QByteArray &certificate = {})
{
    if (!key)
        return failure(KeyErrorCode::Damaged);
    if (const auto problem = objectionTo(key.get()))
        return tl::make_unexpected(*problem);
    const openssl::Pkcs8 info(EVP_PKEY2PKCS8(key.get()));
    if (!info)
        return failure(KeyErrorCode::Damaged);
    return DecodedPrivateKey {
        .pkcs8 = openssl::encoded<QCA::SecureArray, i2d_PKCS8_PRIV_KEY_INFO>(info.get()),
        .fingerprint = fingerprintOf(key.get()),
        .certificate = certificate,
    };
}

PrivateResult fromPkcs8(PKCS8_PRIV_KEY_INFO *info)
{
    const ASN1_OBJECT *algorithm = nullptr;
    if (PKCS8_pkey_get0(&algorithm, nullptr, nullptr, nullptr, info) != 1
        || OBJ_obj2nid(algorithm) != NID_rsaEncryption)
        return failure(KeyErrorCode::NotRsa);
    return accepted(openssl::Key(EVP_PKCS82PKEY(info)));
}

PrivateResult fromEncryptedPkcs8(X509_SIG *sealed, const Secret &passphrase)
{
    if (passphrase.isEmpty())
        return failure(KeyErrorCode::PassphraseNeeded);
    const QByteArray &secret = passphrase.bytes();
    const openssl::Pkcs8 info(PKCS8_decrypt(sealed, secret.constData(), int(secret.size())));
    return info ? fromPkcs8(info.get()) : failure(KeyErrorCode::WrongPassphraseOrDamaged);
}

PrivateResult fromPkcs12(PKCS12 *store, const Secret &passphrase)
{
    EVP_PKEY *rawKey = nullptr;
    X509 *rawCertificate = nullptr;
    const int parsed
        = PKCS12_parse(store, passphrase.bytes().constData(), &rawKey, &rawCertificate, nullptr);
    const openssl::Key key(rawKey);
    const openssl::Certificate certificate(rawCertificate);
    if (parsed != 1)
        return failure(passphrase.isEmpty() ? KeyErrorCode::PassphraseNeeded
                                            : KeyErrorCode::WrongPassphraseOrDamaged);
    if (!key)
        return failure(KeyErrorCode::NoKeyInside);
    QByteArray der;
    if (certificate)
        der = openssl::encoded<QByteArray, i2d_X509>(certificate.get());
    return accepted(key, der);
}

PrivateResult fromDer(QByteArrayView der, const Secret &passphrase)
{
    // The encrypted form comes first: no later decoder may meet it and ask for a passphrase.
    if (const auto sealed = openssl::decoded<openssl::EncryptedPkcs8, d2i_X509_SIG>(der))
        return fromEncryptedPkcs8(sealed.get(), passphrase);
    if (const auto store = openssl::decoded<openssl::Pkcs12, d2i_PKCS12>(der))
        return fromPkcs12(store.get(), passphrase);
    if (const auto info = openssl::decoded<openssl::Pkcs8, d2i_PKCS8_PRIV_KEY_INFO>(der))
        return fromPkcs8(info.get());
    if (const auto key = openssl::decoded<openssl::Key, d2i_AutoPrivateKey>(der))
        return accepted(key);
    if (openssl::decoded<openssl::Certificate, d2i_X509>(der))
        return failure(KeyErrorCode::IsCertificate);
    return failure(publicKeyOf(der) ? KeyErrorCode::IsPublicKey : KeyErrorCode::Damaged);
}

int givePassphrase(char *buffer, int size, int, void *passphrase)
{
    const QByteArray &secret = static_cast<const Secret *>(passphrase)->bytes();
    if (secret.size() > size)
        return -1;
    std::memcpy(buffer, secret.constData(), size_t(secret.size()));
    return int(secret.size());
}

/// The old encryption of OpenSSL's own: Proc-Type: 4,ENCRYPTED.
PrivateResult fromEncryptedPem(const Secret &pem, const Secret &passphrase)
{
    if (passphrase.isEmpty())
        return failure(KeyErrorCode::PassphraseNeeded);
    const openssl::Bio bio(BIO_new_mem_buf(pem.bytes().constData(), int(pem.bytes().size())));
    const openssl::Key key(PEM_read_bio_PrivateKey(
        bio.get(), nullptr, givePassphrase, const_cast<Secret *>(&passphrase)));
    return key ? accepted(key) : failure(KeyErrorCode::WrongPassphraseOrDamaged);
}

/// The certificate of a key among all that is in its text; empty when there is none.
QByteArray certificateOf(const DecodedPrivateKey &key, const std::vector<PemBlock> &blocks)
{
    for (const PemBlock &block : blocks) {
        const QByteArray &der = block.der.bytes();
        const openssl::Key certified = certificateKey(der);
        if (block.label.endsWith("CERTIFICATE") && certified
            && fingerprintOf(certified.get()) == key.fingerprint)
            return der;
    }
    return {};
}

PrivateResult fromPem(const std::vector<PemBlock> &blocks, const Secret &passphrase)
{
    if (const PemBlock *block = findBlock(blocks, "PRIVATE KEY")) {
        PrivateResult key = block->encrypted.isEmpty()
            ? fromDer(block->der.bytes(), passphrase)
            : fromEncryptedPem(block->encrypted, passphrase);
        if (key && key->certificate.isEmpty())
            key->certificate = certificateOf(*key, blocks);
        return key;
    }
    if (findBlock(blocks, "CERTIFICATE"))
        return failure(KeyErrorCode::IsCertificate);
    return failure(
        findBlock(blocks, "PUBLIC KEY") ? KeyErrorCode::IsPublicKey : KeyErrorCode::NotAKey);
}

} // namespace

PrivateResult decodePrivateKey(const QByteArray &bytes, const Secret &passphrase)
{
    const openssl::ErrorGuard guard;
    if (QByteArrayView(bytes).trimmed().isEmpty())
        return failure(KeyErrorCode::Empty);
    if (isZip(bytes))
        return failure(KeyErrorCode::IsZip);
    if (looksLikeDer(bytes))
        return fromDer(bytes, passphrase);
    const std::vector<PemBlock> blocks = pemBlocks(bytes);
    if (!blocks.empty())
        return fromPem(blocks, passphrase);
    const Secret der = bytesOfBase64(bytes);
    if (looksLikeDer(der.bytes()))
        return fromDer(der.bytes(), passphrase);
    return failure(apiV3KeyIn(bytes) ? KeyErrorCode::IsApiV3Key : KeyErrorCode::NotAKey);
}

bool isPkcs12(const QByteArray &bytes)
{
    const openssl::ErrorGuard guard;
    const Secret plain = looksLikeDer(bytes) ? Secret() : bytesOfBase64(bytes);
    return openssl::decoded<openssl::Pkcs12, d2i_PKCS12>(
               looksLikeDer(bytes) ? QByteArrayView(bytes) : plain.bytes())
        != nullptr;
}

} // namespace signing
