#include "history/files/location.h"

#include "base/privatefile.h"
#include "history/files/descriptor.h"
#include "history/files/diagnosis.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace history {

QString Location::database() const { return dataDir + QStringLiteral("/history.sqlite3"); }

QString Location::instances() const { return dataDir + QStringLiteral("/instances"); }

QString Location::reserve() const { return dataDir + QStringLiteral("/history.reserve"); }

StoreStatus makeFolders(const Location &location)
{
    if (!base::makePrivateFolder(location.dataDir)) {
        StoreError error = fileError(location, errno);
        if (error.code != StoreErrorCode::DiskFull)
            error.code = StoreErrorCode::FolderMissing;
        return tl::unexpected(error);
    }
    if (!base::makePrivateFolder(location.instances()))
        return tl::unexpected(fileError(location, errno));
    return {};
}

static void takeOthersRights(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat status {
    };
    // A file of another user cannot be changed; whether it can be used, SQLite will say.
    if (::stat(name.constData(), &status) == 0 && (status.st_mode & 077) != 0)
        static_cast<void>(::chmod(name.constData(), status.st_mode & 0700));
}

StoreStatus makeDatabaseFile(const Location &location)
{
    const QString path = location.database();
    const QByteArray name = QFile::encodeName(path);
    const Descriptor made(::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (made)
        ::fchmod(made.get(), 0600);
    else if (errno != EEXIST)
        return tl::unexpected(fileError(location, errno));
    takeOthersRights(path);
    takeOthersRights(path + QStringLiteral("-wal"));
    takeOthersRights(path + QStringLiteral("-shm"));
    return {};
}

} // namespace history
