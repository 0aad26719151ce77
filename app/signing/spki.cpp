#include "signing/spki.h"

#include <QCryptographicHash>

namespace signing {

QByteArray fingerprintOf(EVP_PKEY *key)
{
    const auto der = openssl::encoded<QByteArray, i2d_PUBKEY>(key);
    return der.isEmpty() ? QByteArray() : QCryptographicHash::hash(der, QCryptographicHash::Sha256);
}

int rsaBits(EVP_PKEY *key)
{
    return EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA ? EVP_PKEY_get_bits(key) : 0;
}

openssl::Key certificateKey(QByteArrayView der)
{
    const auto certificate = openssl::decoded<openssl::Certificate, d2i_X509>(der);
    return openssl::Key(certificate ? X509_get_pubkey(certificate.get()) : nullptr);
}

} // namespace signing
