#pragma once

#include "access/message.h"
#include "base/result.h"
#include "base/secret.h"
#include "platform/refresherror.h"
#include "signing/certificate.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace platform {

struct PlatformCertificate {
    QString serial; ///< normalised; hex digits only, so it may become a file's name
    QByteArray pem;
    signing::CertificateFacts facts; ///< subject and issuer: the chain, as far as it was sent
    QDateTime effective; ///< as the list says, which may differ from the certificate (domain.md 6)
    QDateTime expires;
};

using CertificatesResult = base::Result<QList<PlatformCertificate>, RefreshError>;

/// Reads a whole 200 answer of GET /v3/global/certificates: JSON, decryption with the APIv3 key,
/// then the answer's own signature with one of the certificates inside (domain.md 6). `publicKeys`:
/// a WeChat Pay public key may have signed instead (public-key mode). Pure, but for QCA: off the
/// GUI thread.
[[nodiscard]] CertificatesResult readCertificates(const http::HttpAnswer &answer,
    const base::Secret &apiV3Key, qint64 nowMs, signing::VerifyKeys publicKeys = {});

/// A serial that may become a file's name: 1 to 40 upper-case hex digits.
[[nodiscard]] bool isCertificateSerial(const QString &serial);

} // namespace platform
