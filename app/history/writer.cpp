#include "history/writer.h"

#include "base/uuid.h"
#include "history/columns.h"
#include "history/diagnosis.h"
#include "history/records.h"
#include "history/recovery.h"
#include "history/transaction.h"

#include <QLoggingCategory>

#include <cerrno>

namespace history {

Q_LOGGING_CATEGORY(log, "papay.history", QtWarningMsg)

Writer::Writer(const Location &location, const base::Clock &clock,
    const std::function<void(int)> &recovered, std::chrono::milliseconds busyLimit)
    : m_clock(clock)
    , m_recovered(recovered)
    , m_opening(location, Opening::Access::Write, busyLimit)
    , m_presence(location.instances(), base::uuid7(clock.nowMs()))
    , m_reserve(location)
{
}

StoreError Writer::noted(const StoreError &error)
{
    qCInfo(log) << name(error.code) << error.path << error.diagnostic;
    m_opening.closeAfter(error);
    return error;
}

base::Result<Connection *, StoreError> Writer::ready()
{
    const bool wasOpen = m_opening.isOpen();
    auto connection = m_opening.connection();
    if (!connection)
        return tl::unexpected(noted(connection.error()));
    if (!m_presence.hold())
        return tl::unexpected(noted(fileError(m_opening.location(), errno)));
    // Clearing up can wait for the next minute; an attempt, or its answer, cannot.
    if (!wasOpen)
        static_cast<void>(recover(**connection));
    return connection;
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
        m_recovered(*rows);
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
    return commit(asBegun(row), insertBegun);
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
    auto written = commit(finished, recordFinished);
    if (!written && written.error().code == StoreErrorCode::DiskFull && m_reserve.release()) {
        written = commit(finished, recordFinished);
        // If there is room again; else the next begin insists on it.
        static_cast<void>(m_reserve.ensure());
    }
    return written;
}

StoreResult Writer::commit(const Row &row, Statements statements)
{
    auto written = [&]() -> StoreResult {
        const auto connection = ready();
        if (!connection)
            return tl::unexpected(connection.error());
        auto transaction = Transaction::begin(**connection);
        if (!transaction)
            return tl::unexpected(transaction.error());
        const auto rowid = statements(**connection, row);
        if (!rowid)
            return tl::unexpected(rowid.error());
        if (const auto committed = transaction->commit(); !committed)
            return tl::unexpected(committed.error());
        Row result = row;
        result.rowid = *rowid;
        return result;
    }();
    if (!written)
        return tl::unexpected(noted(written.error()));
    return written;
}

} // namespace history
