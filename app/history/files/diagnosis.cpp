#include "history/files/diagnosis.h"

#include "history/files/descriptor.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace history {

static bool isReadable(const Location &location)
{
    const QByteArray folder = QFile::encodeName(location.dataDir);
    const QByteArray file = QFile::encodeName(location.database());
    return ::access(folder.constData(), R_OK | X_OK) == 0
        && (::access(file.constData(), R_OK) == 0 || errno == ENOENT);
}

static bool isWritable(const Location &location)
{
    const QByteArray folder = QFile::encodeName(location.dataDir);
    const QByteArray file = QFile::encodeName(location.database());
    return ::access(folder.constData(), W_OK) == 0
        && (::access(file.constData(), W_OK) == 0 || errno == ENOENT);
}

/// Whether a few pages cannot be written any more, by space or by quota.
static bool isFull(const Location &location)
{
    const QString path = location.dataDir + QStringLiteral("/.room-") + QString::number(::getpid());
    const Descriptor probe = openPrivate(path);
    const int failure = probe ? ::posix_fallocate(probe.get(), 0, 65536) : errno;
    ::unlink(QFile::encodeName(path).constData());
    return failure == ENOSPC || failure == EDQUOT;
}

static StoreErrorCode codeOfErrno(const Location &location, int errorNumber)
{
    switch (errorNumber) {
    case ENOSPC:
    case EDQUOT:
        return StoreErrorCode::DiskFull;
    case EROFS:
        return StoreErrorCode::ReadOnly;
    case EACCES:
    case EPERM:
        return isReadable(location) ? StoreErrorCode::ReadOnly : StoreErrorCode::NoPermission;
    case ENOENT:
    case ENOTDIR:
    case ELOOP:
    case ENAMETOOLONG:
        return StoreErrorCode::FolderMissing;
    default:
        return StoreErrorCode::Failed;
    }
}

StoreError fileError(const Location &location, int errorNumber)
{
    return { codeOfErrno(location, errorNumber), location.database(),
        QString::fromLocal8Bit(std::strerror(errorNumber)) };
}

/// For the codes of SQLite that only say that a file could not be used.
static StoreErrorCode askTheDisk(const Location &location)
{
    if (!isReadable(location))
        return StoreErrorCode::NoPermission;
    if (!isWritable(location))
        return StoreErrorCode::ReadOnly;
    return isFull(location) ? StoreErrorCode::DiskFull : StoreErrorCode::Failed;
}

static StoreErrorCode codeOfSqlite(const Location &location, int primaryCode)
{
    // https://www.sqlite.org/rescode.html; the plugin brings SQLite along, not its header.
    switch (primaryCode) {
    case 3: // SQLITE_PERM
        return StoreErrorCode::NoPermission;
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
    case 15: // SQLITE_PROTOCOL: lost the race for the WAL's locks
        return StoreErrorCode::Busy;
    case 8: // SQLITE_READONLY
        return StoreErrorCode::ReadOnly;
    case 10: // SQLITE_IOERR
    case 14: // SQLITE_CANTOPEN
        return askTheDisk(location);
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return StoreErrorCode::Damaged;
    case 13: // SQLITE_FULL
        return StoreErrorCode::DiskFull;
    default:
        return StoreErrorCode::Failed;
    }
}

StoreError sqliteError(const Location &location, int nativeCode, const QString &diagnostic)
{
    return { codeOfSqlite(location, nativeCode & 0xff), location.database(), diagnostic };
}

} // namespace history
