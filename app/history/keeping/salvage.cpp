#include "history/keeping/salvage.h"

#include "history/connection/connection.h"
#include "history/connection/opening.h"
#include "history/keeping/check.h"
#include "history/keeping/replacement.h"
#include "history/keeping/restore.h"
#include "history/keeping/salvagerows.h"
#include "history/records.h"
#include "history/schema.h"

#include <QFile>
#include <QFileInfo>

namespace history {

base::Result<bool, StoreError> isDamaged(const Location &location)
{
    Opening opening(Place { location.dataDir }, Opening::Access::Read, defaultBusyLimit);
    const auto connection = opening.connection();
    if (!connection && connection.error().code == StoreErrorCode::Damaged)
        return true;
    if (!connection)
        return tl::unexpected(connection.error());
    const auto sound = isSound(**connection);
    if (!sound)
        return tl::unexpected(sound.error());
    return !*sound;
}

/// The same once nobody can open or write any more.
static base::Result<bool, StoreError> isStillDamaged(const Location &location)
{
    if (QFileInfo(location.database()).size() == 0)
        return false;
    const auto connection = Connection::open(location, defaultBusyLimit);
    if (!connection && connection.error().code == StoreErrorCode::Damaged)
        return true;
    if (!connection)
        return tl::unexpected(connection.error());
    const auto sound = isSound(**connection);
    const auto version = schemaVersionOf(**connection);
    for (const auto *error :
        { sound ? nullptr : &sound.error(), version ? nullptr : &version.error() }) {
        if (error && error->code != StoreErrorCode::Damaged)
            return tl::unexpected(*error);
    }
    return !sound || !*sound || !version;
}

static StoreStatus executeAll(Connection &connection, const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (auto done = connection.execute(statement); !done)
            return done;
    }
    return {};
}

/// Rows that come in order are added fastest without indexes and without a thought for a crash: the
/// file is nobody's yet. Answers what makes the indexes again.
static base::Result<QStringList, StoreError> makeFast(Connection &connection)
{
    QStringList drops;
    QStringList creations;
    auto done = connection.forEach(
        QStringLiteral(
            "select name, sql from main.sqlite_schema where type = 'index' and sql is not null"),
        {}, [&](const QSqlQuery &index) {
            drops.append(QStringLiteral("drop index main.") + index.value(0).toString());
            creations.append(index.value(1).toString());
        });
    if (done)
        done = executeAll(connection,
            QStringList { QStringLiteral("pragma foreign_keys = off"),
                QStringLiteral("pragma main.journal_mode = memory"),
                QStringLiteral("pragma main.synchronous = off") }
                + drops);
    if (!done)
        return tl::unexpected(done.error());
    return creations;
}

/// Bytes whose attempt is gone say that there was one, and go too.
static QStringList cleaning()
{
    QStringList statements;
    for (const char *table : { "request", "response" }) {
        const QString name = QLatin1String(table);
        statements.append(
            QStringLiteral("insert or ignore into temp.known select rowid from main.") + name);
        statements.append(QStringLiteral(
            "delete from main.%1 where rowid not in (select rowid from main.attempt)")
                              .arg(name));
    }
    return statements;
}

static base::Result<Salvage, StoreError> counted(Connection &connection)
{
    // An attempt that was answered has a response, if an empty one.
    Salvage salvage;
    const auto read = connection.forEach(
        QStringLiteral("select (select count(*) from main.attempt), "
                       "(select count(*) from temp.known where rowid not in "
                       "(select rowid from main.attempt)), "
                       "(select count(*) from main.attempt where rowid not in "
                       "(select rowid from main.request) or outcome <> 'pending' and "
                       "failure <> ? and rowid not in (select rowid from main.response))"),
        { QString(QLatin1String(interrupted)) }, [&salvage](const QSqlQuery &counts) {
            salvage.saved = counts.value(0).toInt();
            salvage.lost = counts.value(1).toInt();
            salvage.withoutBytes = counts.value(2).toInt();
        });
    if (!read)
        return tl::unexpected(read.error());
    return salvage;
}

/// Out of the copy into the new file beside it.
static base::Result<Salvage, StoreError> rescue(const Location &location, const QString &damaged)
{
    Opening opening(
        Place { replacementOf(location).dataDir }, Opening::Access::Write, defaultBusyLimit);
    const auto connection = opening.connection();
    if (!connection)
        return tl::unexpected(connection.error());
    const auto indexes = makeFast(**connection);
    if (!indexes)
        return tl::unexpected(indexes.error());
    const auto copy = attachDamaged(**connection, location, damaged);
    if (!copy)
        return tl::unexpected(copy.error());
    if (copy->reads == DamagedCopy::Reads::Foreign)
        return tl::unexpected(StoreError { StoreErrorCode::Damaged, location.database(),
            QStringLiteral("a database of another program") });
    auto done = RowRescue(**connection, *copy).run();
    if (done)
        done = executeAll(**connection, cleaning() + *indexes);
    if (!done)
        return tl::unexpected(done.error());
    return counted(**connection);
}

static base::Result<Salvage, StoreError> rescueAndReplace(const Location &location, qint64 nowMs)
{
    if (const auto made = prepareReplacement(location); !made)
        return tl::unexpected(made.error());
    const QString damaged = replacementOf(location).dataDir + QStringLiteral("/damaged.sqlite3");
    if (const auto copied = copyDamaged(location, damaged); !copied)
        return tl::unexpected(copied.error());
    auto salvage = rescue(location, damaged);
    if (!salvage)
        return salvage;
    salvage->damagedFile = damagedPath(location, nowMs);
    auto done = finishReplacement(location);
    if (done)
        done = replaceBy(location, salvage->damagedFile);
    if (!done)
        return tl::unexpected(done.error());
    return salvage;
}

base::Result<std::optional<Salvage>, StoreError> salvage(const Location &location, qint64 nowMs)
{
    const auto opening = FileLock::take(location, FileLock::Kind::Opening, defaultBusyLimit);
    if (!opening)
        return tl::unexpected(opening.error());
    const auto turn = FileLock::take(location, FileLock::Kind::Writing, defaultBusyLimit);
    if (!turn)
        return tl::unexpected(turn.error());
    const auto damaged = isStillDamaged(location);
    if (!damaged)
        return tl::unexpected(damaged.error());
    if (!*damaged)
        return std::optional<Salvage>();
    const auto salvage = rescueAndReplace(location, nowMs);
    if (!salvage) {
        discardReplacement(location);
        return tl::unexpected(salvage.error());
    }
    return std::optional(*salvage);
}

} // namespace history
