#include "history/keeping/backup.h"

#include "base/privatefile.h"
#include "history/connection/connection.h"
#include "history/files/diagnosis.h"
#include "history/keeping/backupfile.h"
#include "history/schema.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <cerrno>

namespace history {

static constexpr Backup::Why everyWhy[]
    = { Backup::Why::Daily, Backup::Why::Migration, Backup::Why::Asked, Backup::Why::Restore };

static QString word(Backup::Why why)
{
    switch (why) {
    case Backup::Why::Daily:
        return QStringLiteral("daily");
    case Backup::Why::Migration:
        return QStringLiteral("migration");
    case Backup::Why::Asked:
        return QStringLiteral("asked");
    case Backup::Why::Restore:
        return QStringLiteral("restore");
    }
    Q_UNREACHABLE();
}

static QString prefix() { return QStringLiteral("history-"); }
static QString suffix() { return QStringLiteral(".sqlite3"); }
static QString timeFormat() { return QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'"); }

QString backupFolder(const Location &location)
{
    return location.dataDir + QStringLiteral("/backups");
}

static QString fileName(Backup::Why why, qint64 ms)
{
    const QString time = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(timeFormat());
    return prefix() + time + u'-' + word(why) + suffix();
}

QString backupPath(const Location &location, Backup::Why why, qint64 nowMs)
{
    const QDir folder(backupFolder(location));
    while (folder.exists(fileName(why, nowMs)))
        ++nowMs; // two in a millisecond: tests, and clocks that were set back
    return folder.filePath(fileName(why, nowMs));
}

/// What a file's name says; nothing for files that are no backups.
static std::optional<Backup> read(const QFileInfo &file)
{
    for (const Backup::Why why : everyWhy) {
        const QString end = u'-' + word(why) + suffix();
        QString name = file.fileName();
        if (!name.startsWith(prefix()) || !name.endsWith(end))
            continue;
        name = name.mid(prefix().size()).chopped(end.size());
        QDateTime time = QDateTime::fromString(name, timeFormat());
        time.setTimeSpec(Qt::UTC);
        if (time.isValid())
            return Backup { file.absoluteFilePath(), time.toMSecsSinceEpoch(), file.size(), why };
    }
    return std::nullopt;
}

QList<Backup> listBackups(const Location &location)
{
    QList<Backup> all;
    const auto files = QDir(backupFolder(location)).entryInfoList(QDir::Files);
    for (const QFileInfo &file : files) {
        if (const auto backup = read(file))
            all.append(*backup);
    }
    std::sort(all.begin(), all.end(), [](const Backup &one, const Backup &other) {
        return std::pair(one.madeMs, one.path) > std::pair(other.madeMs, other.path);
    });
    return all;
}

BackupResult makeBackup(
    Connection &connection, const Location &location, Backup::Why why, qint64 nowMs)
{
    const QString folder = backupFolder(location);
    if (!base::makePrivateFolder(folder))
        return tl::unexpected(fileError(location, errno));
    removeUnfinished(folder);
    const QString path = backupPath(location, why, nowMs);
    if (const auto written = writeBackup(connection, location, path); !written)
        return tl::unexpected(written.error());
    if (const auto made = read(QFileInfo(path)))
        return *made;
    return tl::unexpected(
        StoreError { StoreErrorCode::Failed, path, QStringLiteral("it is gone") });
}

StoreStatus makeDailyBackup(
    Connection &connection, const Location &location, qint64 nowMs, int kept)
{
    const auto dayOf = [](qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms).date(); };
    const auto dailyOnes = [&] {
        QList<Backup> backups = listBackups(location);
        backups.removeIf([](const Backup &backup) { return backup.why != Backup::Why::Daily; });
        return backups;
    };
    const QList<Backup> before = dailyOnes();
    const bool isMade = std::any_of(before.cbegin(), before.cend(),
        [&](const Backup &backup) { return dayOf(backup.madeMs) == dayOf(nowMs); });
    if (!isMade) {
        const auto made = makeBackup(connection, location, Backup::Why::Daily, nowMs);
        if (!made)
            return tl::unexpected(made.error());
    }
    const auto tooMany = dailyOnes().mid(qMax(kept, 1));
    for (const Backup &backup : tooMany)
        QFile::remove(backup.path);
    return {};
}

StoreStatus migrateWithBackup(Connection &connection, const Location &location, int fromVersion)
{
    if (fromVersion == 0 || fromVersion == schemaVersion)
        return migrate(connection);
    const auto backup
        = makeBackup(connection, location, Backup::Why::Migration, base::SystemClock().nowMs());
    if (!backup)
        return tl::unexpected(backup.error());
    auto migrated = migrate(connection);
    if (!migrated)
        QFile::remove(backup->path); // the file is as it was; and it will be tried again
    return migrated;
}

} // namespace history
