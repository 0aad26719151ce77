#pragma once

#include "base/result.h"
#include "signing/certificate.h"
#include "signing/identity.h"
#include "signing/keyerror.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace signing {

/// What is known of a usable private key.
struct KeyFacts {
    int bits = 0;
    QByteArray fingerprint; ///< SHA-256 of the public key (SPKI DER)
    QString serial; ///< the one that it signs with
    /// The .p12's, the certificate file's or the token's.
    std::optional<CertificateFacts> certificate {};
};

/// What is known of a key that verifies answers.
struct VerifyKeyFacts {
    QString serial;
    int bits = 0;
    QByteArray fingerprint;
    std::optional<CertificateFacts> certificate {}; ///< nothing for a public key
};

struct VerifyKeyReport {
    VerifyKeyFile file;
    base::Result<VerifyKeyFacts, KeyError> facts;
};

/// An identity's keys, looked at one by one: what the health check judges.
struct IdentityReport {
    base::Result<KeyFacts, KeyError> key;
    QList<VerifyKeyReport> verifyKeys;
};

/// A certificate on a token.
struct TokenEntry {
    TokenKey key;
    CertificateFacts certificate;
};

} // namespace signing
