#include "profile/systemkeyring.h"

#include <QPromise>

#include <qt6keychain/keychain.h>

#include <functional>
#include <utility>

namespace profile {

namespace {

constexpr QLatin1String service { "papay-console" };
constexpr std::chrono::seconds impatience { 5 };

QString entryKey(const QString &profileId, SecretKind kind)
{
    return profileId + QLatin1Char('/') + name(kind);
}

/// Wipes bytes that a job shares with us, once it has let go of them.
void wipeAfter(QKeychain::Job *job, QByteArray &&bytes)
{
    auto held = std::make_shared<base::Secret>(std::move(bytes));
    QObject::connect(job, &QObject::destroyed, job, [held] { Q_UNUSED(held) });
}

base::SharedSecret takenFrom(QKeychain::ReadPasswordJob *job)
{
    QByteArray bytes = job->binaryData();
    auto secret = std::make_shared<const base::Secret>(QByteArray(bytes.constData(), bytes.size()));
    wipeAfter(job, std::move(bytes));
    return secret;
}

} // namespace

QLatin1String name(KeyRingError error)
{
    switch (error) {
    case KeyRingError::Absent:
        return QLatin1String("key_ring_absent");
    case KeyRingError::Locked:
        return QLatin1String("key_ring_locked");
    case KeyRingError::Denied:
        return QLatin1String("key_ring_denied");
    case KeyRingError::Failed:
        return QLatin1String("key_ring_failed");
    }
    Q_UNREACHABLE();
}

/// One thing that somebody asks of the ring.
struct SystemKeyRing::Call {
    std::function<QKeychain::Job *()> makeJob;
    QString key;
    std::function<void(const KeyRingRead &)> answer {};
    QDeadlineTimer deadline {};
};

SystemKeyRing::SystemKeyRing(std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent)
    , m_limit(limit)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SystemKeyRing::timeOut);
}

// A job in flight is left alone: libsecret holds a bare pointer to it. It deletes itself when it is
// finished, if it ever is.
SystemKeyRing::~SystemKeyRing() { answerAll(KeyRingError::Failed); }

QFuture<KeyRingRead> SystemKeyRing::read(const QString &profileId, SecretKind kind)
{
    auto promise = std::make_shared<QPromise<KeyRingRead>>();
    promise->start();
    const QFuture<KeyRingRead> future = promise->future();
    auto call = std::make_unique<Call>();
    call->makeJob = [] { return new QKeychain::ReadPasswordJob(service); };
    call->key = entryKey(profileId, kind);
    call->answer = [promise](const KeyRingRead &read) {
        promise->addResult(read);
        promise->finish();
    };
    add(std::move(call));
    return future;
}

QFuture<KeyRingDone> SystemKeyRing::write(
    const QString &profileId, SecretKind kind, const base::SharedSecret &secret)
{
    auto call = std::make_unique<Call>();
    call->makeJob = [secret] {
        auto *job = new QKeychain::WritePasswordJob(service);
        const base::Secret none;
        const QByteArray &bytes = secret ? secret->bytes() : none.bytes();
        QByteArray copy(bytes.constData(), bytes.size());
        job->setBinaryData(copy);
        wipeAfter(job, std::move(copy));
        return job;
    };
    call->key = entryKey(profileId, kind);
    return run(std::move(call));
}

QFuture<KeyRingDone> SystemKeyRing::remove(const QString &profileId, SecretKind kind)
{
    auto call = std::make_unique<Call>();
    call->makeJob = [] { return new QKeychain::DeletePasswordJob(service); };
    call->key = entryKey(profileId, kind);
    return run(std::move(call));
}

QFuture<KeyRingDone> SystemKeyRing::run(std::unique_ptr<Call> call)
{
    auto promise = std::make_shared<QPromise<KeyRingDone>>();
    promise->start();
    const QFuture<KeyRingDone> future = promise->future();
    call->answer = [promise](const KeyRingRead &read) {
        promise->addResult(read ? KeyRingDone() : tl::make_unexpected(read.error()));
        promise->finish();
    };
    add(std::move(call));
    return future;
}

void SystemKeyRing::add(std::unique_ptr<Call> call)
{
    if (m_jobIsLate && !m_impatient.hasExpired()) {
        call->answer(tl::make_unexpected(KeyRingError::Locked));
        return;
    }
    call->deadline = QDeadlineTimer(m_limit);
    m_calls.push_back(std::move(call));
    startNext();
    watchOldest();
}

/// One job at a time: so does QtKeychain, and what never started can still be given up.
void SystemKeyRing::startNext()
{
    if (m_job || m_calls.empty())
        return;
    m_job = m_calls.front()->makeJob();
    m_job->setKey(m_calls.front()->key);
    connect(m_job, &QKeychain::Job::finished, this, &SystemKeyRing::jobFinished);
    m_job->start();
}

void SystemKeyRing::jobFinished(QKeychain::Job *job)
{
    m_job = nullptr;
    if (std::exchange(m_jobIsLate, false)) {
        jobFinishedLate(job);
    } else {
        const auto call = std::move(m_calls.front());
        m_calls.pop_front();
        call->answer(resultOf(job));
    }
    startNext();
    watchOldest();
}

void SystemKeyRing::jobFinishedLate(QKeychain::Job *job)
{
    const bool wrote = qobject_cast<QKeychain::WritePasswordJob *>(job) != nullptr;
    if (!resultOf(job) || !wrote)
        return;
    auto call = std::make_unique<Call>();
    call->makeJob = [] { return new QKeychain::DeletePasswordJob(service); };
    call->key = job->key();
    call->answer = [](const KeyRingRead &) {};
    call->deadline = QDeadlineTimer(m_limit);
    m_calls.push_front(std::move(call)); // before anything that was asked since
}

void SystemKeyRing::timeOut()
{
    m_jobIsLate = true;
    m_impatient = QDeadlineTimer(impatience);
    answerAll(KeyRingError::Locked);
}

void SystemKeyRing::answerAll(KeyRingError error)
{
    for (const auto &call : std::exchange(m_calls, {}))
        call->answer(tl::make_unexpected(error));
}

void SystemKeyRing::watchOldest()
{
    if (m_calls.empty())
        m_timer.stop();
    else
        m_timer.start(std::chrono::milliseconds(m_calls.front()->deadline.remainingTime()));
}

KeyRingRead SystemKeyRing::resultOf(QKeychain::Job *job)
{
    auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(job);
    switch (job->error()) {
    case QKeychain::NoError:
        m_hasAnswered = true;
        return read ? takenFrom(read) : nullptr;
    case QKeychain::EntryNotFound:
        m_hasAnswered = true;
        if (qobject_cast<QKeychain::WritePasswordJob *>(job))
            return tl::make_unexpected(KeyRingError::Failed);
        return nullptr;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        m_hasAnswered = true;
        return tl::make_unexpected(KeyRingError::Denied);
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return tl::make_unexpected(KeyRingError::Absent);
    case QKeychain::CouldNotDeleteEntry:
        return tl::make_unexpected(KeyRingError::Failed);
    case QKeychain::OtherError:
        // No bus, no service and no libsecret all end here (recipes.md 8).
        return tl::make_unexpected(m_hasAnswered ? KeyRingError::Failed : KeyRingError::Absent);
    }
    return tl::make_unexpected(KeyRingError::Failed);
}

} // namespace profile
