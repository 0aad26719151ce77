#pragma once

#include "signing/key.h"

#include <QtCrypto>

namespace signing {

/// A private key out of whatever container it came in.
struct DecodedPrivateKey {
    QCA::SecureArray pkcs8; ///< DER, unencrypted
    QByteArray fingerprint; ///< SHA-256 of its public key
    QByteArray certificate; ///< DER, of this key, where one lay beside it, else empty
};

/// Opens what readPrivateKey promises to open and tells the failures apart. OpenSSL does it, not
/// QCA, which asks the user when it fails without a passphrase, keeps PEM in unwiped strings, and
/// crashes on a .p12 without certificate (recipes.md 1).
[[nodiscard]] base::Result<DecodedPrivateKey, KeyError> decodePrivateKey(
    const QByteArray &bytes, const base::Secret &passphrase);

/// Whether bytes, or the Base64 in them, are a .p12.
[[nodiscard]] bool isPkcs12(const QByteArray &bytes);

} // namespace signing
