#pragma once

#include <QByteArray>

#include <optional>

namespace signing {

/// AEAD_AES_256_GCM with associated data (domain.md 6), through OpenSSL EVP since QCA has no AAD.
/// `key`: 32 bytes; `nonce`: 12; `sealed`: ciphertext and its 16-byte tag, not Base64.
/// Nothing when a length is wrong or the tag does not fit.
[[nodiscard]] std::optional<QByteArray> openAesGcm(const QByteArray &key, const QByteArray &nonce,
    const QByteArray &associatedData, const QByteArray &sealed);

} // namespace signing
