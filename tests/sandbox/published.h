#pragma once

#include "sandbox/client.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace support {

/// One entry of GET /v3/global/certificates, opened.
struct Published {
    QString serial;
    QString effective; ///< as written
    QString expires; ///< as written
    QString algorithm;
    QByteArray nonce;
    QString associatedData;
    QByteArray certificate; ///< empty when the APIv3 key does not open it
};

/// What an answer lists; empty when it is no such list.
[[nodiscard]] QList<Published> published(const Response &response, const QString &apiv3KeyFile);

/// Whether the answer's signature is by the key of this certificate or public key (PEM).
[[nodiscard]] bool isSignedBy(const Response &response, const QByteArray &pem);

[[nodiscard]] inline bool isSigned(const Response &response)
{
    return !response.header("Wechatpay-Signature").isEmpty();
}

} // namespace support
