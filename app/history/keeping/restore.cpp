#include "history/keeping/restore.h"

#include "base/privatefile.h"
#include "history/connection/connection.h"
#include "history/connection/opening.h"
#include "history/files/diagnosis.h"
#include "history/files/presence.h"
#include "history/keeping/backup.h"
#include "history/keeping/check.h"
#include "history/keeping/copyfile.h"
#include "history/keeping/replacement.h"
#include "history/schema.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

namespace history {

QString damagedPath(const Location &location, qint64 nowMs)
{
    QString path;
    do {
        path = location.dataDir
            + QStringLiteral("/history.damaged-%1.sqlite3")
                  .arg(QDateTime::fromMSecsSinceEpoch(nowMs++, Qt::UTC)
                           .toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'")));
    } while (QFile::exists(path));
    return path;
}

/// Sound, ours, and not newer than we are; an empty file is no backup. An older one becomes new.
static StoreStatus checkAndMigrate(const Location &copy)
{
    if (auto made = makeFolders(copy); !made)
        return made;
    const auto connection = Connection::open(copy, defaultBusyLimit);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto version = schemaVersionOf(**connection);
    if (!version)
        return tl::unexpected(version.error());
    const auto sound = isSound(**connection);
    if (!sound)
        return tl::unexpected(sound.error());
    if (*version == 0 || !*sound)
        return tl::unexpected(
            (*connection)->error(StoreErrorCode::Damaged, QStringLiteral("not a whole history")));
    return migrate(**connection);
}

/// The new file, of the newest schema, where replaceBy finds it.
static StoreStatus prepare(const Location &location, const QString &path)
{
    if (!QFileInfo(path).isFile())
        return tl::unexpected(
            StoreError { StoreErrorCode::NotFound, path, QStringLiteral("no such file") });
    if (auto made = prepareReplacement(location); !made)
        return made;
    const Location copy = replacementOf(location);
    if (auto copied = copyFile(location, path, copy.database(), Unreadable::Refuse); !copied)
        return copied;
    auto done = checkAndMigrate(copy);
    if (done)
        done = finishReplacement(location);
    // What is wrong is wrong with the backup; what the disk says holds for all of it.
    if (!done && done.error().code != StoreErrorCode::DiskFull)
        done.error().path = path;
    return done;
}

static base::Result<bool, StoreError> isSomebodyWaiting(
    Connection &connection, const Location &location)
{
    bool isWaiting = false;
    const auto read = connection.forEach(
        QStringLiteral("select distinct instance from attempt where outcome = 'pending'"), {},
        [&](const QSqlQuery &row) {
            isWaiting = isWaiting || !Claim::on(location.instances(), row.value(0).toString());
        });
    if (!read)
        return tl::unexpected(read.error());
    return isWaiting;
}

/// Nothing pending, and everything in the one file: it can go alone.
static StoreStatus closeBooks(Connection &connection, const Location &location)
{
    const auto waiting = isSomebodyWaiting(connection, location);
    if (!waiting)
        return tl::unexpected(waiting.error());
    if (*waiting)
        return tl::unexpected(
            connection.error(StoreErrorCode::Busy, QStringLiteral("an attempt is pending")));
    const auto busy = connection.value(QStringLiteral("pragma wal_checkpoint(truncate)"));
    if (!busy)
        return tl::unexpected(busy.error());
    if (busy->toInt() != 0)
        return tl::unexpected(
            connection.error(StoreErrorCode::Busy, QStringLiteral("somebody reads")));
    return {};
}

/// The path that the old file gets.
static base::Result<QString, StoreError> settle(
    std::unique_ptr<Connection> connection, const Location &location, qint64 nowMs)
{
    const auto version = schemaVersionOf(*connection);
    auto done = version ? closeBooks(*connection, location) : tl::unexpected(version.error());
    if (done)
        return backupPath(location, Backup::Why::Restore, nowMs);
    if (done.error().code == StoreErrorCode::Damaged)
        return damagedPath(location, nowMs);
    return tl::unexpected(done.error());
}

static base::Result<QString, StoreError> replace(const Location &location, qint64 nowMs)
{
    const auto opening = FileLock::take(location, FileLock::Kind::Opening, defaultBusyLimit);
    if (!opening)
        return tl::unexpected(opening.error());
    const auto turn = FileLock::take(location, FileLock::Kind::Writing, defaultBusyLimit);
    if (!turn)
        return tl::unexpected(turn.error());
    if (const auto done = completeReplacement(location); !done)
        return tl::unexpected(done.error());
    QString aside;
    if (QFile::exists(location.database())) {
        // A damaged history is what one restores for: it need not even open.
        auto connection = Connection::open(location, defaultBusyLimit);
        if (!connection && connection.error().code != StoreErrorCode::Damaged)
            return tl::unexpected(connection.error());
        const auto path = connection ? settle(std::move(*connection), location, nowMs)
                                     : damagedPath(location, nowMs);
        if (!path)
            return path;
        aside = *path;
    }
    if (const auto done = replaceBy(location, aside); !done)
        return tl::unexpected(done.error());
    return aside;
}

BackupResult restoreBackup(const Location &location, const QString &path, qint64 nowMs)
{
    if (const auto made = makeFolders(location); !made)
        return tl::unexpected(made.error());
    if (!base::makePrivateFolder(backupFolder(location)))
        return tl::unexpected(fileError(location, errno));
    const auto prepared = prepare(location, path);
    const auto aside = prepared ? replace(location, nowMs) : tl::unexpected(prepared.error());
    if (!aside) {
        discardReplacement(location);
        return tl::unexpected(aside.error());
    }
    return Backup { .path = *aside,
        .madeMs = nowMs,
        .bytes = QFileInfo(*aside).size(),
        .why = Backup::Why::Restore };
}

} // namespace history
