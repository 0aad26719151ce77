#include "history/connection/connection.h"

#include "history/connection/postgresconnection.h"
#include "history/connection/sqliteconnection.h"

#include <QSqlError>

namespace history {

Connection::Opened Connection::open(const Location &location, std::chrono::milliseconds busyLimit)
{
    return SqliteConnection::open(location, busyLimit);
}

Connection::Opened Connection::open(const Place &place, std::chrono::milliseconds busyLimit)
{
    return place.server ? PostgresConnection::open(*place.server, place.password, busyLimit)
                        : SqliteConnection::open(Location { place.dataDir }, busyLimit);
}

StoreStatus Connection::execute(const QString &sql, const QVariantList &values)
{
    auto query = runAgain(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    keep(sql, std::move(*query));
    return {};
}

StoreStatus Connection::forEach(const QString &sql, const QVariantList &values,
    const std::function<void(const QSqlQuery &)> &take)
{
    auto query = values.isEmpty() ? run(sql) : runAgain(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    while (next(*query))
        take(*query);
    if (const auto end = ended(*query); !end)
        return end;
    if (!values.isEmpty())
        keep(sql, std::move(*query));
    return {};
}

StoreStatus Connection::ended(const QSqlQuery &query) const
{
    if (query.lastError().isValid())
        return tl::unexpected(errorOf(query.lastError()));
    return {};
}

base::Result<QVariant, StoreError> Connection::value(const QString &sql, const QVariantList &values)
{
    auto query = runAgain(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    const QVariant first = next(*query) ? query->value(0) : QVariant();
    const auto end = ended(*query);
    if (!end)
        return tl::unexpected(end.error());
    keep(sql, std::move(*query));
    return first;
}

} // namespace history
