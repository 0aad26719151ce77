#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

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
    QString authorityCert {}; ///< of the merchant's and the platform's certificates
    QString authorityKey {}; ///< the sandbox's own; never shown
    QString caCert {}; ///< what TLS clients trust; the file is there with TLS only
    QString platformPublicKeyId {}; ///< PUB_KEY_ID_…, of platformPublicKey
    QString serverKey {}; ///< with TLS only: the listener's own
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
/// two processes make one set, whole or not at all. What lies there is reused, in the layout of
/// earlier versions too; a set that is damaged or incomplete is Damaged and stays as it is. Gives
/// up (KeyGenerationFailed) when the thread is asked to stop. Blocks for up to seconds: never on
/// the GUI thread. With TLS the listener's certificate is for localhost, 127.0.0.1 and ::1.
[[nodiscard]] base::Result<Credentials, CredentialsError> ensureCredentials(
    const QString &folder, bool withTls);

/// What a listener's certificate has to serve.
struct TlsNeeds {
    QStringList hosts {}; ///< besides localhost, 127.0.0.1 and ::1: names and addresses
    QDateTime now = QDateTime::currentDateTimeUtc(); ///< of its clients
};

/// The same, with TLS for these needs: made again when it does not meet them for 30 days more.
[[nodiscard]] base::Result<Credentials, CredentialsError> ensureCredentials(
    const QString &folder, const TlsNeeds &tls);

} // namespace sandbox
