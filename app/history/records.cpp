#include "history/records.h"

#include "history/columns.h"
#include "history/connection/connection.h"
#include "history/outcome.h"
#include "history/search/searchtext.h"

#include <array>
#include <cstdlib>
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

/// The row but for its bytes, as the transaction sees it.
static StoreResult summary(Connection &connection, qint64 rowid)
{
    const std::array parts { Part::Begun, Part::Finished, Part::Clerk };
    QStringList names;
    for (const Part part : parts)
        names += columns(part);
    auto query = connection.run(
        QStringLiteral("select %1 from attempt where rowid = ?").arg(names.join(u',')), { rowid });
    if (!query)
        return tl::unexpected(query.error());
    if (!connection.next(*query)) {
        const auto end = connection.ended(*query);
        return tl::unexpected(
            end ? connection.error(StoreErrorCode::NotFound, QString::number(rowid)) : end.error());
    }
    Row row;
    int first = 0;
    for (const Part part : parts) {
        read(row, part, *query, first);
        first += int(columns(part).size());
    }
    return row;
}

StoreStatus makeSearchable(Connection &connection, qint64 rowid)
{
    if (connection.dialect() == Dialect::Sqlite)
        return {};
    const auto row = summary(connection, rowid);
    if (!row)
        return tl::unexpected(row.error());
    return connection.execute(QStringLiteral("update attempt set search_text = ? where rowid = ?"),
        { searchText(*row), rowid });
}

base::Result<qint64, StoreError> insertBegun(Connection &connection, const Row &row)
{
    const QString marks
        = QStringList(columns(Part::Begun).size(), QStringLiteral("?")).join(QLatin1Char(','));
    const auto number = connection.value(
        QStringLiteral("insert into attempt (%1, revision) values (%2, %3) returning rowid")
            .arg(columns(Part::Begun).join(QLatin1Char(',')), marks, QLatin1String(nextRevision)),
        values(row, Part::Begun));
    if (!number)
        return tl::unexpected(number.error());
    const qint64 rowid = number->toLongLong();
    const auto bytes
        = insertBytes(connection, QStringLiteral("request"), Part::Request, rowid, row);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (const auto made = makeSearchable(connection, rowid); !made)
        return tl::unexpected(made.error());
    return rowid;
}

/// A row as finish finds it.
struct Existing {
    qint64 rowid = 0;
    bool mayFinish = false;
};

static base::Result<std::optional<Existing>, StoreError> find(
    Connection &connection, const QString &id)
{
    // As one value, so that the statement is kept: negative where it may not finish.
    const auto number = connection.value(
        QStringLiteral(
            "select case when outcome = 'pending' or (outcome = 'unknown' and failure = ?) "
            "then rowid else -rowid end from attempt where id = ?"),
        { QString(QLatin1String(interrupted)), id });
    if (!number)
        return tl::unexpected(number.error());
    if (number->isNull())
        return std::nullopt;
    const qint64 rowid = number->toLongLong();
    return Existing { .rowid = std::abs(rowid), .mayFinish = rowid > 0 };
}

static StoreStatus update(Connection &connection, qint64 rowid, const Row &row)
{
    const QString settings = columns(Part::Finished).join(QStringLiteral(" = ?, "));
    auto done = connection.execute(
        QStringLiteral("update attempt set %1 = ?, revision = %2 where rowid = ?")
            .arg(settings, QLatin1String(nextRevision)),
        values(row, Part::Finished) + QVariantList { rowid });
    if (!done)
        return done;
    done = insertBytes(connection, QStringLiteral("response"), Part::Response, rowid, row);
    return done ? makeSearchable(connection, rowid) : done;
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

/// The row that was written by this very try before.
static base::Result<std::optional<qint64>, StoreError> committedBefore(
    Connection &connection, const Row &row)
{
    const auto rowid = connection.value(
        QStringLiteral("select rowid from attempt where id = ? and instance = ? and outcome = ?"),
        { row.id, row.instance, QString(name(row.outcome)) });
    if (!rowid)
        return tl::unexpected(rowid.error());
    return rowid->isNull() ? std::nullopt : std::optional(rowid->toLongLong());
}

base::Result<qint64, StoreError> insertBegunAgain(Connection &connection, const Row &row)
{
    const auto before = committedBefore(connection, row);
    if (!before)
        return tl::unexpected(before.error());
    return *before ? base::Result<qint64, StoreError>(**before) : insertBegun(connection, row);
}

base::Result<qint64, StoreError> recordFinishedAgain(Connection &connection, const Row &row)
{
    const auto before = committedBefore(connection, row);
    if (!before)
        return tl::unexpected(before.error());
    return *before ? base::Result<qint64, StoreError>(**before) : recordFinished(connection, row);
}

} // namespace history
