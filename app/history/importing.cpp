#include "history/importing.h"

#include "history/columns.h"
#include "history/connection/connection.h"
#include "history/records.h"
#include "history/remarks.h"
#include "history/search/searchtext.h"

#include <QHash>

#include <algorithm>

namespace history {

namespace {

/// Rows that go into one statement. A server is asked less often then. SQLite is asked as often as
/// need be, by a statement that is prepared once: preparing takes longer than a row, and the more
/// values it binds the longer, by their square.
qsizetype rowsAtOnce(const Connection &connection)
{
    return connection.dialect() == Dialect::Postgres ? 64 : 1;
}

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
    {
    }

    ImportedResult add(const QList<Row> &rows);

private:
    StoreStatus addSome(const QList<Row> &rows);
    /// The rowids of those that were not known, by id.
    base::Result<QHash<QString, qint64>, StoreError> addSummaries(const QList<Row> &rows);
    StoreStatus addBytes(const char *table, Part part, const QList<Row> &rows,
        const QHash<QString, qint64> &numbers);

    Connection &m_connection;
    const bool m_isSearchable; ///< the server searches in a column
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
    if (const auto done = addBytes("request", Part::Request, rows, *numbers); !done)
        return done;
    return addBytes("response", Part::Response, rows, *numbers);
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
    QHash<QString, qint64> numbers;
    const auto added
        = m_connection.forEach(QStringLiteral("insert into attempt (%1) values %2 "
                                              "on conflict (id) do nothing returning id, rowid")
                                   .arg(list(names), marks(names.size(), rows.size())),
            bound, [&numbers](const QSqlQuery &row) {
                numbers.insert(row.value(0).toString(), row.value(1).toLongLong());
            });
    if (!added)
        return tl::unexpected(added.error());
    return numbers;
}

StoreStatus Importer::addBytes(
    const char *table, Part part, const QList<Row> &rows, const QHash<QString, qint64> &numbers)
{
    const QStringList names = QStringList { QStringLiteral("rowid") } + columns(part);
    QHash<QString, qint64> missing = numbers; // an id may be there twice: its first row counts
    QVariantList bound;
    for (const Row &row : rows) {
        if (const qint64 number = missing.take(row.id); number > 0)
            bound += QVariantList { number } + values(row, part);
    }
    return m_connection.execute(
        QStringLiteral("insert into %1 (%2) values %3")
            .arg(QLatin1String(table), list(names), marks(names.size(), numbers.size())),
        bound);
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
