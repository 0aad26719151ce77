#include "history/keeping.h"

#include "history/connection/connection.h"
#include "history/connection/opening.h"
#include "history/keeping/backup.h"
#include "history/keeping/purgejob.h"
#include "history/keeping/replacement.h"
#include "history/keeping/restore.h"
#include "history/keeping/salvage.h"

namespace history {

/// How long one waits for another console's backup or purge: nobody looks at it.
static constexpr std::chrono::seconds keepingLimit { 30 };

int PurgePreview::rows() const
{
    int sum = 0;
    for (const PurgeLine &line : lines)
        sum += line.rows;
    return sum;
}

Keeping::Keeping(const Place &place, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_place(place)
    , m_clock(clock)
    , m_worker(QStringLiteral("history-keeping"))
{
}

Keeping::~Keeping() { m_isEnding = true; }

/// One at a time among the consoles, and nothing half done by one that died.
static base::Result<FileLock, StoreError> beginKeeping(const Location &location)
{
    if (const auto made = makeFolders(location); !made)
        return tl::unexpected(made.error());
    auto keeping = FileLock::take(location, FileLock::Kind::Keeping, keepingLimit);
    if (!keeping)
        return keeping;
    const auto opening = FileLock::take(location, FileLock::Kind::Opening, defaultBusyLimit);
    if (!opening)
        return tl::unexpected(opening.error());
    if (const auto done = completeReplacement(location); !done)
        return tl::unexpected(done.error());
    discardReplacement(location);
    return keeping;
}

/// What `work(connection)` answers, with the keeping lock and a connection of its own.
template <typename Result, typename Work> static Result keep(const Location &location, Work work)
{
    const auto lock = beginKeeping(location);
    if (!lock)
        return tl::unexpected(lock.error());
    Opening opening(Place { location.dataDir }, Opening::Access::Write, defaultBusyLimit);
    const auto connection = opening.connection();
    if (!connection)
        return tl::unexpected(connection.error());
    return work(**connection);
}

/// What is the server's own matter, and what is only SQLite's.
static StoreError unsupported() { return { StoreErrorCode::Unsupported, {}, {} }; }

template <typename Result, typename Job>
static QFuture<Result> runOnFile(base::Worker &worker, const Place &place, Job job)
{
    return worker.run([place, job]() mutable -> Result {
        if (place.server)
            return tl::unexpected(unsupported());
        return job(Location { place.dataDir });
    });
}

QFuture<base::Result<std::optional<Salvage>, StoreError>> Keeping::checkAndRepair()
{
    using Result = base::Result<std::optional<Salvage>, StoreError>;
    return runOnFile<Result>(
        m_worker, m_place, [nowMs = m_clock.nowMs()](const Location &location) -> Result {
            const auto damaged = isDamaged(location);
            if (!damaged)
                return tl::unexpected(damaged.error());
            if (!*damaged)
                return std::optional<Salvage>();
            const auto lock = beginKeeping(location);
            if (!lock)
                return tl::unexpected(lock.error());
            return salvage(location, nowMs);
        });
}

QFuture<StoreStatus> Keeping::backUpDaily(int kept)
{
    return runOnFile<StoreStatus>(
        m_worker, m_place, [nowMs = m_clock.nowMs(), kept](const Location &location) {
            return keep<StoreStatus>(location, [&](Connection &connection) {
                return makeDailyBackup(connection, location, nowMs, kept);
            });
        });
}

QFuture<BackupResult> Keeping::backUp()
{
    return runOnFile<BackupResult>(
        m_worker, m_place, [nowMs = m_clock.nowMs()](const Location &location) {
            return keep<BackupResult>(location, [&](Connection &connection) {
                return makeBackup(connection, location, Backup::Why::Asked, nowMs);
            });
        });
}

QFuture<BackupsResult> Keeping::backups()
{
    return runOnFile<BackupsResult>(m_worker, m_place,
        [](const Location &location) -> BackupsResult { return listBackups(location); });
}

QFuture<BackupResult> Keeping::restore(const QString &path)
{
    return runOnFile<BackupResult>(m_worker, m_place,
        [nowMs = m_clock.nowMs(), path](const Location &location) -> BackupResult {
            const auto lock = beginKeeping(location);
            if (!lock)
                return tl::unexpected(lock.error());
            return restoreBackup(location, path, nowMs);
        });
}

QFuture<PreviewResult> Keeping::previewPurge(const Retention &retention)
{
    return m_worker.run([place = m_place, retention, nowMs = m_clock.nowMs()]() -> PreviewResult {
        Opening opening(place, Opening::Access::Read, defaultBusyLimit);
        const auto connection = opening.connection();
        if (!connection)
            return tl::unexpected(connection.error());
        return previewRows(**connection, retention, nowMs);
    });
}

QFuture<ReceiptResult> Keeping::purge(const PurgePreview &preview)
{
    return m_worker.run([this, preview]() -> ReceiptResult {
        const auto lock = beginKeeping({ m_place.dataDir });
        if (!lock)
            return tl::unexpected(lock.error());
        return purgeWithReceipt(m_place, preview, [this] { return !m_isEnding; });
    });
}

} // namespace history
