#pragma once

#include "signing/openssl.h"

#include <QByteArray>

#include <optional>

namespace signing {

/// What was signed by hash-then-sign, as the public key brings it to light again.
struct SignedPayload {
    enum class Digest { Sha256, Md5, Sha1, Sha512, Bare }; ///< Bare: no algorithm is named
    Digest digest = Digest::Sha256;
    QByteArray value {};
};

/// The payload of a PKCS#1 v1.5 signature; nothing when this key did not make it, or not so.
[[nodiscard]] std::optional<SignedPayload> payloadOf(const QByteArray &signature, EVP_PKEY *key);

/// Whether this is the PSS signature, with SHA-256, of a text of this digest.
[[nodiscard]] bool isPssOf(const QByteArray &digest, const QByteArray &signature, EVP_PKEY *key);

/// The digest of a text by that algorithm (Bare: SHA-256).
[[nodiscard]] QByteArray digestOf(const QByteArray &text, SignedPayload::Digest digest);

} // namespace signing
