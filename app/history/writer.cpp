#include "history/writer.h"

#include "base/uuid.h"
#include "history/columns.h"
#include "history/connection/announcement.h"
#include "history/connection/transaction.h"
#include "history/files/diagnosis.h"
#include "history/importing.h"
#include "history/records.h"
#include "history/recovery.h"
#include "history/remarks.h"

#include <QLoggingCategory>

#include <cerrno>

namespace history {

Q_LOGGING_CATEGORY(log, "papay.history", QtWarningMsg)

Writer::Writer(const Place &place, const base::Clock &clock, const WriterEvents &events,
    std::chrono::milliseconds busyLimit)
    : m_clock(clock)
    , m_events(events)
    , m_opening(place, Opening::Access::Write, busyLimit)
    , m_presence(Location { place.dataDir }.instances(), base::uuid7(clock.nowMs()))
    , m_reserve(Location { place.dataDir })
{
}

void Writer::setPassword(const base::SharedSecret &password)
{
    m_opening.setPassword(password);
    m_checks = 0;
    if (m_wasAsked)
        static_cast<void>(open());
}

StoreError Writer::noted(const StoreError &error)
{
    qCInfo(log) << name(error.code) << error.path << error.diagnostic;
    m_opening.closeAfter(error);
    return error;
}

template <typename Result, typename Record>
Result Writer::committed(Connection &connection, Record record)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    Result result = record(connection);
    if (!result)
        return result;
    if (const auto committed = transaction->commit(); !committed) {
        m_isInDoubt = m_isInDoubt || committed.error().code == StoreErrorCode::Unreachable;
        return tl::unexpected(committed.error());
    }
    m_isInDoubt = false;
    return result;
}

template <typename Result, typename Record, typename Again>
Result Writer::transact(Record record, Again again)
{
    m_isInDoubt = false;
    const auto connection = ready();
    if (!connection)
        return tl::unexpected(connection.error());
    auto written = committed<Result>(**connection, record);
    // The file was replaced, or the server was lost, maybe hours ago.
    if (!written && !(*connection)->isCurrent()) {
        static_cast<void>(noted(written.error()));
        const auto anew = ready();
        written = anew ? committed<Result>(**anew, again) : tl::unexpected(anew.error());
    }
    if (written)
        return written;
    if (written.error().code == StoreErrorCode::Unreachable)
        setReachable(false, written.error());
    return tl::unexpected(noted(written.error()));
}

/// The statements about a row, as something that answers it with its number.
static auto recording(
    const Row &row, base::Result<qint64, StoreError> (*statements)(Connection &, const Row &))
{
    return [&row, statements](Connection &connection) -> StoreResult {
        const auto rowid = statements(connection, row);
        if (!rowid)
            return tl::unexpected(rowid.error());
        // By it the change feed knows that it need not tell of this write.
        const auto revision = connection.value(
            QStringLiteral("select revision from attempt where rowid = ?"), { *rowid });
        if (!revision)
            return tl::unexpected(revision.error());
        Row numbered = row;
        numbered.rowid = *rowid;
        numbered.revision = revision->toLongLong();
        return numbered;
    };
}

StoreResult Writer::commit(const Row &row, Statements statements, Statements again)
{
    return transact<StoreResult>(recording(row, statements), recording(row, again));
}

/// What tells other consoles that this one is alive.
StoreStatus Writer::hold(Connection &connection)
{
    if (m_opening.isOnServer())
        return announce(connection, m_presence.instance());
    if (!m_presence.hold())
        return tl::unexpected(fileError(m_opening.location(), errno));
    return {};
}

base::Result<Connection *, StoreError> Writer::ready()
{
    m_wasAsked = true;
    const bool wasOpen = m_opening.isOpen();
    auto connection = m_opening.connection();
    if (!connection) {
        setReachable(false, connection.error());
        return tl::unexpected(noted(connection.error()));
    }
    // On a server once for each connection, on a file whenever somebody has removed the lock file.
    if (!wasOpen || !m_opening.isOnServer()) {
        if (const auto held = hold(**connection); !held) {
            m_opening.close();
            return tl::unexpected(noted(held.error()));
        }
    }
    setReachable(true);
    if (wasOpen)
        return connection;
    // Clearing up can wait for the next minute; an attempt, or its answer, cannot.
    replay(**connection);
    static_cast<void>(recover(**connection));
    return connection;
}

/// Writes what waits in the spool. What cannot be written yet stays.
void Writer::replay(Connection &connection)
{
    Spool spool(m_opening.location().dataDir);
    const QList<Row> rows = m_opening.isOnServer() ? spool.all() : QList<Row>();
    for (const Row &row : rows) {
        const auto written = committed<StoreResult>(connection, recording(row, recordFinished));
        if (!written && !connection.isCurrent())
            break;
        // NotFound: it was written before, only the answer was lost.
        if (!written && written.error().code != StoreErrorCode::NotFound)
            continue;
        spool.remove(row.id);
        if (written)
            m_events.replayed(*written);
    }
    const int waiting = m_opening.isOnServer() ? spool.count() : 0;
    if (waiting != m_waiting)
        m_events.spooled(waiting);
    m_waiting = waiting;
    if (const QStringList aside = spool.aside(); std::exchange(m_aside, aside) != aside)
        m_events.putAside(aside);
}

StoreStatus Writer::open()
{
    if (const auto connection = ready(); !connection)
        return tl::unexpected(connection.error());
    return {};
}

StoreStatus Writer::recover()
{
    const auto connection = ready();
    if (!connection)
        return tl::unexpected(connection.error());
    return recover(**connection);
}

StoreStatus Writer::recover(Connection &connection)
{
    const auto rows = history::recover(
        connection, m_opening.location().instances(), m_presence.instance(), m_clock.nowMs());
    if (!rows)
        return tl::unexpected(rows.error());
    if (*rows > 0)
        m_events.recovered(*rows);
    return {};
}

Row Writer::asBegun(const Row &row)
{
    if (!m_machine)
        m_machine = thisMachine();
    Row begun = without(without(row, Part::Finished), Part::Response);
    if (begun.id.isEmpty())
        begun.id = base::uuid7(m_clock.nowMs());
    begun.instance = m_presence.instance();
    begun.osUser = m_machine->osUser;
    begun.host = m_machine->host;
    return begun;
}

StoreResult Writer::begin(const Row &row)
{
    if (const auto opened = open(); !opened)
        return tl::unexpected(opened.error());
    // Whoever begins may have to finish on a disk that has become full meanwhile.
    if (const auto reserved = m_reserve.ensure(); !reserved)
        return tl::unexpected(noted(reserved.error()));
    const Row begun = asBegun(row);
    auto written = commit(begun, insertBegun, insertBegunAgain);
    if (!written && m_isInDoubt)
        disown(begun);
    return written;
}

Row Writer::asFinished(Row row) const
{
    if (!row.finishedMs)
        row.finishedMs = m_clock.nowMs();
    if (row.outcome != Outcome::Verified)
        row.sessionId.clear();
    return row;
}

StoreResult Writer::finish(const Row &row)
{
    if (row.outcome == Outcome::Pending)
        return tl::unexpected(StoreError { StoreErrorCode::Failed, m_opening.location().database(),
            QStringLiteral("finish without an outcome") });
    const Row finished = asFinished(row);
    if (m_opening.isOnServer())
        return finishOnServer(finished);
    auto written = commit(finished, recordFinished, recordFinishedAgain);
    if (!written && written.error().code == StoreErrorCode::DiskFull && m_reserve.release()) {
        written = commit(finished, recordFinished, recordFinishedAgain);
        // If there is room again; else the next begin insists on it.
        static_cast<void>(m_reserve.ensure());
    }
    return written;
}

StoreResult Writer::annotate(const QString &id, const QString &note, const QStringList &tags)
{
    const auto record = [&](Connection &connection) {
        return recordRemarks(connection, id, { .note = note, .tags = tags });
    };
    return transact<StoreResult>(record, record);
}

StoreResult Writer::confirm(const QString &id, const QString &sessionId)
{
    const auto record
        = [&](Connection &connection) { return recordConfirmed(connection, id, sessionId); };
    return transact<StoreResult>(record, record);
}

ImportedResult Writer::import(const QList<Row> &rows)
{
    const auto record = [&](Connection &connection) { return recordImported(connection, rows); };
    return transact<ImportedResult>(record, record);
}

} // namespace history
