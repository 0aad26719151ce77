#pragma once

#include "base/clock.h"
#include "history/place.h"
#include "history/query.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>

namespace history {

/// The history: SQLite (WAL, synchronous=FULL) in <dataDir>/history.sqlite3, mode 0600.
/// Asynchronous: one writer and one reader thread own a connection each; futures finish there
/// (base::whenDone). Members are called on the Store's own thread. The file is opened by the first
/// job that needs it, so that a window can paint before. A failed opening is tried again by the
/// next job: a disk that has room again needs no restart. Several processes may have one file open.
/// Each instance has a UUID and holds a flock on <dataDir>/instances/<uuid> for life; when opening,
/// before the first page, and every minute, pending rows whose instance is gone become unknown,
/// their failure `interrupted`. Destroying it finishes what was asked for first.
class Store final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Store)
public:
    Store(const Place &place, const base::Clock &clock, QObject *parent = nullptr);
    /// SQLite in the data dir.
    Store(const QString &dataDir, const base::Clock &clock, QObject *parent = nullptr);
    ~Store() override;

    /// Commits a pending row (synced to disk) and answers with it: rowid, id, instance, osUser,
    /// host filled in, the second half empty. Until this has succeeded nothing may be sent. Needs
    /// room for the reserve too, so that finish has it.
    [[nodiscard]] QFuture<StoreResult> begin(const Row &row);
    /// Writes what became of the row of this id; `row` as a whole is what begin answered with its
    /// second half filled in. On a full disk a reserve file is released and the write tried again.
    /// A row that another console took for interrupted gets its late answer all the same, and one
    /// that is gone with its file is written whole. NotFound when it has an outcome already or was
    /// never begun. A session_id of a row that is not verified is dropped.
    [[nodiscard]] QFuture<StoreResult> finish(const Row &row);

    /// The password of the server, once it is known; what waits for it is tried again.
    void setPassword(const base::SharedSecret &password);

    /// The first rows of a query, without blobs (bytes, headers and string-to-sign are empty). Once
    /// a find was asked for, a search that is being prepared may miss older matches here as well.
    [[nodiscard]] QFuture<PageResult> page(const Query &query);
    /// The numbers of all rows that match, in order. A find that is asked while an earlier one
    /// runs ends that one early (Found::superseded).
    [[nodiscard]] QFuture<FindResult> find(const Query &query);
    /// Those rows in the order asked, without blobs; rows that are gone are left out.
    [[nodiscard]] QFuture<PageResult> rows(const QList<RowNumber> &numbers);
    /// What profiles and plans the history holds.
    [[nodiscard]] QFuture<ChoicesResult> choices();
    /// Calls `take` with each of those rows in the order asked, on a thread of the history's: who
    /// makes something smaller of a row leaves the row there. Answers how many were taken. They are
    /// all in memory at once: a few hundred at a time; two that are asked for together are read at
    /// the same time. For exports.
    [[nodiscard]] QFuture<base::Result<int, StoreError>> visit(const QList<RowNumber> &numbers,
        Detail detail, const std::function<void(const Row &)> &take);
    /// One row, whole.
    [[nodiscard]] QFuture<StoreResult> row(const QString &id);

    /// Earlier uses of a contract code, by index: a fraction of a millisecond at a million rows.
    [[nodiscard]] QFuture<CodeUsesResult> usesOf(const CodeQuery &query);

    /// Replaces note and tags of a row; any row, whatever its outcome.
    [[nodiscard]] QFuture<StoreResult> annotate(
        const QString &id, const QString &note, const QStringList &tags);
    /// The session_id of an imported row, once its stored bytes were verified here with a trusted
    /// key: only then it is in the history. NotFound for rows that are not imported and verified.
    [[nodiscard]] QFuture<StoreResult> confirm(const QString &id, const QString &sessionId);
    /// Adds rows of another console as origin=imported, all or none, while others wait for
    /// their turn to write: a few thousand at a time. Rows whose id is known stay
    /// as they are. A pending one is taken as unknown: nobody here will finish it. Their session_id
    /// column stays empty until `confirm`.
    [[nodiscard]] QFuture<ImportedResult> import(const QList<Row> &rows);

signals:
    /// A row was begun, finished or annotated: by this instance at once, by another console within
    /// two seconds. Without blobs where another console did it.
    void rowChanged(const history::Row &row);
    /// Many rows came, changed or went at once (import, purge, restore, another console's
    /// hundreds): whoever shows rows reads them again.
    void rowsReplaced();
    /// A find that was not complete would be now.
    void searchReady();
    /// Whether the history can be reached: false with why when a server was lost, true when it is
    /// back. SQLite never says so.
    void reachableChanged(bool isReachable, const history::StoreError &why);
    /// Outcomes that wait on the local disk for the server to be back.
    void spooledChanged(int count);
    /// Files of such outcomes that cannot be read: they were put aside, and stay there.
    void spoolUnreadable(const QStringList &files);
    /// Pending rows of consoles that are gone were made unknown.
    void rowsRecovered(int count);

private:
    struct Files;
    std::unique_ptr<Files> m_files;
};

} // namespace history
