#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace signing {

/// What a certificate says, read through QSslCertificate (QCA reads serials of 128 bits and more
/// as 0, and dates after 2049 not at all: recipes.md 1).
struct CertificateFacts {
    QString serial; ///< upper-case hex without colons, as `openssl x509 -serial` prints
    QString subjectName; ///< CN
    QString organisation {}; ///< OU of the subject, else O: a merchant's company
    QString issuerName; ///< CN
    QDateTime validFrom;
    QDateTime validUntil;
    int bits = 0; ///< of an RSA key, else 0
    QByteArray fingerprint {}; ///< SHA-256 of the public key (SPKI DER)
};

/// The first certificate of a PEM text, or one in bare Base64 or DER; nothing when there is none.
[[nodiscard]] std::optional<CertificateFacts> readCertificate(const QByteArray &bytes);

/// Upper-case hex without colons, blanks, 0x and the words that openssl prints before it; a decimal
/// number that is too long for hex is converted. PUB_KEY_ID_… is left as it is, but for blanks
/// around it.
[[nodiscard]] QString normalisedSerial(const QString &serial);

/// Whether two serials are the same number: leading zeros, case and colons do not count.
[[nodiscard]] bool sameSerial(const QString &one, const QString &other);

/// Whether what a person gave is a certificate's serial: as sameSerial, or the same number in
/// decimal.
[[nodiscard]] bool namesSerial(const QString &given, const QString &serial);

} // namespace signing
