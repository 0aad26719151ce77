#include "history/search/changemark.h"

#include "history/connection/connection.h"

namespace history {

base::Result<ChangeMark, StoreError> changeMark(Connection &connection)
{
    ChangeMark mark;
    const auto read = connection.forEach(
        QStringLiteral("select (select coalesce(max(revision), 0) from attempt), "
                       "coalesce((select value from setting where name = 'epoch'), '')"),
        {}, [&mark](const QSqlQuery &row) {
            mark = { row.value(0).toLongLong(), row.value(1).toString() };
        });
    if (!read)
        return tl::unexpected(read.error());
    return mark;
}

StoreStatus beginEpoch(Connection &connection)
{
    return connection.execute(
        QStringLiteral("insert into setting (name, value) values ('epoch', '1') on conflict (name) "
                       "do update set value = cast(cast(setting.value as integer) + 1 as text)"));
}

} // namespace history
