#pragma once

#include "history/keeping/pagewalk.h"
#include "history/query.h"

#include <QBitArray>
#include <QSqlQuery>

#include <optional>

namespace history {

class Connection;

/// Row numbers, in a bit each. Numbers that no program gives are not held.
class RowSet final
{
public:
    [[nodiscard]] static bool isPlausible(qint64 rowid) { return rowid > 0 && rowid <= most; }
    [[nodiscard]] bool has(qint64 rowid) const { return rowid < m_bits.size() && m_bits[rowid]; }
    void add(qint64 rowid);
    /// The first column of what the query answers.
    [[nodiscard]] StoreStatus fill(Connection &connection, const QString &sql);

private:
    static constexpr qint64 most = 0xffffffff;
    QBitArray m_bits;
};

/// One table of a new history, to which rows are added that were found in pages.
class RescueTarget final
{
public:
    RescueTarget(Connection &connection, const QString &table)
        : m_connection(connection)
        , m_table(table)
    {
    }

    /// Learns its columns, and which rows are there.
    [[nodiscard]] StoreStatus look();
    [[nodiscard]] qsizetype columns() const { return m_names.size(); }
    [[nodiscard]] bool has(qint64 rowid) const { return m_there.has(rowid); }
    /// Columns that came with later schemas may miss. What the table's checks refuse is no row.
    [[nodiscard]] StoreStatus add(const PageRow &row);

private:
    [[nodiscard]] StoreStatus write(const QVariantList &values);

    Connection &m_connection;
    const QString m_table;
    QStringList m_names;
    RowSet m_there;
    std::optional<QSqlQuery> m_insert;
    qsizetype m_insertSize = 0; ///< how many columns that statement has
};

} // namespace history
