#include "base/privatefile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace base {

bool makePrivateFolder(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return true;
    const QString parent = info.absolutePath();
    if (parent != info.absoluteFilePath() && !makePrivateFolder(parent))
        return false;
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), 0700) != 0) {
        // Another console may have been faster; a file in the way is not a folder.
        if (errno == EEXIST && !QFileInfo(path).isDir())
            errno = ENOTDIR;
        return errno == EEXIST;
    }
    if (::chmod(name.constData(), 0700) != 0)
        return false;
    syncFolder(parent);
    return true;
}

void syncFolder(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const int folder = ::open(name.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
}

Result<void, WriteFailure> writePrivately(
    const QString &path, const QByteArray &bytes, Permissions permissions)
{
    QSaveFile file(path);
    // Unbuffered: what is written may be a key, and Qt's buffer is not wiped.
    const bool isOpen = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    const bool isPrivate = isOpen
        && (file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
            || permissions == Permissions::WherePossible);
    if (!isPrivate || file.write(bytes) != bytes.size() || !file.commit())
        return tl::make_unexpected(WriteFailure { file.errorString() });
    syncFolder(QFileInfo(path).path());
    return {};
}

} // namespace base
