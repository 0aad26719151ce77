#include "history/summaries.h"

#include "history/columns.h"

#include <QHash>

#include <array>

namespace history {

static constexpr std::array summaryParts { Part::Begun, Part::Finished, Part::Clerk };
static constexpr std::array wholeParts { Part::Begun, Part::Finished, Part::Clerk, Part::Request,
    Part::Response };

/// rowid, revision, and the columns of the parts.
template <typename Parts> static QString selected(int schema, const Parts &parts)
{
    const bool isOld = schema < 3; // without revisions, notes and tags
    QStringList names { QStringLiteral("attempt.rowid"),
        isOld ? QStringLiteral("0") : QStringLiteral("revision") };
    for (const Part part : parts) {
        const QStringList own = columns(part);
        names += isOld && part == Part::Clerk ? QStringList(own.size(), QStringLiteral("''")) : own;
    }
    return QStringLiteral("select ") + names.join(u',') + QStringLiteral(" from attempt");
}

template <typename Parts> static Row read(const QSqlQuery &query, const Parts &parts)
{
    static const QHash<Part, int> sizes = [] {
        QHash<Part, int> all;
        for (const Part part : wholeParts)
            all.insert(part, int(columns(part).size()));
        return all;
    }();
    Row row;
    row.rowid = query.value(0).toLongLong();
    row.revision = query.value(1).toLongLong();
    int first = 2;
    for (const Part part : parts) {
        read(row, part, query, first);
        first += sizes.value(part);
    }
    return row;
}

template <typename Parts>
static PageResult list(
    Connection &connection, const QString &sql, const QVariantList &values, const Parts &parts)
{
    QList<Row> page;
    const auto done = connection.forEach(
        sql, values, [&](const QSqlQuery &query) { page.append(read(query, parts)); });
    if (!done)
        return tl::unexpected(done.error());
    return page;
}

PageResult summaries(
    Connection &connection, int schema, const QString &sql, const QVariantList &values)
{
    return list(connection, selected(schema, summaryParts) + sql, values, summaryParts);
}

PageResult wholeRows(
    Connection &connection, int schema, const QString &sql, const QVariantList &values)
{
    return list(connection,
        selected(schema, wholeParts)
            + QStringLiteral(" left join request on request.rowid = attempt.rowid "
                             "left join response on response.rowid = attempt.rowid")
            + sql,
        values, wholeParts);
}

static QString numbered(const QList<RowNumber> &numbers)
{
    QStringList texts;
    texts.reserve(numbers.size());
    for (const RowNumber number : numbers)
        texts.append(QString::number(number));
    if (texts.isEmpty()) // PostgreSQL knows no empty list
        return QStringLiteral(" where false");
    return QStringLiteral(" where attempt.rowid in (%1)").arg(texts.join(u','));
}

static QList<Row> ordered(const QList<Row> &rows, const QList<RowNumber> &numbers)
{
    QHash<qint64, qsizetype> places;
    places.reserve(rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i)
        places.insert(rows[i].rowid, i);
    QList<Row> list;
    list.reserve(rows.size());
    for (const RowNumber number : numbers) {
        if (const auto place = places.constFind(number); place != places.cend())
            list.append(rows[*place]);
    }
    return list;
}

PageResult summariesOf(Connection &connection, int schema, const QList<RowNumber> &numbers)
{
    if (numbers.isEmpty())
        return QList<Row>();
    return summaries(connection, schema, numbered(numbers), {}).map([&](const QList<Row> &rows) {
        return ordered(rows, numbers);
    });
}

PageResult wholeRowsOf(Connection &connection, int schema, const QList<RowNumber> &numbers)
{
    if (numbers.isEmpty())
        return QList<Row>();
    return wholeRows(connection, schema, numbered(numbers), {}).map([&](const QList<Row> &rows) {
        return ordered(rows, numbers);
    });
}

} // namespace history
