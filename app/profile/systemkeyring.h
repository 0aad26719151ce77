#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "profile/profile.h"

#include <QDeadlineTimer>
#include <QFuture>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <deque>
#include <memory>

namespace QKeychain {
class Job;
}

namespace profile {

enum class KeyRingError {
    Absent, ///< no key ring that can be used in this session
    Locked, ///< it did not answer in time: it waits for someone to unlock it
    Denied,
    Failed,
};

/// `key_ring_absent`, …
[[nodiscard]] QLatin1String name(KeyRingError error);

using KeyRingRead = base::Result<base::SharedSecret, KeyRingError>; ///< null: no such entry
using KeyRingDone = base::Result<void, KeyRingError>;

/// The system's key ring, through QtKeychain. Lives on a thread with an event loop; no call blocks,
/// each ends within the time limit (a locked ring never answers: recipes.md 8), and what is asked
/// first is done first.
///
/// Who asks in the seconds after a time limit passed is told Locked at once, while the ring is
/// still busy with the earlier call. A write that was answered with Locked and is done later all
/// the same (someone unlocked the ring) is taken back: what was said not to be kept is not kept.
/// Destroying it answers open calls with Failed.
class SystemKeyRing final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SystemKeyRing)
public:
    explicit SystemKeyRing(
        std::chrono::milliseconds limit = std::chrono::seconds(3), QObject *parent = nullptr);
    ~SystemKeyRing() override;

    [[nodiscard]] QFuture<KeyRingRead> read(const QString &profileId, SecretKind kind);
    [[nodiscard]] QFuture<KeyRingDone> write(
        const QString &profileId, SecretKind kind, const base::SharedSecret &secret);
    /// Done also when there was no such entry.
    [[nodiscard]] QFuture<KeyRingDone> remove(const QString &profileId, SecretKind kind);

private:
    struct Call;

    QFuture<KeyRingDone> run(std::unique_ptr<Call> call);
    void add(std::unique_ptr<Call> call);
    void startNext();
    void jobFinished(QKeychain::Job *job);
    void jobFinishedLate(QKeychain::Job *job);
    void timeOut();
    void answerAll(KeyRingError error);
    void watchOldest();
    KeyRingRead resultOf(QKeychain::Job *job);

    const std::chrono::milliseconds m_limit;
    std::deque<std::unique_ptr<Call>> m_calls; ///< unanswered, oldest first
    QKeychain::Job *m_job = nullptr; ///< the one that QtKeychain is busy with
    bool m_jobIsLate = false; ///< its call was answered with Locked
    bool m_hasAnswered = false; ///< there is a ring: it answered once
    QDeadlineTimer m_impatient { 0 }; ///< until then nobody waits for a late job
    QTimer m_timer; ///< the oldest call's time limit
};

} // namespace profile
