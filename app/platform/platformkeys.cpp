#include "platform/platformkeys.h"

#include "base/async.h"

#include <algorithm>
#include <optional>

namespace platform {

namespace {

constexpr qint64 staleMs = qint64(12) * 60 * 60 * 1000; // domain.md 6
constexpr qint64 pauseMs = 60'000;

/// Whether that was less than a minute ago. A clock that was set back does not count.
bool isRecent(const std::optional<qint64> &thenMs, qint64 nowMs)
{
    return thenMs && nowMs >= *thenMs && nowMs - *thenMs < pauseMs;
}

/// The sandbox's own keys are always new, and who has a public key has no certificates to fetch: an
/// unknown serial still does.
bool isTime(const PlatformFolder::Content &content, const profile::Profile &profile, qint64 nowMs)
{
    if (content.isDamaged)
        return true;
    if (content.refreshedMs == 0)
        return profile.identity.verifyKeys.isEmpty()
            || (profile.apiV3KeyFile.isEmpty() && profile::publicKeyId(profile.identity).isEmpty());
    return nowMs < content.refreshedMs || nowMs - content.refreshedMs > staleMs;
}

bool hasSerial(const QList<signing::VerifyKeyFile> &files, const QString &serial)
{
    return std::any_of(files.cbegin(), files.cend(),
        [&serial](const auto &file) { return signing::sameSerial(file.serial, serial); });
}

signing::Identity with(signing::Identity identity, const QList<StoredCertificate> &certificates)
{
    for (const StoredCertificate &certificate : certificates) {
        const QString &serial = certificate.file.serial;
        if (!hasSerial(identity.verifyKeys, serial)
            && !signing::sameSerial(identity.serial, serial))
            identity.verifyKeys.append(certificate.file);
    }
    return identity;
}

} // namespace

struct PlatformKeys::State {
    QString profileId;
    std::shared_ptr<PlatformFolder> folder; ///< touched by the worker's jobs only
    std::shared_ptr<QPromise<RefreshResult>> running = {}; ///< null: no call is under way
    std::optional<RefreshResult> last = {};
    std::optional<qint64> demandedMs = {}; ///< when `refresh` last made a call
    std::optional<qint64> foundStaleMs = {}; ///< when `refreshIfStale` did
};

PlatformKeys::PlatformKeys(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_worker(QStringLiteral("platform keys"))
{
}

PlatformKeys::~PlatformKeys()
{
    for (const StatePtr &state : std::as_const(m_states)) {
        if (!state->running)
            continue;
        state->running->addResult(tl::make_unexpected(RefreshError {
            .code = RefreshErrorCode::NoAnswer, .failure = http::Failure::Cancelled }));
        state->running->finish();
    }
}

PlatformKeys::StatePtr PlatformKeys::stateOf(const profile::Profile &profile)
{
    // Profiles of the command line have neither id nor folder.
    const QString key = QStringList { profile.id, profile.folder, profile.identity.mchid }.join(
        QLatin1Char('\n'));
    StatePtr &state = m_states[key];
    if (!state) {
        const QString path
            = profile.folder.isEmpty() ? QString() : QString(profile.folder + u"/platform");
        state
            = std::make_shared<State>(State { profile.id, std::make_shared<PlatformFolder>(path) });
    }
    return state;
}

QFuture<signing::Identity> PlatformKeys::identityOf(const profile::Profile &profile)
{
    return m_worker.run([folder = stateOf(profile)->folder, identity = profile.identity,
                            nowMs = m_services.clock.nowMs()] {
        return with(identity, folder->read(nowMs).certificates);
    });
}

QFuture<PlatformKeys::Stored> PlatformKeys::stored(const profile::Profile &profile)
{
    return m_worker.run([folder = stateOf(profile)->folder, nowMs = m_services.clock.nowMs()] {
        const auto content = folder->read(nowMs);
        return Stored { content.certificates, content.refreshedMs };
    });
}

void PlatformKeys::refreshIfStale(const profile::Unlocked &who, const http::TrustSet &trust)
{
    const StatePtr state = stateOf(who.profile);
    const qint64 nowMs = m_services.clock.nowMs();
    if (state->running || isRecent(state->foundStaleMs, nowMs))
        return;
    ++m_busy;
    const auto isStale = m_worker.run([folder = state->folder, profile = who.profile, nowMs] {
        return isTime(folder->read(nowMs), profile, nowMs);
    });
    base::whenDone(isStale, this, [this, state, who, trust, nowMs](bool stale) {
        if (stale && !state->running) {
            state->foundStaleMs = nowMs;
            begin(state, who, trust);
        }
        leave();
    });
}

QFuture<RefreshResult> PlatformKeys::refresh(
    const profile::Unlocked &who, const http::TrustSet &trust)
{
    const StatePtr state = stateOf(who.profile);
    if (state->running)
        return state->running->future();
    const qint64 nowMs = m_services.clock.nowMs();
    if (isRecent(state->demandedMs, nowMs) && state->last)
        return QtFuture::makeReadyFuture(*state->last);
    state->demandedMs = nowMs;
    return begin(state, who, trust);
}

QFuture<RefreshResult> PlatformKeys::begin(
    const StatePtr &state, const profile::Unlocked &who, const http::TrustSet &trust)
{
    ++m_busy;
    state->running = std::make_shared<QPromise<RefreshResult>>();
    state->running->start();
    const auto find = m_services.vault.find(who.profile, profile::SecretKind::ApiV3Key);
    base::whenDone(find, this, [this, state, who, trust](const base::SharedSecret &apiV3Key) {
        if (apiV3Key)
            return call(state, { who, trust, apiV3Key });
        state->demandedMs.reset(); // no call was made
        end(state, tl::make_unexpected(RefreshError { .code = RefreshErrorCode::ApiV3KeyNeeded }));
    });
    return state->running->future();
}

void PlatformKeys::call(const StatePtr &state, const Errand &errand)
{
    auto *call = new CertificatesCall(m_services, m_worker, errand, this);
    connect(call, &CertificatesCall::finished, this,
        [this, state, errand, call](const CertificatesAnswer &answer) {
            call->deleteLater();
            if (!answer.certificates)
                return end(state, answer.certificates);
            base::whenDone(accept(errand.who.profile, *answer.certificates), this,
                [this, state](const RefreshResult &result) { end(state, result); });
        });
    call->start();
}

QFuture<RefreshResult> PlatformKeys::accept(
    const profile::Profile &profile, const QList<PlatformCertificate> &certificates)
{
    const StatePtr state = stateOf(profile);
    const auto writing = m_worker.run([folder = state->folder, certificates,
                                          nowMs = m_services.clock.nowMs()]() -> RefreshResult {
        return folder->write(certificates, nowMs).map([&] { return certificates; });
    });
    base::whenDone(writing, this, [this, state](const RefreshResult &result) {
        if (result)
            emit refreshed(state->profileId);
    });
    return writing;
}

void PlatformKeys::end(const StatePtr &state, const RefreshResult &result)
{
    state->last = result;
    const auto promise = std::exchange(state->running, nullptr);
    promise->addResult(result);
    promise->finish();
    leave();
}

void PlatformKeys::leave()
{
    if (--m_busy == 0)
        emit idle();
}

bool PlatformKeys::isBusy() const { return m_busy > 0; }

} // namespace platform
