#pragma once

#include "history/connection/dialect.h"
#include "history/files/filelock.h"
#include "history/place.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QSqlError;

namespace history {

/// PostgreSQL: the first half of the advisory locks that are not an instance's. 1: the turn to
/// write; 2: the owner's work on the schema.
inline constexpr int advisorySpace = 0x50615079;

/// One connection to a history, of the thread that opens it and destroys it. There are two engines;
/// what differs between them is virtual here, and Dialect.
class Connection
{
public:
    using Opened = base::Result<std::unique_ptr<Connection>, StoreError>;

    /// SQLite: opens the file, which exists, and sets up what holds for every connection but the
    /// WAL mode.
    [[nodiscard]] static Opened open(const Location &location, std::chrono::milliseconds busyLimit);
    /// The engine of the place; looks at no schema.
    [[nodiscard]] static Opened open(const Place &place, std::chrono::milliseconds busyLimit);
    virtual ~Connection() = default;
    Q_DISABLE_COPY_MOVE(Connection)

    [[nodiscard]] virtual Dialect dialect() const = 0;

    /// Runs one statement, values bound in order. The query is forward-only; it must go before the
    /// connection does. No other statement runs while its rows are fetched: PostgreSQL drops them.
    [[nodiscard]] virtual base::Result<QSqlQuery, StoreError> run(
        const QString &sql, const QVariantList &values = {})
        = 0;
    /// The same, for statements that answer nothing.
    [[nodiscard]] StoreStatus execute(const QString &sql, const QVariantList &values = {});
    /// Calls `take` with the query at each row. A statement with values is kept prepared: it will
    /// come again with others.
    [[nodiscard]] StoreStatus forEach(const QString &sql, const QVariantList &values,
        const std::function<void(const QSqlQuery &)> &take);
    /// Fetches the query's next row; false when there is none, or `ended` says why not.
    [[nodiscard]] virtual bool next(QSqlQuery &query) { return query.next(); }
    /// What ended the query: nothing more to fetch, or an error.
    [[nodiscard]] StoreStatus ended(const QSqlQuery &query) const;
    /// The first column of the first row.
    [[nodiscard]] base::Result<QVariant, StoreError> value(
        const QString &sql, const QVariantList &values = {});

    /// SQLite: the right to write, among the consoles; its own lock is for other programs.
    [[nodiscard]] virtual base::Result<FileLock, StoreError> takeTurn() const = 0;
    /// Begins a transaction that has the turn to write; what it answers is kept until it is over.
    /// Use Transaction.
    [[nodiscard]] virtual base::Result<std::optional<FileLock>, StoreError> beginTurn() = 0;
    /// Commits that transaction; others are told.
    [[nodiscard]] virtual StoreStatus commitTurn() = 0;

    /// An error of ours about this history.
    [[nodiscard]] virtual StoreError error(
        StoreErrorCode code, const QString &diagnostic) const = 0;

    /// False when rows that are written here would be lost, or cannot be written any more. SQLite:
    /// the file of that name is no longer the one that was opened. PostgreSQL: the server was lost.
    [[nodiscard]] virtual bool isCurrent() const = 0;

    /// Of a console: transactions begin only while the schema has the version that was looked at.
    /// SQLite's file cannot be changed under a console that is at work; a server's owner may.
    virtual void pinSchema(int version) = 0;
    /// PostgreSQL: how long an answer may take before the server is taken for lost; zero: for ever.
    /// At first twice as long as one waits for a lock.
    virtual void limitAnswers(std::chrono::milliseconds limit) = 0;
    /// PostgreSQL: calls it, on this thread's event loop, whenever somebody has committed; it may
    /// post a job, but neither ask nor end the connection. SQLite never calls: its file is looked
    /// at.
    virtual void listen(const std::function<void()> &changed) = 0;

protected:
    Connection() = default;
    /// As run, for a statement that the caller hands back to `keep` when it is finished: an engine
    /// may have it prepared still. To prepare the statements of an attempt takes as long as to run
    /// them.
    [[nodiscard]] virtual base::Result<QSqlQuery, StoreError> runAgain(
        const QString &sql, const QVariantList &values)
    {
        return run(sql, values);
    }
    virtual void keep(const QString &, QSqlQuery &&) { }
    /// What an error of the driver means.
    [[nodiscard]] virtual StoreError errorOf(const QSqlError &error) const = 0;
};

} // namespace history
