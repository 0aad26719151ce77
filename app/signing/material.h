#pragma once

#include "base/secret.h"
#include "signing/certificate.h"
#include "signing/keyerror.h"

#include <QByteArray>

#include <optional>

namespace signing {

enum class MaterialKind {
    PrivateKey,
    Pkcs12,
    Certificate,
    PublicKey,
    ApiV3Key, ///< one line of printable ASCII, about 32 bytes long
    Unusable, ///< see `problem`
};

/// What some bytes turn out to be: a file that was dropped, a text that was pasted. Holds no
/// secret.
struct Material {
    MaterialKind kind = MaterialKind::Unusable;
    /// Why it is Unusable, or stands in the way of using it: PassphraseNeeded,
    /// WrongPassphraseOrDamaged, TooShort, NotRsa, ApiV3KeyLength, IsZip …
    std::optional<KeyError> problem {};
    int bits = 0; ///< of a key or of a certificate's key; 0 where closed
    QByteArray fingerprint {}; ///< SHA-256 of the public key (SPKI DER); empty where closed
    std::optional<CertificateFacts> certificate {}; ///< also a .p12's, once it is open
};

/// Looks at bytes of any kind: PEM as people paste it, DER, Base64, .p12, anything. Never asks,
/// never fails. Off the GUI thread: opening a protected key takes its time.
[[nodiscard]] Material inspect(const QByteArray &bytes, const base::Secret &passphrase);

} // namespace signing
