#include "history/recovery.h"

#include "history/connection/announcement.h"
#include "history/connection/connection.h"
#include "history/connection/transaction.h"
#include "history/records.h"

#include <QSet>

#include <vector>

namespace history {

static base::Result<QSet<QString>, StoreError> pendingInstances(Connection &connection)
{
    QSet<QString> instances;
    const auto read = connection.forEach(
        QStringLiteral("select distinct instance from attempt where outcome = 'pending'"), {},
        [&instances](const QSqlQuery &row) { instances.insert(row.value(0).toString()); });
    if (!read)
        return tl::unexpected(read.error());
    return instances;
}

/// The pending rows of an instance; answers how many.
static base::Result<int, StoreError> makeUnknown(
    Connection &connection, const QString &instance, qint64 nowMs)
{
    const auto update = connection.run(
        QStringLiteral("update attempt set outcome = 'unknown', failure = ?, finished = ?, "
                       "revision = %1 where outcome = 'pending' and instance = ?")
            .arg(QLatin1String(nextRevision)),
        { QString(QLatin1String(interrupted)), nowMs, instance });
    if (!update)
        return tl::unexpected(update.error());
    return update->numRowsAffected();
}

static base::Result<int, StoreError> makeUnknown(
    Connection &connection, const std::vector<Claim> &gone, qint64 nowMs)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    int rows = 0;
    for (const Claim &claim : gone) {
        const auto made = makeUnknown(connection, claim.instance(), nowMs);
        if (!made)
            return made;
        rows += *made;
    }
    if (const auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return rows;
}

/// On a server the claims are locks of the transaction.
static base::Result<int, StoreError> recoverOnServer(
    Connection &connection, const QSet<QString> &others, qint64 nowMs)
{
    if (others.isEmpty())
        return 0;
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    int rows = 0;
    for (const QString &instance : others) {
        const auto gone = isGone(connection, instance);
        if (!gone)
            return tl::unexpected(gone.error());
        const auto made
            = *gone ? makeUnknown(connection, instance, nowMs) : base::Result<int, StoreError>(0);
        if (!made)
            return made;
        rows += *made;
    }
    // Others need not be told that nothing has changed.
    if (rows == 0)
        return 0;
    if (const auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return rows;
}

base::Result<int, StoreError> recover(
    Connection &connection, const QString &folder, const QString &ownInstance, qint64 nowMs)
{
    auto pending = pendingInstances(connection);
    if (!pending)
        return tl::unexpected(pending.error());
    pending->remove(ownInstance);
    if (connection.dialect() == Dialect::Postgres)
        return recoverOnServer(connection, *pending, nowMs);
    const QStringList files = instancesIn(folder);
    QSet<QString> others = *pending + QSet<QString>(files.cbegin(), files.cend());
    others.remove(ownInstance);
    // Claims last until the rows are committed; then each takes its lock file along.
    std::vector<Claim> gone;
    for (const QString &instance : std::as_const(others)) {
        if (auto claim = Claim::on(folder, instance))
            gone.push_back(std::move(*claim));
    }
    if (gone.empty())
        return 0;
    return makeUnknown(connection, gone, nowMs);
}

} // namespace history
