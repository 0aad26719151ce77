#include "history/writer.h"

#include "history/records.h"

// What a writer does because its history is on a server.

namespace history {

/// How many checks of a server that refuses us lie between two tries: it does not change its mind
/// every two seconds, and writes each refusal into its log.
static constexpr int patience = 15;

void Writer::setReachable(bool isReachable, const StoreError &why)
{
    if (!m_opening.isOnServer() || isReachable == !m_lost)
        return;
    m_lost = isReachable ? std::nullopt : std::optional(why);
    m_checks = 0;
    m_events.reachable(isReachable, why);
}

bool Writer::isWorthTrying()
{
    return !m_lost || m_lost->code == StoreErrorCode::Unreachable || ++m_checks % patience == 0;
}

void Writer::check()
{
    if (!m_wasAsked || !m_opening.isOnServer() || !isWorthTrying())
        return;
    const bool wasOpen = m_opening.isOpen();
    auto connection = ready();
    if (!connection || !wasOpen)
        return;
    if (const auto alive = (*connection)->value(QStringLiteral("select 1")); !alive) {
        static_cast<void>(noted(alive.error()));
        static_cast<void>(open());
    } else if (m_waiting > 0) {
        replay(**connection);
    }
}

StoreResult Writer::finishOnServer(const Row &row)
{
    // Nobody waits for a server that is known to be lost.
    if (m_lost && !m_opening.isOpen())
        return spooled(row);
    auto written = commit(row, recordFinished, recordFinishedAgain);
    if (written || written.error().code == StoreErrorCode::NotFound)
        return written;
    return spooled(row);
}

/// Durably on the local disk, until the server has it.
StoreResult Writer::spooled(const Row &row)
{
    const Spool spool(m_opening.location().dataDir);
    auto added = spool.add(row);
    if (!added && added.error().code == StoreErrorCode::DiskFull && m_reserve.release()) {
        added = spool.add(row);
        static_cast<void>(m_reserve.ensure());
    }
    if (!added)
        return tl::unexpected(noted(added.error()));
    m_waiting = spool.count();
    m_events.spooled(m_waiting);
    return row;
}

/// The server was lost while it committed: the row may be there. Nothing was sent, and the row
/// shall say so when the server is back; where it is not there, nothing is written.
void Writer::disown(const Row &row)
{
    Row never = row;
    never.outcome = Outcome::Unreachable;
    never.failure = QLatin1String(interrupted);
    static_cast<void>(spooled(asFinished(never)));
}

} // namespace history
