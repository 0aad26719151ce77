#pragma once

#include "base/nonce.h"
#include "sandbox/notifications/notifier.h"
#include "support/fixedclock.h"

#include <QPointer>

#include <memory>
#include <optional>

namespace support {

/// Where a notifier's clock begins.
inline constexpr qint64 notifierStartMs = 1'637'386'115'000;

/// Where it sends to.
[[nodiscard]] QUrl receiver();

/// What a notifier tells of: a merchant's contract.
[[nodiscard]] sandbox::SignedContract smallContract();

/// An answer of this status.
[[nodiscard]] sandbox::PostResult status(int number);

[[nodiscard]] QByteArray header(const sandbox::NotificationHeaders &headers, const char *name);

/// A notifier in a world in which time passes only when a test says so, and a merchant answers as
/// it is told.
class NotifierWorld
{
public:
    explicit NotifierWorld(const sandbox::NotifierOptions &options = { .notifyTo = receiver() },
        const QByteArray &apiv3Key = QByteArray(32, 'k'));

    struct Post {
        sandbox::Parcel parcel;
        qint64 atMs;
        std::function<void(const sandbox::PostResult &)> done;
    };

    /// Makes a notification of a signed contract; its id.
    QString notify(sandbox::Prelude prelude = sandbox::Prelude::None);
    /// An empty one when it is unknown.
    [[nodiscard]] sandbox::NotificationRecord record(const QString &id) const;
    /// Answers a post, the last one when it is -1.
    void reply(qsizetype number, const sandbox::PostResult &result);
    /// Lets time pass, and whatever falls due within it happen.
    void pass(std::chrono::milliseconds time);

    FixedClock clock { notifierStartMs };
    QList<Post> posts;
    QList<sandbox::NotificationRecord> told; ///< by its signals
    std::optional<sandbox::PostResult> answer; ///< given at once; else the test answers
    int deepest = 0; ///< posts within posts: 1 is none
    std::unique_ptr<sandbox::Notifier> notifier;

private:
    struct Alarm {
        qint64 dueMs;
        QPointer<QObject> context;
        std::function<void()> then;
    };
    base::SystemNonceSource m_nonces;
    QList<Alarm> m_alarms;
    int m_depth = 0;
};

} // namespace support
