#pragma once

#include "history/keeping/damagedcopy.h"

namespace history {

/// Fills a new history, which is the connection's, with what can be read of a damaged one that is
/// attached to it as `damaged`.
class RowRescue final
{
public:
    RowRescue(Connection &connection, const DamagedCopy &copy)
        : m_connection(connection)
        , m_copy(copy)
    {
    }

    /// Notes which rows there were, saves what SQLite can reach, then what it cannot.
    [[nodiscard]] StoreStatus run();

private:
    [[nodiscard]] StoreStatus noteKnown();
    [[nodiscard]] base::Result<bool, StoreError> noteBy(const QString &index);
    [[nodiscard]] StoreStatus noteFrom(const QString &sql);
    [[nodiscard]] StoreStatus note(const QStringList &numbers);

    [[nodiscard]] StoreStatus copyTable(const QString &table);
    [[nodiscard]] StoreStatus copyRange(const QString &sql, qint64 first, qint64 last);
    Connection &m_connection;
    const DamagedCopy &m_copy;
    bool m_knowsAll = false; ///< an index of the damaged file was read to its end
    bool m_missed = false; ///< SQLite could not reach something
};

} // namespace history
