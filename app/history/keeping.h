#pragma once

#include "base/clock.h"
#include "base/worker.h"
#include "history/place.h"
#include "history/query.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <atomic>
#include <optional>

namespace history {

/// A copy of the SQLite file, `<dataDir>/backups/history-<UTC time>-<why>.sqlite3` (0600).
struct Backup {
    enum class Why { Daily, Migration, Asked, Restore /**< what a restore replaced */ };
    QString path;
    qint64 madeMs = 0; ///< UTC milliseconds
    qint64 bytes = 0;
    Why why = Why::Asked;
};
using BackupResult = base::Result<Backup, StoreError>;
using BackupsResult = base::Result<QList<Backup>, StoreError>;

/// How long the attempts of each profile are kept, in days of 24 hours from their start; profiles
/// that are not named, or with less than a day: forever.
using Retention = QHash<QString, int>;

/// What a purge takes away: finished rows whose days are over. Pending ones never.
struct PurgeLine {
    QString profileId;
    QString profileName; ///< the newest
    int days = 0;
    int rows = 0;
    qint64 oldestMs = 0; ///< started, of those rows
    qint64 newestMs = 0;
};
struct PurgePreview {
    QList<PurgeLine> lines; ///< only profiles that lose rows
    qint64 nowMs = 0; ///< as of when; the purge takes the same
    qint64 revision = 0; ///< as of which revision: what was written since, the purge leaves alone
    [[nodiscard]] int rows() const;
};
using PreviewResult = base::Result<PurgePreview, StoreError>;

/// What was taken away; also written to `<dataDir>/receipts/purge-<UTC time>.json` (0600): counts,
/// times and profile names, no row's content.
struct Receipt {
    PurgePreview purged;
    QString path;
    qint64 bytesFreed = 0; ///< of the file, after the vacuum
};
using ReceiptResult = base::Result<Receipt, StoreError>;

/// What was found when a damaged file was given up.
struct Salvage {
    int saved = 0; ///< rows whole in the new file
    int lost = 0; ///< rows that are known to have been there and could not be read
    int withoutBytes = 0; ///< of `saved`: request or response bytes could not be read
    QString damagedFile; ///< the old file, kept as it was
};
using SalvageResult = base::Result<Salvage, StoreError>;

/// What keeps the history in order: backups, retention, repair. Works beside a Store on the same
/// place, on a worker of its own; the store notices a file that was replaced and opens it anew.
/// Futures finish there (base::whenDone); members are called on this object's thread.
/// On PostgreSQL purge works for the owner role only (the desk role may not delete); backups,
/// restore and repair are the server's own matter: Unsupported.
class Keeping final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Keeping)
public:
    Keeping(const Place &place, const base::Clock &clock, QObject *parent = nullptr);
    ~Keeping() override;

    /// quick_check; where the file is damaged, its intact rows are saved into a new file that takes
    /// its place, and the old one is kept as `history.damaged-<UTC time>.sqlite3`. Answers nothing
    /// where all is well.
    [[nodiscard]] QFuture<base::Result<std::optional<Salvage>, StoreError>> checkAndRepair();

    /// The day's backup unless it has been made; keeps the newest `kept` daily ones.
    [[nodiscard]] QFuture<StoreStatus> backUpDaily(int kept);
    [[nodiscard]] QFuture<BackupResult> backUp();
    /// Newest first.
    [[nodiscard]] QFuture<BackupsResult> backups();
    /// The backup becomes the history; what was the history becomes a backup first. Refused while
    /// an attempt of a living console is pending (Busy), and for a backup that is damaged, newer or
    /// not ours.
    [[nodiscard]] QFuture<BackupResult> restore(const QString &path);

    [[nodiscard]] QFuture<PreviewResult> previewPurge(const Retention &retention);
    /// Removes exactly what the preview counts (but what was written to since), a few rows at a
    /// time, so that no console waits for its turn; then gives the room back. Ends early when this
    /// object goes; the receipt then says so.
    [[nodiscard]] QFuture<ReceiptResult> purge(const PurgePreview &preview);

private:
    const Place m_place;
    const base::Clock &m_clock;
    std::atomic_bool m_isEnding = false; ///< a purge stops at its next step
    base::Worker m_worker; ///< last member: ends before what its jobs touch
};

} // namespace history
