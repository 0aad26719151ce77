#include "history/keeping/reclaim.h"

#include "history/connection/connection.h"
#include "history/connection/transaction.h"
#include "history/files/presence.h"
#include "history/keeping/batchsize.h"

#include <QFileInfo>

namespace history {

/// Larger files take longer than a clerk waits for his turn.
static constexpr qint64 mostAtOnce = qint64(128) << 20;

StoreStatus checkpoint(Connection &connection)
{
    return connection.execute(QStringLiteral("pragma wal_checkpoint(passive)"));
}

StoreStatus makeShrinkable(Connection &connection)
{
    return connection.execute(QStringLiteral("pragma auto_vacuum = incremental"));
}

static base::Result<int, StoreError> number(Connection &connection, const char *pragma)
{
    const auto value = connection.value(QStringLiteral("pragma ") + QLatin1String(pragma));
    if (!value)
        return tl::unexpected(value.error());
    return value->toInt();
}

static StoreStatus shortenBy(Connection &connection, int pages)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    // One page a statement: QtSql takes one step of statements that have no columns.
    for (int page = 0; page < pages; ++page) {
        if (auto done = connection.execute(QStringLiteral("pragma incremental_vacuum(1)")); !done)
            return done;
    }
    return transaction->commit();
}

static StoreStatus shorten(Connection &connection, const std::function<bool()> &between)
{
    BatchSize size;
    for (;;) {
        const auto free = number(connection, "freelist_count");
        if (!free)
            return tl::unexpected(free.error());
        if (*free == 0 || !between())
            return {};
        size.begin();
        if (auto done = shortenBy(connection, qMin(*free, size.next())); !done)
            return done;
        size.end();
    }
}

static bool isAlone(const Location &location)
{
    int living = 0; // this process's store
    const QStringList instances = instancesIn(location.instances());
    for (const QString &instance : instances)
        living += Claim::on(location.instances(), instance) ? 0 : 1;
    return living <= 1;
}

static StoreStatus rewrite(Connection &connection)
{
    const auto turn = connection.takeTurn();
    if (!turn)
        return tl::unexpected(turn.error());
    if (auto done = connection.execute(QStringLiteral("pragma auto_vacuum = incremental")); !done)
        return done;
    return connection.execute(QStringLiteral("vacuum"));
}

base::Result<qint64, StoreError> reclaim(
    Connection &connection, const Location &location, const std::function<bool()> &between)
{
    const auto size = [&] { return QFileInfo(location.database()).size(); };
    if (const auto done = checkpoint(connection); !done)
        return tl::unexpected(done.error());
    const qint64 before = size();
    const auto mode = number(connection, "auto_vacuum");
    if (!mode)
        return tl::unexpected(mode.error());
    auto done = *mode == 2 ? shorten(connection, between) : StoreStatus();
    if (*mode != 2 && before <= mostAtOnce && isAlone(location))
        done = rewrite(connection);
    if (done)
        done = checkpoint(connection);
    if (!done)
        return tl::unexpected(done.error());
    return qMax(before - size(), qint64(0));
}

} // namespace history
