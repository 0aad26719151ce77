#pragma once

#include "sandbox/notifications/courier.h"
#include "sandbox/notifications/notification.h"

#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace sandbox {

/// One time that a notification was sent, and what came of it.
struct NotificationDelivery {
    qint64 sentMs = 0; ///< UTC milliseconds
    QUrl where {};
    NotificationSignature signature = NotificationSignature::True;
    NotificationHeaders headers {}; ///< as they were sent
    PostResult result {}; ///< the body cut at 4 KiB

    /// Whether the merchant took it: 2xx, in time.
    [[nodiscard]] bool isAccepted() const
    {
        return !result.failure && result.status >= 200 && result.status < 300
            && result.duration <= notificationLimit;
    }
};

/// A notification and its whole story.
struct NotificationRecord {
    enum class State {
        ShownOnly, ///< nothing leaves: there is no address to send to
        Waiting, ///< for its turn, or for the next retry
        Posting,
        Accepted,
        GivenUp, ///< after the last retry
        Stopped, ///< on request
    };

    QString id {};
    NotificationEvent event = NotificationEvent::Signed;
    qint64 createdMs = 0; ///< UTC milliseconds
    QString contractId {};
    QString outContractCode {};
    /// success_notify_url. Empty for a termination: that goes to a callback that the template was
    /// applied for with.
    QString meantFor {};
    QByteArray contract {}; ///< what is under the seal, as JSON
    QByteArray body {};
    NotificationHeaders headers {}; ///< as signed when it was made
    State state = State::ShownOnly;
    std::optional<qint64> nextMs {}; ///< when it is sent next, while Waiting
    int sent = 0; ///< how often so far
    QList<NotificationDelivery> deliveries {}; ///< the latest of them
};

/// `shown_only`, `waiting`, …
[[nodiscard]] QLatin1String name(NotificationRecord::State state);
/// `true`, `probe`, `forged`.
[[nodiscard]] QLatin1String name(NotificationSignature signature);

} // namespace sandbox
