#include "history/connection/transaction.h"

#include "history/connection/connection.h"

namespace history {

base::Result<Transaction, StoreError> Transaction::begin(Connection &connection)
{
    auto turn = connection.beginTurn();
    if (!turn)
        return tl::unexpected(turn.error());
    return Transaction(connection, std::move(*turn));
}

Transaction::~Transaction()
{
    // SQLite has rolled back by itself after some errors; then this one says so, and that is all.
    if (m_connection)
        static_cast<void>(m_connection->execute(QStringLiteral("rollback")));
}

StoreStatus Transaction::commit()
{
    auto committed = m_connection->commitTurn();
    if (committed)
        m_connection = nullptr;
    return committed;
}

} // namespace history
