#include "history/importing.h"

#include "history/columns.h"
#include "history/connection/connection.h"
#include "history/records.h"
#include "history/remarks.h"
#include "history/search/searchtext.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace history {

namespace {

/// Rows that go into one statement. A server is asked less often then. SQLite is asked as often as
/// need be, by a statement that is prepared once: preparing takes longer than a row, and the more
/// values it binds the longer, by their square.
qsizetype rowsAtOnce(const Connection &connection)
{
    return connection.dialect() == Dialect::Postgres ? 64 : 1;
}

/// A statement that runs many times.
class Statement final
{
public:
    explicit Statement(Connection &connection)
        : m_connection(connection)
    {
    }

    base::Result<QSqlQuery *, StoreError> run(const QString &sql, const QVariantList &values)
    {
        if (!m_query || sql != m_sql || m_connection.dialect() == Dialect::Postgres)
            return prepare(sql, values);
        for (qsizetype i = 0; i < values.size(); ++i)
            m_query->bindValue(int(i), values[i]);
        if (!m_query->exec())
            return tl::unexpected(m_connection.ended(*m_query).error());
        return &*m_query;
    }

private:
    base::Result<QSqlQuery *, StoreError> prepare(const QString &sql, const QVariantList &values)
    {
        m_query.reset();
        auto query = m_connection.run(sql, values);
        if (!query)
            return tl::unexpected(query.error());
        m_sql = sql;
        m_query = std::move(*query);
        return &*m_query;
    }

    Connection &m_connection;
    QString m_sql;
    std::optional<QSqlQuery> m_query;
};

QString list(const QStringList &texts) { return texts.join(u','); }

/// `(?,?),(?,?)`
QString marks(qsizetype columns, qsizetype rows)
{
    const QString one = u'(' + list(QStringList(columns, QStringLiteral("?"))) + u')';
    return list(QStringList(rows, one));
}

/// Inserts rows by a few large statements: preparing one for each row takes longer than the row.
class Importer final
{
public:
    explicit Importer(Connection &connection)
        : m_connection(connection)
        , m_isSearchable(connection.dialect() == Dialect::Postgres)
        , m_summaries(connection)
        , m_requests(connection)
        , m_responses(connection)
    {
    }

    ImportedResult add(const QList<Row> &rows);

private:
    StoreStatus addSome(const QList<Row> &rows);
    /// The rowids of those that were not known, by id.
    base::Result<QHash<QString, qint64>, StoreError> addSummaries(const QList<Row> &rows);
    static StoreStatus addBytes(Statement &statement, const char *table, Part part,
        const QList<Row> &rows, const QHash<QString, qint64> &numbers);

    Connection &m_connection;
    const bool m_isSearchable; ///< the server searches in a column
    Statement m_summaries;
    Statement m_requests;
    Statement m_responses;
    qint64 m_revision = 0;
    Imported m_count;
};

ImportedResult Importer::add(const QList<Row> &rows)
{
    // Nobody else writes meanwhile: the transaction has the turn.
    const auto revision
        = m_connection.value(QStringLiteral("select coalesce(max(revision), 0) from attempt"));
    if (!revision)
        return tl::unexpected(revision.error());
    m_revision = revision->toLongLong();
    const qsizetype atOnce = rowsAtOnce(m_connection);
    for (qsizetype from = 0; from < rows.size(); from += atOnce) {
        QList<Row> some = rows.mid(from, atOnce);
        std::transform(some.cbegin(), some.cend(), some.begin(), asImported);
        if (const auto added = addSome(some); !added)
            return tl::unexpected(added.error());
    }
    return m_count;
}

StoreStatus Importer::addSome(const QList<Row> &rows)
{
    const auto numbers = addSummaries(rows);
    if (!numbers)
        return tl::unexpected(numbers.error());
    m_count.added += int(numbers->size());
    m_count.known += int(rows.size() - numbers->size());
    if (numbers->isEmpty())
        return {};
    if (const auto done = addBytes(m_requests, "request", Part::Request, rows, *numbers); !done)
        return done;
    return addBytes(m_responses, "response", Part::Response, rows, *numbers);
}

base::Result<QHash<QString, qint64>, StoreError> Importer::addSummaries(const QList<Row> &rows)
{
    QStringList names { QStringLiteral("revision") };
    for (const Part part : { Part::Begun, Part::Finished, Part::Clerk })
        names += columns(part);
    if (m_isSearchable)
        names += QStringLiteral("search_text");
    QVariantList bound;
    for (const Row &row : rows) {
        bound.append(++m_revision);
        for (const Part part : { Part::Begun, Part::Finished, Part::Clerk })
            bound += values(row, part);
        if (m_isSearchable)
            bound.append(searchText(row));
    }
    const auto query
        = m_summaries.run(QStringLiteral("insert into attempt (%1) values %2 "
                                         "on conflict (id) do nothing returning id, rowid")
                              .arg(list(names), marks(names.size(), rows.size())),
            bound);
    if (!query)
        return tl::unexpected(query.error());
    QHash<QString, qint64> numbers;
    while ((*query)->next())
        numbers.insert((*query)->value(0).toString(), (*query)->value(1).toLongLong());
    if (const auto end = m_connection.ended(**query); !end)
        return tl::unexpected(end.error());
    return numbers;
}

StoreStatus Importer::addBytes(Statement &statement, const char *table, Part part,
    const QList<Row> &rows, const QHash<QString, qint64> &numbers)
{
    const QStringList names = QStringList { QStringLiteral("rowid") } + columns(part);
    QHash<QString, qint64> missing = numbers; // an id may be there twice: its first row counts
    QVariantList bound;
    for (const Row &row : rows) {
        if (const qint64 number = missing.take(row.id); number > 0)
            bound += QVariantList { number } + values(row, part);
    }
    const auto query = statement.run(
        QStringLiteral("insert into %1 (%2) values %3")
            .arg(QLatin1String(table), list(names), marks(names.size(), numbers.size())),
        bound);
    if (!query)
        return tl::unexpected(query.error());
    return {};
}

} // namespace

Row asImported(Row row)
{
    row.origin = Origin::Imported;
    row.sessionId.clear();
    if (row.outcome == Outcome::Pending) {
        row.outcome = Outcome::Unknown;
        row.failure = QLatin1String(interrupted);
    }
    const Remarks remarks = shortened({ .note = row.note, .tags = row.tags });
    row.note = remarks.note;
    row.tags = remarks.tags;
    return row;
}

ImportedResult recordImported(Connection &connection, const QList<Row> &rows)
{
    return Importer(connection).add(rows);
}

} // namespace history
