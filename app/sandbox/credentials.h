#pragma once

#include "base/result.h"

#include <QString>

namespace signing {
struct KeyError;
}

namespace sandbox {

/// The sandbox's merchant and platform: made once, then reused. Paths are absolute.
struct Credentials {
    QString mchid; ///< 3200000001, the seed's institution
    QString serial; ///< of the merchant certificate, upper-case hex
    QString merchantKey;
    QString merchantCert;
    QString platformSerial;
    QString platformKey; ///< the sandbox's own; never shown
    QString platformCert;
    QString platformPublicKey;
    QString apiv3Key; ///< path of the file
    QString caCert;
    QString caKey; ///< the sandbox's own; never shown
    QString platformPublicKeyId {}; ///< PUB_KEY_ID_…, of platformPublicKey
    QString serverKey {}; ///< with TLS only: the listener's own, for localhost, 127.0.0.1, ::1
    QString serverCert {}; ///< with TLS only
};

enum class CredentialsErrorCode { FolderNotWritable, KeyGenerationFailed, Damaged };

struct CredentialsError {
    CredentialsErrorCode code;
    QString path;
    QString diagnostic; ///< untranslated
};

/// What a key file that cannot be used is: damaged, unless cryptography itself is missing.
[[nodiscard]] CredentialsError unusable(const QString &path, const signing::KeyError &error);

/// Reads the credentials of a folder (0700), making what is missing: RSA-2048 keys and certificates
/// with 160-bit serials by OpenSSL EVP, each file 0600, by write and rename, under a lock so that
/// two processes make one set, whole or not at all. What lies there is reused; a set that is
/// damaged or incomplete is Damaged and stays as it is. Gives up (KeyGenerationFailed) when the
/// thread is asked to stop. Blocks for up to seconds: never on the GUI thread.
[[nodiscard]] base::Result<Credentials, CredentialsError> ensureCredentials(
    const QString &folder, bool withTls);

} // namespace sandbox
