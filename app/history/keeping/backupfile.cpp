#include "history/keeping/backupfile.h"

#include "base/privatefile.h"
#include "history/connection/connection.h"
#include "history/files/descriptor.h"
#include "history/files/diagnosis.h"
#include "history/keeping/check.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <cerrno>
#include <cstdio>
#include <unistd.h>

namespace history {

static QString suffix() { return QStringLiteral(".unfinished"); }

static base::Result<qint64, StoreError> usedBytes(Connection &connection)
{
    const auto bytes = connection.value(
        QStringLiteral("select (page_count - freelist_count) * page_size from pragma_page_count, "
                       "pragma_freelist_count, pragma_page_size"));
    if (!bytes)
        return tl::unexpected(bytes.error());
    return bytes->toLongLong();
}

/// To know it at once, and not to fill a disk to its last byte that attempts need too.
static StoreStatus hasRoom(Connection &connection, const QString &folder)
{
    const auto needed = usedBytes(connection);
    if (!needed)
        return tl::unexpected(needed.error());
    const QStorageInfo disk(folder);
    if (disk.isValid() && disk.bytesAvailable() < *needed)
        return tl::unexpected(connection.error(StoreErrorCode::DiskFull,
            QStringLiteral("%1 bytes needed, %2 free").arg(*needed).arg(disk.bytesAvailable())));
    return {};
}

static StoreStatus check(Connection &connection, const QString &path)
{
    if (auto done = connection.execute(QStringLiteral("attach ? as copy"), { path }); !done)
        return done;
    const auto sound = isSound(connection, QStringLiteral("copy"));
    static_cast<void>(connection.execute(QStringLiteral("detach copy")));
    if (!sound)
        return tl::unexpected(sound.error());
    if (!*sound)
        return tl::unexpected(connection.error(
            StoreErrorCode::Damaged, QStringLiteral("what was copied is damaged")));
    return {};
}

static StoreStatus writeChecked(Connection &connection, const QString &path)
{
    if (auto done = connection.execute(QStringLiteral("vacuum into ?"), { path }); !done)
        return done;
    return check(connection, path);
}

StoreStatus writeBackup(Connection &connection, const Location &location, const QString &path)
{
    if (auto room = hasRoom(connection, QFileInfo(path).path()); !room)
        return room;
    const QString unfinished = path + suffix();
    // SQLite takes an empty file for a new one: so it is ours alone from the first byte on. It
    // stays open, and locked, for the sake of removeUnfinished.
    const Descriptor file = openPrivate(unfinished);
    if (!file || !tryLock(file))
        return tl::unexpected(fileError(location, errno));
    auto done = writeChecked(connection, unfinished);
    if (done
        && (::fsync(file.get()) != 0
            || ::rename(
                   QFile::encodeName(unfinished).constData(), QFile::encodeName(path).constData())
                != 0))
        done = tl::unexpected(fileError(location, errno));
    if (done)
        base::syncFolder(QFileInfo(path).path());
    else
        ::unlink(QFile::encodeName(unfinished).constData());
    return done;
}

void removeUnfinished(const QString &folder)
{
    const auto files = QDir(folder).entryInfoList({ u'*' + suffix() }, QDir::Files);
    for (const QFileInfo &file : files) {
        const Descriptor open = openPrivate(file.filePath());
        if (!open || !tryLock(open))
            continue;
        QFile::remove(file.filePath() + QStringLiteral("-journal"));
        QFile::remove(file.filePath());
    }
}

} // namespace history
