#pragma once

#include "base/secret.h"

#include <QList>
#include <QString>

#include <optional>

namespace signing {

struct VerifyKeyFile {
    QString serial; ///< certificate serial or PUB_KEY_ID_…
    QString file;
    bool operator==(const VerifyKeyFile &) const = default;
};

/// A key that lies on a PKCS#11 token and never leaves it.
struct TokenKey {
    QString module; ///< path of the PKCS#11 library
    QString token; ///< the token's label
    QString certificateSerial; ///< which of its certificates, as normalisedSerial gives it
    bool operator==(const TokenKey &) const = default;
};

/// Who signs, and whose answers are believed: paths, not bytes, so that no key is read before the
/// worker needs it. `passphrase` is shared so that the identity can be copied into jobs.
struct Identity {
    QString mchid;
    QString serial; ///< may be empty with a certificate: in the .p12, in a file, on the token
    QString keyFile; ///< empty with a token
    QString certificateFile {}; ///< the merchant certificate beside a PEM key; may be empty
    std::optional<TokenKey> token {};
    base::SharedSecret passphrase; ///< of the key file; with a token, its PIN
    QList<VerifyKeyFile> verifyKeys;
    /// A certificate of this authority (CN) is refused (KeyErrorCode::RefusedIssuer): the
    /// sandbox's, in a live profile.
    QString refusedIssuer {};
};

} // namespace signing
