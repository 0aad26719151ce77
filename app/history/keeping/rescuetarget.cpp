#include "history/keeping/rescuetarget.h"

#include "history/connection/connection.h"
#include "history/keeping/damagedcopy.h"

namespace history {

void RowSet::add(qint64 rowid)
{
    if (!isPlausible(rowid))
        return;
    if (rowid >= m_bits.size())
        m_bits.resize(qMin(rowid * 2 + 1024, most + 1));
    m_bits.setBit(rowid);
}

StoreStatus RowSet::fill(Connection &connection, const QString &sql)
{
    return connection.forEach(
        sql, {}, [this](const QSqlQuery &row) { add(row.value(0).toLongLong()); });
}

StoreStatus RescueTarget::look()
{
    auto read = m_connection.forEach(
        QStringLiteral("select name from pragma_table_info('%1', 'main') order by cid")
            .arg(m_table),
        {}, [this](const QSqlQuery &row) { m_names.append(row.value(0).toString()); });
    if (!read)
        return read;
    return m_there.fill(m_connection, QStringLiteral("select rowid from main.") + m_table);
}

StoreStatus RescueTarget::add(const PageRow &row)
{
    QVariantList values = row.values;
    values[0] = row.rowid; // it lies in the page as the key, and as null in the record
    auto done = write(values);
    if (done && m_insert->numRowsAffected() > 0)
        m_there.add(row.rowid);
    return done || !isOfTheDamage(done.error()) ? done : StoreStatus();
}

StoreStatus RescueTarget::write(const QVariantList &values)
{
    if (m_insert && m_insertSize == values.size()) {
        for (qsizetype i = 0; i < values.size(); ++i)
            m_insert->bindValue(int(i), values[i]);
        return m_insert->exec() ? StoreStatus() : m_connection.ended(*m_insert);
    }
    m_insertSize = values.size();
    m_insert.reset();
    auto insert
        = m_connection.run(QStringLiteral("insert or ignore into main.%1 (%2) values (%3)")
                               .arg(m_table, m_names.mid(0, m_insertSize).join(u','),
                                   QStringList(m_insertSize, QStringLiteral("?")).join(u',')),
            values);
    if (!insert)
        return tl::unexpected(insert.error());
    m_insert = std::move(*insert);
    return {};
}

} // namespace history
