#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace platform {

/// One member of the certificate list, still encrypted.
struct SealedCertificate {
    QString serial; ///< normalised
    QDateTime effective;
    QDateTime expires;
    QByteArray nonce; ///< 12 bytes
    QByteArray associatedData;
    QByteArray sealed; ///< ciphertext and tag
};

/// The list that GET /v3/global/certificates answers with; nothing when the text departs from
/// domain.md 6 in anything but blanks around member names (which the documents show) and members
/// that it does not name. Each serial comes once. Pure.
[[nodiscard]] std::optional<QList<SealedCertificate>> readSealedList(const QByteArray &json);

} // namespace platform
