#include "history/keeping/pagerescue.h"

#include "history/connection/connection.h"
#include "history/keeping/rescuetarget.h"

#include <QUuid>

namespace history {

namespace {

/// The columns of an attempt in the first schema; later ones added to them.
constexpr qsizetype fewestColumns = 33;

class PageRescue final
{
public:
    PageRescue(Connection &connection, const DamagedCopy &copy, bool knowsAll)
        : m_connection(connection)
        , m_copy(copy)
        , m_knowsAll(knowsAll)
        , m_attempt(connection, QStringLiteral("attempt"))
        , m_request(connection, QStringLiteral("request"))
        , m_response(connection, QStringLiteral("response"))
    {
    }

    [[nodiscard]] StoreStatus run()
    {
        for (RescueTarget *target : { &m_attempt, &m_request, &m_response }) {
            if (auto done = target->look(); !done)
                return done;
        }
        if (m_knowsAll) {
            const auto sql = QStringLiteral("select rowid from temp.known");
            if (auto done = m_known.fill(m_connection, sql); !done)
                return done;
        }
        if (auto done = m_connection.execute(QStringLiteral("begin")); !done)
            return done;
        StoreStatus done;
        walkPages(m_copy.path, m_copy.pageSize, [&](const PageRow &row) {
            if (done)
                done = add(row);
        });
        const auto end = m_connection.execute(QStringLiteral("commit"));
        return done ? end : done;
    }

private:
    [[nodiscard]] StoreStatus add(const PageRow &row)
    {
        RescueTarget *target = targetOf(row);
        const bool isWanted = target && RowSet::isPlausible(row.rowid) && !target->has(row.rowid)
            && (!m_knowsAll || m_known.has(row.rowid));
        return isWanted ? target->add(row) : StoreStatus();
    }

    /// Tables tell themselves apart by their columns, of which the first is the key and thus null.
    [[nodiscard]] RescueTarget *targetOf(const PageRow &row)
    {
        const qsizetype size = row.values.size();
        if (size == 0 || row.values.first().isValid())
            return nullptr;
        if (size == m_response.columns())
            return &m_response;
        if (size == m_request.columns())
            return &m_request;
        const bool isAttempt = size >= fewestColumns && size <= m_attempt.columns()
            && !QUuid::fromString(row.values[1].toString()).isNull();
        return isAttempt ? &m_attempt : nullptr;
    }

    Connection &m_connection;
    const DamagedCopy &m_copy;
    const bool m_knowsAll;
    RescueTarget m_attempt;
    RescueTarget m_request;
    RescueTarget m_response;
    RowSet m_known;
};

} // namespace

StoreStatus rescueFromPages(Connection &connection, const DamagedCopy &copy, bool knowsAll)
{
    return PageRescue(connection, copy, knowsAll).run();
}

} // namespace history
