#pragma once

#include <QByteArray>

#include <optional>

namespace sandbox {

/// AEAD_AES_256_GCM with associated data, as the access point seals certificates (domain.md 6):
/// ciphertext and its 16-byte tag, not Base64. `key`: 32 bytes; `nonce`: 12. Nothing when a length
/// is wrong. signing::openAesGcm opens it.
[[nodiscard]] std::optional<QByteArray> sealAesGcm(const QByteArray &key, const QByteArray &nonce,
    const QByteArray &associatedData, const QByteArray &text);

} // namespace sandbox
