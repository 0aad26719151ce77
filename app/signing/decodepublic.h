#pragma once

#include "signing/key.h"
#include "signing/openssl.h"

#include <optional>

namespace signing {

/// The public key (SubjectPublicKeyInfo, DER) of a certificate or public key in PEM, bare Base64
/// or DER. Where a text holds both, the certificate's: the one that readCertificate reports.
[[nodiscard]] base::Result<QByteArray, KeyError> decodePublicKey(const QByteArray &bytes);

/// The same key, whatever its kind and length.
[[nodiscard]] base::Result<openssl::Key, KeyError> readAnyPublicKey(const QByteArray &bytes);

/// A DER public key, PKCS#1 or SubjectPublicKeyInfo; null when it is none.
[[nodiscard]] openssl::Key publicKeyOf(QByteArrayView der);

/// Why a key, private or public, is not one for WECHATPAY2-SHA256-RSA2048.
[[nodiscard]] std::optional<KeyError> objectionTo(EVP_PKEY *key);

} // namespace signing
