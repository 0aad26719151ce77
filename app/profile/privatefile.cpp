#include "profile/privatefile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace profile {

namespace {

tl::unexpected<ProfileError> notWritable(const QString &path, const QString &diagnostic)
{
    return tl::unexpected(ProfileError { ProfileErrorCode::FolderNotWritable, path, diagnostic });
}

/// Makes the names in a folder durable.
void syncFolder(const QString &path)
{
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
}

} // namespace

base::Result<void, ProfileError> makePrivateFolder(const QString &folder)
{
    const QByteArray name = QFile::encodeName(folder);
    errno = 0;
    const bool stands = QDir().mkpath(QFileInfo(folder).path())
        && (::mkdir(name.constData(), 0700) == 0 || errno == EEXIST);
    if (!stands || ::chmod(name.constData(), 0700) != 0 || !QFileInfo(folder).isDir())
        return notWritable(folder, QString::fromLocal8Bit(std::strerror(errno)));
    return {};
}

base::Result<void, ProfileError> writePrivately(
    const QString &path, const QByteArray &bytes, Permissions permissions)
{
    QSaveFile file(path);
    // Unbuffered: what is written may be a key, and Qt's buffer is not wiped.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return notWritable(path, file.errorString());
    const bool isPrivate = file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || permissions == Permissions::WherePossible;
    if (!isPrivate || file.write(bytes) != bytes.size() || !file.commit())
        return notWritable(path, file.errorString());
    syncFolder(QFileInfo(path).path());
    return {};
}

} // namespace profile
