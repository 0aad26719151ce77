#include "history/keeping/salvagerows.h"

#include "history/connection/connection.h"
#include "history/keeping/pagerescue.h"

namespace history {

/// Rows that are asked for at once; and the fewest, about a page of them: what SQLite does not give
/// then is looked for in the pages.
static constexpr qint64 mostAtOnce = 10'000;
static constexpr qint64 leastAtOnce = 16;

/// Row numbers that the program can have given; others are damage.
static QString plausible() { return QStringLiteral("+rowid between 1 and 4294967295"); }

static base::Result<QStringList, StoreError> texts(Connection &connection, const QString &sql)
{
    QStringList all;
    const auto read = connection.forEach(
        sql, {}, [&all](const QSqlQuery &row) { all.append(row.value(0).toString()); });
    if (!read)
        return tl::unexpected(read.error());
    return all;
}

StoreStatus RowRescue::run()
{
    if (auto done = m_connection.execute(
            QStringLiteral("create temp table known (rowid integer primary key)"));
        !done)
        return done;
    if (m_copy.reads == DamagedCopy::Reads::Tables) {
        if (auto done = noteKnown(); !done)
            return done;
        for (const char *table : { "attempt", "request", "response" }) {
            if (auto done = copyTable(QLatin1String(table)); !done)
                return done;
        }
        // Its loss is none: consoles then read everything anew.
        static_cast<void>(m_connection.execute(QStringLiteral(
            "insert or ignore into main.setting select name, value from damaged.setting")));
    }
    if (m_missed || m_copy.reads != DamagedCopy::Reads::Tables)
        return rescueFromPages(m_connection, m_copy, m_knowsAll);
    return {};
}

StoreStatus RowRescue::noteKnown()
{
    const auto indexes = texts(m_connection,
        QStringLiteral("select name from damaged.sqlite_schema where type = 'index' and "
                       "tbl_name = 'attempt' order by rootpage"));
    if (!indexes)
        return isOfTheDamage(indexes.error()) ? StoreStatus() : tl::unexpected(indexes.error());
    for (const QString &index : *indexes) {
        const auto whole = noteBy(index);
        if (!whole)
            return tl::unexpected(whole.error());
        m_knowsAll = *whole;
        if (m_knowsAll)
            return {};
    }
    // The table itself, from both its ends.
    const QString rows = QStringLiteral("select rowid from damaged.attempt not indexed where %1 "
                                        "order by rowid")
                             .arg(plausible());
    for (const char *direction : { "", " desc" }) {
        if (auto done = noteFrom(rows + QLatin1String(direction)); !done)
            return done;
    }
    return {};
}

/// Whether it could be read to its end.
base::Result<bool, StoreError> RowRescue::noteBy(const QString &index)
{
    const QString rows
        = QStringLiteral("select rowid from damaged.attempt indexed by \"%1\" where %2")
              .arg(index, plausible());
    const auto done
        = m_connection.execute(QStringLiteral("insert or ignore into temp.known (rowid) ") + rows);
    if (done)
        return true;
    if (!isOfTheDamage(done.error()))
        return tl::unexpected(done.error());
    const auto column = m_connection.value(
        QStringLiteral("select name from pragma_index_info('%1', 'damaged') where seqno = 0")
            .arg(index));
    if (!column)
        return false;
    for (const char *direction : { "", " desc" }) {
        const auto noted = noteFrom(rows + QStringLiteral(" order by %1").arg(column->toString())
            + QLatin1String(direction));
        if (!noted)
            return tl::unexpected(noted.error());
    }
    return false;
}

/// Row numbers up to where they cannot be read any more.
StoreStatus RowRescue::noteFrom(const QString &sql)
{
    constexpr qsizetype atOnce = 500;
    auto query = m_connection.run(sql);
    if (!query)
        return isOfTheDamage(query.error()) ? StoreStatus() : tl::unexpected(query.error());
    QStringList numbers;
    while (query->next()) {
        numbers.append(u'(' + query->value(0).toString() + u')');
        if (numbers.size() < atOnce)
            continue;
        if (auto done = note(numbers); !done)
            return done;
        numbers.clear();
    }
    if (const auto end = m_connection.ended(*query); !end && !isOfTheDamage(end.error()))
        return end;
    return note(numbers);
}

StoreStatus RowRescue::note(const QStringList &numbers)
{
    if (numbers.isEmpty())
        return {};
    return m_connection.execute(
        QStringLiteral("insert or ignore into temp.known (rowid) values ") + numbers.join(u','));
}

StoreStatus RowRescue::copyTable(const QString &table)
{
    const auto common = texts(m_connection,
        QStringLiteral("select name from pragma_table_info('%1', 'main') intersect select name "
                       "from pragma_table_info('%1', 'damaged')")
            .arg(table));
    if (!common)
        return tl::unexpected(common.error());
    const QString sql
        = QStringLiteral("insert or ignore into main.%1 (%2) select %2 from damaged.%1 "
                         "not indexed where rowid between ? and ?")
              .arg(table, common->join(u','));
    const auto first
        = m_connection.value(QStringLiteral("select coalesce(min(rowid), 1) from temp.known"));
    const auto last
        = m_connection.value(QStringLiteral("select coalesce(max(rowid), 0) from temp.known"));
    if (!first || !last)
        return tl::unexpected(first ? last.error() : first.error());
    for (qint64 from = first->toLongLong(); from <= last->toLongLong();) {
        const qint64 until = from + mostAtOnce - 1;
        if (auto done = copyRange(sql, from, until); !done)
            return done;
        // Over what was purged long ago, and over numbers that only damage can have made.
        const auto next = m_connection.value(
            QStringLiteral("select coalesce(min(rowid), ?) from temp.known where rowid > ?"),
            { last->toLongLong() + 1, until });
        if (!next)
            return tl::unexpected(next.error());
        const bool isGap = m_knowsAll || next->toLongLong() - until > 100 * mostAtOnce;
        from = isGap ? next->toLongLong() : until + 1;
    }
    return {};
}

StoreStatus RowRescue::copyRange(const QString &sql, qint64 first, qint64 last)
{
    auto done = m_connection.execute(sql, { first, last });
    if (done || !isOfTheDamage(done.error()))
        return done;
    if (last - first < leastAtOnce) {
        m_missed = true;
        return {};
    }
    const qint64 middle = first + (last - first) / 2;
    if (auto half = copyRange(sql, first, middle); !half)
        return half;
    return copyRange(sql, middle + 1, last);
}

} // namespace history
