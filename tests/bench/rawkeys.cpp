#include "bench/rawkeys.h"

#include <QFile>

#include <openssl/pem.h>

namespace bench {

using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;
using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

static Bio opened(const QString &path)
{
    return { BIO_new_file(QFile::encodeName(path).constData(), "rb"), BIO_free };
}

static EVP_PKEY *privateKey(const QString &path)
{
    const Bio file = opened(path);
    return file ? PEM_read_bio_PrivateKey(file.get(), nullptr, nullptr, nullptr) : nullptr;
}

static EVP_PKEY *publicKey(const QString &path)
{
    const Bio file = opened(path);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(
        file ? PEM_read_bio_X509(file.get(), nullptr, nullptr, nullptr) : nullptr, X509_free);
    return certificate ? X509_get_pubkey(certificate.get()) : nullptr;
}

RawKeys::RawKeys(
    const QString &platformKey, const QString &merchantCert, const QString &merchantKey)
    : m_platform(privateKey(platformKey), EVP_PKEY_free)
    , m_merchantPublic(publicKey(merchantCert), EVP_PKEY_free)
    , m_merchant(privateKey(merchantKey), EVP_PKEY_free)
{
}

static const uchar *bytes(const QByteArray &text)
{
    return reinterpret_cast<const uchar *>(text.constData());
}

static QByteArray signatureOf(const QByteArray &text, EVP_PKEY *key)
{
    const Context context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    QByteArray signature(EVP_PKEY_get_size(key), Qt::Uninitialized);
    auto size = size_t(signature.size());
    EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key);
    const int done = EVP_DigestSign(context.get(), reinterpret_cast<uchar *>(signature.data()),
        &size, bytes(text), size_t(text.size()));
    return done == 1 ? signature : QByteArray();
}

QByteArray RawKeys::sign(const QByteArray &text) const
{
    return signatureOf(text, m_platform.get());
}

QByteArray RawKeys::merchantSignature(const QByteArray &text) const
{
    return signatureOf(text, m_merchant.get());
}

bool RawKeys::verify(const QByteArray &text, const QByteArray &signature) const
{
    const Context context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, m_merchantPublic.get());
    return EVP_DigestVerify(context.get(), bytes(signature), size_t(signature.size()), bytes(text),
               size_t(text.size()))
        == 1;
}

} // namespace bench
