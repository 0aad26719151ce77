#include "signing/signedpayload.h"

#include <openssl/rsa.h>

namespace signing {

namespace {

using openssl::Release;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Release<EVP_PKEY_CTX_free>>;
using Digest = SignedPayload::Digest;

/// What stands before the digest itself (RFC 8017, 9.2).
struct Prefix {
    Digest digest;
    QByteArray bytes;
    qsizetype size;
};

const std::initializer_list<Prefix> &prefixes()
{
    static const std::initializer_list<Prefix> all {
        { Digest::Sha256, QByteArray::fromHex("3031300d060960864801650304020105000420"), 32 },
        { Digest::Md5, QByteArray::fromHex("3020300c06082a864886f70d020505000410"), 16 },
        { Digest::Sha1, QByteArray::fromHex("3021300906052b0e03021a05000414"), 20 },
        { Digest::Sha512, QByteArray::fromHex("3051300d060960864801650304020305000440"), 64 },
        { Digest::Bare, {}, 32 },
    };
    return all;
}

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

const EVP_MD *algorithm(Digest digest)
{
    switch (digest) {
    case Digest::Sha256:
    case Digest::Bare:
        return EVP_sha256();
    case Digest::Md5:
        return EVP_md5();
    case Digest::Sha1:
        return EVP_sha1();
    case Digest::Sha512:
        return EVP_sha512();
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<SignedPayload> payloadOf(const QByteArray &signature, EVP_PKEY *key)
{
    const openssl::ErrorGuard guard;
    const KeyContext context(EVP_PKEY_CTX_new(key, nullptr));
    QByteArray payload(EVP_PKEY_get_size(key), Qt::Uninitialized);
    auto size = size_t(payload.size());
    if (!context || EVP_PKEY_verify_recover_init(context.get()) != 1
        || EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) != 1
        || EVP_PKEY_verify_recover(context.get(), reinterpret_cast<unsigned char *>(payload.data()),
               &size, bytesOf(signature), size_t(signature.size()))
            != 1)
        return {};
    payload.truncate(qsizetype(size));
    for (const Prefix &prefix : prefixes()) {
        if (payload.startsWith(prefix.bytes) && payload.size() == prefix.bytes.size() + prefix.size)
            return SignedPayload { prefix.digest, payload.mid(prefix.bytes.size()) };
    }
    // By this key all right, but of something that is no digest of ours.
    return SignedPayload { Digest::Bare, payload };
}

bool isPssOf(const QByteArray &digest, const QByteArray &signature, EVP_PKEY *key)
{
    const openssl::ErrorGuard guard;
    const KeyContext context(EVP_PKEY_CTX_new(key, nullptr));
    return context && EVP_PKEY_verify_init(context.get()) == 1
        && EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PSS_PADDING) == 1
        && EVP_PKEY_CTX_set_signature_md(context.get(), EVP_sha256()) == 1
        && EVP_PKEY_verify(context.get(), bytesOf(signature), size_t(signature.size()),
               bytesOf(digest), size_t(digest.size()))
        == 1;
}

QByteArray digestOf(const QByteArray &text, SignedPayload::Digest digest)
{
    const openssl::ErrorGuard guard;
    QByteArray value(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned size = 0;
    if (EVP_Digest(text.constData(), size_t(text.size()),
            reinterpret_cast<unsigned char *>(value.data()), &size, algorithm(digest), nullptr)
        != 1)
        size = 0;
    value.truncate(qsizetype(size));
    return value;
}

} // namespace signing
