#include "history/search/changemark.h"

#include "history/connection/connection.h"

namespace history {

base::Result<ChangeMark, StoreError> changeMark(Connection &connection)
{
    auto query = connection.run(
        QStringLiteral("select (select coalesce(max(revision), 0) from attempt), "
                       "coalesce((select value from setting where name = 'epoch'), '')"));
    if (!query)
        return tl::unexpected(query.error());
    if (query->next())
        return ChangeMark { query->value(0).toLongLong(), query->value(1).toString() };
    if (const auto end = connection.ended(*query); !end)
        return tl::unexpected(end.error());
    return ChangeMark {};
}

StoreStatus beginEpoch(Connection &connection)
{
    return connection.execute(
        QStringLiteral("insert into setting (name, value) values ('epoch', '1') on conflict (name) "
                       "do update set value = cast(cast(setting.value as integer) + 1 as text)"));
}

} // namespace history
