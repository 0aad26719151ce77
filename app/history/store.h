#pragma once

#include "base/clock.h"
#include "history/query.h"

#include <QFuture>
#include <QObject>

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

    /// Rows without blobs (bytes, headers and string-to-sign are empty), newest first.
    [[nodiscard]] QFuture<PageResult> page(const Query &query);
    /// One row, whole.
    [[nodiscard]] QFuture<StoreResult> row(const QString &id);

    /// Earlier uses of a contract code, by index: a fraction of a millisecond at a million rows.
    [[nodiscard]] QFuture<CodeUsesResult> usesOf(const CodeQuery &query);

signals:
    /// A row was begun or finished by this instance.
    void rowChanged(const history::Row &row);
    /// Pending rows of consoles that are gone were made unknown.
    void rowsRecovered(int count);

private:
    struct Files;
    std::unique_ptr<Files> m_files;
};

} // namespace history
