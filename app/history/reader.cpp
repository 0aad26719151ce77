#include "history/reader.h"

#include "history/search/search.h"
#include "history/search/searchrow.h"
#include "history/summaries.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace history {

/// Of changed rows that are listed one by one.
static constexpr int mostChanges = 200;

Reader::Reader(
    const Place &place, const std::function<void()> &changed, std::chrono::milliseconds busyLimit)
    : m_opening(place, busyLimit)
    , m_changed(changed)
{
}

void Reader::close() { m_opening.close(); }

template <typename Result, typename Read> Result Reader::answer(Read read)
{
    return m_opening.answer<Result>([&](Connection &open) -> Result {
        if (const auto noted = noteOpening(open); !noted)
            return tl::unexpected(noted.error());
        return read(open);
    });
}

/// Before anything is read of it: what is committed later is a change.
StoreStatus Reader::noteOpening(Connection &connection)
{
    if (m_openings == m_opening.openings() || m_opening.schema() < 3)
        return {};
    if (m_changed)
        connection.listen(m_changed);
    const auto mark = changeMark(connection);
    if (!mark)
        return tl::unexpected(mark.error());
    m_isOther = m_mark.has_value();
    m_mark = *mark;
    m_openings = m_opening.openings();
    m_dataVersion = 0;
    return {};
}

PageResult Reader::page(const Query &query)
{
    return answer<PageResult>([&](Connection &open) { return firstRows(open, query); });
}

PageResult Reader::firstRows(Connection &connection, const Query &query)
{
    const bool isNewestFirst = query.sortKey == SortKey::Started && !query.ascending;
    if (query.filter.outcomes.size() < 2 || !isNewestFirst) {
        const Selection selected = selection(query, connection.dialect());
        return summaries(connection, m_opening.schema(), selected.sql, selected.values);
    }
    return newest(connection, query).and_then([&](const QList<RowNumber> &numbers) {
        return summariesOf(connection, m_opening.schema(), numbers);
    });
}

/// One outcome at a time: an index has each in order, but not several together.
base::Result<QList<RowNumber>, StoreError> Reader::newest(
    Connection &connection, const Query &query)
{
    std::vector<RowKey> keys;
    for (const Outcome outcome : query.filter.outcomes) {
        Query single = query;
        single.filter.outcomes = { outcome };
        const Selection selected = selection(single, connection.dialect());
        const auto done = connection.forEach(
            QStringLiteral("select rowid, started from attempt") + selected.sql, selected.values,
            [&keys](const QSqlQuery &row) {
                keys.push_back({ row.value(1).toLongLong(), row.value(0).value<RowNumber>() });
            });
        if (!done)
            return tl::unexpected(done.error());
    }
    std::sort(keys.begin(), keys.end(), std::greater());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end()); // an outcome named twice
    QList<RowNumber> numbers;
    for (const RowKey &key : keys) {
        if (numbers.size() < query.limit)
            numbers.append(key.number);
    }
    return numbers;
}

PageResult Reader::rows(const QList<RowNumber> &numbers)
{
    return answer<PageResult>(
        [&](Connection &open) { return summariesOf(open, m_opening.schema(), numbers); });
}

base::Result<int, StoreError> Reader::visit(
    const QList<RowNumber> &numbers, Detail detail, const std::function<void(const Row &)> &take)
{
    const auto rows = answer<PageResult>([&](Connection &open) {
        return detail == Detail::Whole ? wholeRowsOf(open, m_opening.schema(), numbers)
                                       : summariesOf(open, m_opening.schema(), numbers);
    });
    if (!rows)
        return tl::unexpected(rows.error());
    for (const Row &row : *rows)
        take(row);
    return int(rows->size());
}

StoreResult Reader::row(const QString &id)
{
    return answer<StoreResult>([&](Connection &open) { return whole(open, id); });
}

StoreResult Reader::whole(Connection &connection, const QString &id)
{
    auto rows = wholeRows(connection, m_opening.schema(), QStringLiteral(" where id = ?"), { id });
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->isEmpty())
        return tl::unexpected(connection.error(StoreErrorCode::NotFound, id));
    return std::move(rows->first());
}

CodeUsesResult Reader::usesOf(const CodeQuery &query)
{
    // Rows without a code are no uses of an empty one.
    if (query.outContractCode.isEmpty())
        return CodeUses {};
    return answer<CodeUsesResult>([&](Connection &open) { return uses(open, query); });
}

CodeUsesResult Reader::uses(Connection &connection, const CodeQuery &query)
{
    CodeUses found;
    QString newest;
    const Selection selected = selection(query);
    const auto done = connection.forEach(QStringLiteral("select id from attempt") + selected.sql,
        selected.values, [&](const QSqlQuery &row) {
            if (found.count++ == 0)
                newest = row.value(0).toString();
        });
    if (!done)
        return tl::unexpected(done.error());
    if (found.count == 0)
        return found;
    return whole(connection, newest).map([&found](Row &&row) {
        found.newest = std::move(row);
        return found;
    });
}

ChangesResult Reader::changes()
{
    if (!m_mark)
        return Changes {};
    return answer<ChangesResult>([&](Connection &open) { return changes(open); });
}

ChangesResult Reader::changes(Connection &connection)
{
    if (std::exchange(m_isOther, false))
        return Changes { .rows = {}, .replaced = true };
    if (connection.dialect() == Dialect::Sqlite) {
        const auto version = connection.value(QStringLiteral("pragma data_version"));
        if (!version)
            return tl::unexpected(version.error());
        if (std::exchange(m_dataVersion, version->toLongLong()) == version->toLongLong())
            return Changes {};
    }
    const auto now = changeMark(connection);
    if (!now)
        return tl::unexpected(now.error());
    const ChangeMark before = std::exchange(*m_mark, *now);
    if (now->epoch != before.epoch)
        return Changes { .rows = {}, .replaced = true };
    if (now->revision == before.revision)
        return Changes {};
    auto rows = summaries(connection, m_opening.schema(),
        QStringLiteral(" where revision > ? and revision <= ? order by revision limit ?"),
        { before.revision, now->revision, mostChanges + 1 });
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->size() > mostChanges)
        return Changes { .rows = {}, .replaced = true };
    return Changes { .rows = std::move(*rows), .replaced = false };
}

} // namespace history
