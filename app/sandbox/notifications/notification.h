#pragma once

#include "sandbox/contracts/signedcontract.h"
#include "sandbox/keys/platform.h"

#include <QByteArray>
#include <QList>
#include <QPair>

#include <functional>
#include <optional>

namespace sandbox {

enum class NotificationEvent { Signed, Terminated };

/// `PAPAY.SIGN`, `PAPAY.TERMINATE`.
[[nodiscard]] QByteArray eventType(NotificationEvent event);

/// How the signature of a notification is made.
enum class NotificationSignature {
    True,
    Probe, ///< begins with WECHATPAY/SIGNTEST/ and does not verify (domain.md 5)
    Forged, ///< well-formed, and does not verify
};

/// Signs as the platform does: Platform::sign with whichever serial.
using PlatformSign = std::function<PlatformSignature(const QByteArray &message)>;

using NotificationHeaders = QList<QPair<QByteArray, QByteArray>>;

/// What a notification says of a contract (domain.md 7), as JSON, before it is sealed.
[[nodiscard]] QByteArray notifiedContract(const SignedContract &contract, NotificationEvent event);

/// What a body is made of, besides the contract.
struct NotificationBody {
    NotificationEvent event;
    QString id; ///< of the notification; the same each time it is sent
    qint64 createdMs = 0; ///< UTC milliseconds
    QByteArray contract; ///< of notifiedContract
    QByteArray nonce; ///< 12 bytes, of the resource; not the headers' nonce
};

/// The body of a notification, its resource sealed with the APIv3 key; nothing unless the key has
/// 32 bytes and the nonce 12.
[[nodiscard]] std::optional<QByteArray> sealedBody(
    const NotificationBody &body, const QByteArray &apiv3Key);

/// What is new each time that a notification is sent.
struct NotificationStamp {
    qint64 sentMs = 0; ///< UTC milliseconds
    QByteArray nonce;
    QByteArray requestId;
};

/// The headers that go with a body, but for those that HTTP itself needs.
[[nodiscard]] NotificationHeaders notificationHeaders(const QByteArray &body,
    const NotificationStamp &stamp, NotificationSignature signature, const PlatformSign &sign);

} // namespace sandbox
