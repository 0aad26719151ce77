#pragma once

#include "platform/certificatescall.h"
#include "platform/platformfolder.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPromise>

namespace platform {

using RefreshResult = base::Result<QList<PlatformCertificate>, RefreshError>;

/// The platform's keys of every profile: the ones that it names, and the ones that were downloaded
/// into `<profile folder>/platform/<SERIAL>.pem` (0600; when, stands in `refreshed`). Refreshes
/// them when they are older than 12 hours and on an unknown serial, at most once a minute for each
/// profile, one call at a time, without asking anyone for anything. Expired ones are dropped. A
/// profile without a folder has them in a temporary one, for as long as this object lives.
class PlatformKeys final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlatformKeys)
public:
    explicit PlatformKeys(const Services &services, QObject *parent = nullptr);
    /// A download under way is ended; who still waits for it is told that it was cancelled.
    ~PlatformKeys() override;

    /// The identity with the downloaded certificates among its verify keys. Known after a look at
    /// the profile's folder, which happens on a worker.
    [[nodiscard]] QFuture<signing::Identity> identityOf(const profile::Profile &profile);
    /// What was downloaded, and when (UTC ms, 0: never).
    struct Stored {
        QList<StoredCertificate> certificates;
        qint64 refreshedMs = 0;
    };
    [[nodiscard]] QFuture<Stored> stored(const profile::Profile &profile);

    /// Downloads where it is time to and the APIv3 key is at hand; nobody waits for it. `profile`
    /// is resolved and unlocked. A profile that never downloaded any and names keys of its own is
    /// left alone: an unknown serial will tell when it needs more.
    void refreshIfStale(const profile::Unlocked &who, const http::TrustSet &trust);
    /// Downloads, or joins the download under way. Without a new call (a minute has not passed
    /// since it last made one) it answers with the last call's result.
    [[nodiscard]] QFuture<RefreshResult> refresh(
        const profile::Unlocked &who, const http::TrustSet &trust);
    /// Writes what a call brought (the health check's) as a refresh does.
    [[nodiscard]] QFuture<RefreshResult> accept(
        const profile::Profile &profile, const QList<PlatformCertificate> &certificates);
    /// Whether a download is under way, or it is being seen whether it is time for one; `idle`
    /// tells its end.
    [[nodiscard]] bool isBusy() const;

signals:
    /// New certificates lie in the profile's folder.
    void refreshed(const QString &profileId);
    void idle();

private:
    struct State;
    using StatePtr = std::shared_ptr<State>;
    [[nodiscard]] StatePtr stateOf(const profile::Profile &profile);
    QFuture<RefreshResult> begin(
        const StatePtr &state, const profile::Unlocked &who, const http::TrustSet &trust);
    void call(const StatePtr &state, const Errand &errand);
    void end(const StatePtr &state, const RefreshResult &result);
    void leave();

    const Services m_services;
    QHash<QString, StatePtr> m_states;
    int m_busy = 0;
    base::Worker m_worker; ///< last member: ends before what its jobs touch
};

} // namespace platform
