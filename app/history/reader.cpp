#include "history/reader.h"

#include "history/columns.h"
#include "history/search.h"

namespace history {

Reader::Reader(const Location &location, std::chrono::milliseconds busyLimit)
    : m_opening(location, Opening::Access::Read, busyLimit)
{
}

template <typename Result, typename Read> Result Reader::answer(Read read)
{
    const auto connection = m_opening.connection();
    if (!connection)
        return tl::unexpected(connection.error());
    Result result = read(**connection);
    if (!result)
        m_opening.closeAfter(result.error());
    return result;
}

PageResult Reader::page(const Query &query)
{
    return answer<PageResult>([&](Connection &open) { return summaries(open, query); });
}

StoreResult Reader::row(const QString &id)
{
    return answer<StoreResult>([&](Connection &open) { return whole(open, id); });
}

CodeUsesResult Reader::usesOf(const CodeQuery &query)
{
    // Rows without a code are no uses of an empty one.
    if (query.outContractCode.isEmpty())
        return CodeUses {};
    return answer<CodeUsesResult>([&](Connection &open) { return uses(open, query); });
}

static QStringList summaryColumns()
{
    return QStringList { QStringLiteral("attempt.rowid") } + columns(Part::Begun)
        + columns(Part::Finished);
}

static Row summary(const QSqlQuery &query)
{
    Row row;
    row.rowid = query.value(0).toLongLong();
    read(row, Part::Begun, query, 1);
    read(row, Part::Finished, query, 1 + int(columns(Part::Begun).size()));
    return row;
}

PageResult Reader::summaries(Connection &connection, const Query &query)
{
    const Selection selected = selection(query);
    auto rows = connection.run(QStringLiteral("select ") + summaryColumns().join(QLatin1Char(','))
            + QStringLiteral(" from attempt") + selected.sql,
        selected.values);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<Row> page;
    while (rows->next())
        page.append(summary(*rows));
    if (const auto end = connection.ended(*rows); !end)
        return tl::unexpected(end.error());
    return page;
}

StoreResult Reader::whole(Connection &connection, const QString &id)
{
    const QStringList names = summaryColumns() + columns(Part::Request) + columns(Part::Response);
    auto rows = connection.run(QStringLiteral("select ") + names.join(QLatin1Char(','))
            + QStringLiteral(" from attempt left join request on request.rowid = attempt.rowid "
                             "left join response on response.rowid = attempt.rowid where id = ?"),
        { id });
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->next()) {
        Row row = summary(*rows);
        const int first = int(summaryColumns().size());
        read(row, Part::Request, *rows, first);
        read(row, Part::Response, *rows, first + int(columns(Part::Request).size()));
        return row;
    }
    if (const auto end = connection.ended(*rows); !end)
        return tl::unexpected(end.error());
    return tl::unexpected(connection.error(StoreErrorCode::NotFound, id));
}

CodeUsesResult Reader::uses(Connection &connection, const CodeQuery &query)
{
    const Selection selected = selection(query);
    auto rows
        = connection.run(QStringLiteral("select id from attempt") + selected.sql, selected.values);
    if (!rows)
        return tl::unexpected(rows.error());
    CodeUses found;
    QString newest;
    for (; rows->next(); ++found.count) {
        if (found.count == 0)
            newest = rows->value(0).toString();
    }
    if (const auto end = connection.ended(*rows); !end)
        return tl::unexpected(end.error());
    if (found.count == 0)
        return found;
    return whole(connection, newest).map([&found](Row &&row) {
        found.newest = std::move(row);
        return found;
    });
}

} // namespace history
