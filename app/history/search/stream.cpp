#include "history/search/stream.h"

#include "history/search/needle.h"
#include "history/search/search.h"
#include "history/search/searchtext.h"

#include <QHash>

namespace history {

static constexpr int rowsBetweenQuestions = 256;

namespace {
/// Finds a text in one row after the other; what many rows have in common is tested once.
class TextTest final
{
public:
    explicit TextTest(const QString &search)
        : m_needle(search)
        , m_isHopeless(!isSearchable(search))
    {
    }

    [[nodiscard]] bool isIn(const SearchRow &row)
    {
        if (m_needle.isEmpty() || m_isHopeless)
            return !m_isHopeless;
        const auto isIn
            = [this](const QString &text) { return m_needle.isIn(folded(text).toUtf8()); };
        const auto isKnownIn = [&](const QString &text, QStringView searched) {
            const auto known = m_known.constFind(text);
            if (known != m_known.cend())
                return *known;
            if (m_known.size() > mostKnown)
                m_known.clear();
            return *m_known.insert(text, isIn(searched.toString()));
        };
        // The profile's id, which is not searched, stands first.
        const auto afterId = row.place.indexOf(fieldEnd) + 1;
        return isIn(row.texts) || isKnownIn(row.place, QStringView(row.place).mid(afterId))
            || isKnownIn(row.answer, row.answer);
    }

private:
    static constexpr qsizetype mostKnown = 20'000;

    const Needle m_needle;
    const bool m_isHopeless;
    QHash<QString, bool> m_known;
};
} // namespace

base::Result<Hits, StoreError> stream(Connection &connection, int schema, const Filter &filter,
    qsizetype most, const std::function<bool()> &isUnwanted)
{
    Hits hits;
    // A server looks for the text itself.
    const bool isPlain = filter.search.isEmpty() || connection.dialect() == Dialect::Postgres;
    const QString columns = isPlain ? QStringLiteral("rowid, started") : searchRowColumns(schema);
    Selection selected = selectionOfAll({ .filter = filter }, connection.dialect());
    if (isPlain) {
        selected.sql += QStringLiteral(" limit ?");
        selected.values.append(most);
    }
    auto rows = connection.run(
        QStringLiteral("select %1 from attempt").arg(columns) + selected.sql, selected.values);
    if (!rows)
        return tl::unexpected(rows.error());
    TextTest text(filter.search);
    for (int count = 0; hits.numbers.size() < most && connection.next(*rows); ++count) {
        if (count % rowsBetweenQuestions == 0 && isUnwanted())
            return Hits::cut();
        if (isPlain) {
            hits.add({ rows->value(1).toLongLong(), rows->value(0).value<RowNumber>() });
        } else if (const SearchRow row = searchRow(*rows); text.isIn(row)) {
            hits.add(row.key);
        }
    }
    if (const auto end = connection.ended(*rows); !end)
        return tl::unexpected(end.error());
    return hits;
}

static base::Result<QList<SearchRow>, StoreError> searchRows(
    Connection &connection, int schema, const QString &sql, const QVariantList &values)
{
    QList<SearchRow> list;
    const auto read = connection.forEach(
        QStringLiteral("select %1 from attempt").arg(searchRowColumns(schema)) + sql, values,
        [&](const QSqlQuery &row) { list.append(searchRow(row)); });
    if (!read)
        return tl::unexpected(read.error());
    return list;
}

base::Result<QList<SearchRow>, StoreError> olderRows(
    Connection &connection, int schema, const std::optional<RowKey> &after, int most)
{
    const QString order = QStringLiteral(" order by started desc, rowid desc limit ?");
    if (!after)
        return searchRows(connection, schema, order, { most });
    return searchRows(connection, schema,
        QStringLiteral(" where (started, rowid) < (?, ?)") + order,
        { after->startedMs, after->number, most });
}

base::Result<QList<SearchRow>, StoreError> rowsSince(
    Connection &connection, int schema, qint64 revision, int most)
{
    return searchRows(connection, schema,
        QStringLiteral(" where revision > ? order by revision limit ?"), { revision, most });
}

} // namespace history
