#pragma once

#include "signing/openssl.h"

#include <QByteArray>

namespace signing {

/// SHA-256 of a public key's SubjectPublicKeyInfo (DER): the same for a private key, its
/// certificate and its public key. Takes any of them.
[[nodiscard]] QByteArray fingerprintOf(EVP_PKEY *key);

/// 0 where it is no RSA key.
[[nodiscard]] int rsaBits(EVP_PKEY *key);

/// The public key of a certificate in DER; null when there is none.
[[nodiscard]] openssl::Key certificateKey(QByteArrayView der);

} // namespace signing
