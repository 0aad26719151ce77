#pragma once

#include "base/clock.h"
#include "history/connection/opening.h"
#include "history/files/machine.h"
#include "history/files/presence.h"
#include "history/files/reserve.h"
#include "history/query.h"
#include "history/spool.h"

#include <functional>
#include <optional>

namespace history {

/// What a writer tells besides its answers, on its thread.
struct WriterEvents {
    /// So many rows of consoles that are gone were made unknown.
    std::function<void(int)> recovered = [](int) {};
    /// The server was lost and why, or is back.
    std::function<void(bool, const StoreError &)> reachable = [](bool, const StoreError &) {};
    /// So many outcomes wait on the local disk.
    std::function<void(int)> spooled = [](int) {};
    /// The files of such outcomes that cannot be read, when they are others than before.
    std::function<void(const QStringList &)> putAside = [](const QStringList &) {};
    /// An outcome that had waited was written.
    std::function<void(const Row &)> replayed = [](const Row &) {};
};

/// The one that writes, on the writer's thread; what Store promises, it keeps. Every member opens
/// the history if need be; opening clears up after consoles that are gone.
class Writer final
{
public:
    Writer(const Place &place, const base::Clock &clock, const WriterEvents &events,
        std::chrono::milliseconds busyLimit = defaultBusyLimit);

    [[nodiscard]] StoreStatus open();
    void close() { m_opening.close(); }
    void setPassword(const base::SharedSecret &password);
    /// Every two seconds, for a server: whether it is there; one that is back gets what waits for
    /// it. Nothing before the first job has asked for it.
    void check();

    [[nodiscard]] StoreResult begin(const Row &row);
    [[nodiscard]] StoreResult finish(const Row &row);
    [[nodiscard]] StoreResult annotate(
        const QString &id, const QString &note, const QStringList &tags);
    [[nodiscard]] StoreResult confirm(const QString &id, const QString &sessionId);
    [[nodiscard]] ImportedResult import(const QList<Row> &rows);
    /// Makes the pending rows of consoles that are gone unknown.
    [[nodiscard]] StoreStatus recover();

private:
    /// The statements about one row; they answer its rowid.
    using Statements = base::Result<qint64, StoreError> (*)(Connection &, const Row &);

    [[nodiscard]] base::Result<Connection *, StoreError> ready();
    [[nodiscard]] StoreStatus hold(Connection &connection);
    [[nodiscard]] StoreStatus recover(Connection &connection);
    void setReachable(bool isReachable, const StoreError &why = {});
    [[nodiscard]] bool isWorthTrying();
    [[nodiscard]] Row asBegun(const Row &row);
    [[nodiscard]] Row asFinished(Row row) const;
    /// What `record(connection)` answers, committed. Where it fails because the connection is gone,
    /// `again` is tried with a new one: the first may have been committed all the same.
    template <typename Result, typename Record, typename Again>
    [[nodiscard]] Result transact(Record record, Again again);
    template <typename Result, typename Record>
    [[nodiscard]] Result committed(Connection &connection, Record record);
    [[nodiscard]] StoreResult commit(const Row &row, Statements statements, Statements again);
    [[nodiscard]] StoreResult finishOnServer(const Row &row);
    void disown(const Row &row);
    [[nodiscard]] StoreResult spooled(const Row &row);
    void replay(Connection &connection);
    [[nodiscard]] StoreError noted(const StoreError &error);

    const base::Clock &m_clock;
    const WriterEvents m_events;
    Opening m_opening;
    Presence m_presence;
    const Reserve m_reserve;
    std::optional<Machine> m_machine;
    bool m_wasAsked = false;
    std::optional<StoreError> m_lost; ///< the server, and why
    int m_checks = 0; ///< since it was lost
    int m_waiting = 0; ///< outcomes in the spool, as of the last look
    QStringList m_aside; ///< its unreadable files, as of the last look
    bool m_isInDoubt = false; ///< whether the last transaction that failed may be committed
};

} // namespace history
