#pragma once

#include "base/clock.h"
#include "base/nonce.h"
#include "base/secret.h"
#include "sandbox/notifications/courier.h"
#include "sandbox/notifications/notificationrecord.h"

#include <QHash>
#include <QObject>
#include <QQueue>
#include <QSet>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace sandbox {

/// Calls `then` after a while, unless the context is gone; injected so that tests need not wait.
using Later = std::function<void(
    std::chrono::milliseconds delay, QObject *context, std::function<void()> then)>;

/// By timers.
[[nodiscard]] Later laterByTimer();

/// What is sent ahead of the true notification, to see whether the receiver verifies.
enum class Prelude { None, Probe, Forged };

struct NotifierOptions {
    QUrl notifyTo {}; ///< in place of each contract's own address; empty: nothing leaves
    double speed = 1; ///< how much faster than the platform's the retries come
    int kept = 1'000; ///< the oldest notification is forgotten when there are more
    int atOnce = 8; ///< posts under way at a time
};

/// What a notifier works with. Clock and nonces outlive it.
struct NotifierMeans {
    const base::Clock &clock;
    base::NonceSource &nonces;
    PlatformSign sign;
    base::SharedSecret apiv3Key;
    Courier courier;
    Later later;
};

/// Makes notifications, keeps them with what became of each delivery, and delivers them with the
/// platform's retries. Every delivery is signed anew, as receivers refuse a timestamp of five
/// minutes ago; body and id stay. One thread.
class Notifier final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Notifier)
public:
    Notifier(const NotifierOptions &options, const NotifierMeans &means, QObject *parent);
    ~Notifier() override;

    /// Keeps a notification of this event, and delivers it where there is an address. Its id;
    /// nothing when the APIv3 key is none.
    [[nodiscard]] std::optional<QString> notify(
        const SignedContract &contract, NotificationEvent event, Prelude prelude);
    /// Sends it now, and begins its retries anew; whatever became of it so far. False when it is
    /// unknown or on its way just now, or when there is no address.
    bool resend(const QString &id, Prelude prelude);
    /// Sends it no more; a post that is under way still ends. False when there was nothing to stop.
    bool stop(const QString &id);

    /// For whatever is sent from now on; empty: nothing leaves.
    void setNotifyTo(const QUrl &notifyTo) { m_options.notifyTo = notifyTo; }
    /// For whatever is planned from now on.
    void setSpeed(double speed) { m_options.speed = speed; }

    /// What is kept, the oldest first.
    [[nodiscard]] QList<NotificationRecord> records() const;
    [[nodiscard]] std::optional<NotificationRecord> record(const QString &id) const;

signals:
    /// There is a new one, or something happened to one.
    void changed(const sandbox::NotificationRecord &record);
    void forgotten(const QString &id);

private:
    struct Entry;
    using EntryPointer = std::shared_ptr<Entry>; ///< whoever hears a signal may forget it meanwhile

    [[nodiscard]] NotificationHeaders stamp(
        const QByteArray &body, NotificationSignature signature) const;
    void keep(const EntryPointer &entry);
    void begin(const EntryPointer &entry, Prelude prelude);
    void enqueue(const EntryPointer &entry);
    void pump();
    void post(const EntryPointer &entry);
    void settle(const QString &id, quint64 ticket, const PostResult &result);
    void goOn(const EntryPointer &entry);
    void planRetry(const EntryPointer &entry);
    void tell(const EntryPointer &entry);

    NotifierOptions m_options;
    const NotifierMeans m_means;
    QHash<QString, EntryPointer> m_entries;
    QQueue<QString> m_order; ///< ids, the oldest first
    QQueue<EntryPointer> m_due;
    QSet<quint64> m_underWay; ///< the tickets of posts
    quint64 m_tickets = 0;
    bool m_isPumping = false;
};

} // namespace sandbox
