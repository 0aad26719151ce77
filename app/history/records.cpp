#include "history/records.h"

#include "history/columns.h"
#include "history/connection.h"

#include <optional>

namespace history {

static StoreStatus insert(Connection &connection, const QString &table, const QStringList &names,
    const QVariantList &bound)
{
    const QString marks = QStringList(names.size(), QStringLiteral("?")).join(QLatin1Char(','));
    const QString sql = QStringLiteral("insert into %1 (%2) values (%3)")
                            .arg(table, names.join(QLatin1Char(',')), marks);
    return connection.execute(sql, bound);
}

/// The bytes of a part, into the table that is named as the part.
static StoreStatus insertBytes(
    Connection &connection, const QString &table, Part part, qint64 rowid, const Row &row)
{
    return insert(connection, table, QStringList { QStringLiteral("rowid") } + columns(part),
        QVariantList { rowid } + values(row, part));
}

base::Result<qint64, StoreError> insertBegun(Connection &connection, const Row &row)
{
    const auto summary = insert(
        connection, QStringLiteral("attempt"), columns(Part::Begun), values(row, Part::Begun));
    if (!summary)
        return tl::unexpected(summary.error());
    const auto value = connection.value(QStringLiteral("select last_insert_rowid()"));
    if (!value)
        return tl::unexpected(value.error());
    const qint64 rowid = value->toLongLong();
    const auto bytes
        = insertBytes(connection, QStringLiteral("request"), Part::Request, rowid, row);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return rowid;
}

/// A row as finish finds it.
struct Found {
    qint64 rowid = 0;
    bool mayFinish = false;
};

static base::Result<std::optional<Found>, StoreError> find(
    Connection &connection, const QString &id)
{
    auto query = connection.run(QStringLiteral("select rowid, outcome = 'pending' or "
                                               "(outcome = 'unknown' and failure = ?) "
                                               "from attempt where id = ?"),
        { QString(QLatin1String(interrupted)), id });
    if (!query)
        return tl::unexpected(query.error());
    if (query->next())
        return Found { query->value(0).toLongLong(), query->value(1).toBool() };
    if (const auto end = connection.ended(*query); !end)
        return tl::unexpected(end.error());
    return std::nullopt;
}

static StoreStatus update(Connection &connection, qint64 rowid, const Row &row)
{
    const QString settings = columns(Part::Finished).join(QStringLiteral(" = ?, "));
    auto done = connection.execute(
        QStringLiteral("update attempt set %1 = ? where rowid = ?").arg(settings),
        values(row, Part::Finished) + QVariantList { rowid });
    if (!done)
        return done;
    return insertBytes(connection, QStringLiteral("response"), Part::Response, rowid, row);
}

base::Result<qint64, StoreError> recordFinished(Connection &connection, const Row &row)
{
    const auto found = find(connection, row.id);
    if (!found)
        return tl::unexpected(found.error());
    const bool wasBegun = row.rowid > 0;
    if (*found ? !(*found)->mayFinish : !wasBegun)
        return tl::unexpected(connection.error(StoreErrorCode::NotFound, row.id));
    auto rowid
        = *found ? base::Result<qint64, StoreError>((*found)->rowid) : insertBegun(connection, row);
    if (!rowid)
        return rowid;
    if (const auto done = update(connection, *rowid, row); !done)
        return tl::unexpected(done.error());
    return rowid;
}

} // namespace history
