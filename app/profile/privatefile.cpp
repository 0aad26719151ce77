#include "profile/privatefile.h"

#include <QFile>

#include <sys/stat.h>

#include <cerrno>
#include <cstring>

namespace profile {

static tl::unexpected<ProfileError> notWritable(const QString &path, const QString &diagnostic)
{
    return tl::unexpected(ProfileError { ProfileErrorCode::FolderNotWritable, path, diagnostic });
}

base::Result<void, ProfileError> makePrivateFolder(const QString &folder)
{
    if (!base::makePrivateFolder(folder)
        || ::chmod(QFile::encodeName(folder).constData(), 0700) != 0)
        return notWritable(folder, QString::fromLocal8Bit(std::strerror(errno)));
    return {};
}

base::Result<void, ProfileError> writePrivately(
    const QString &path, const QByteArray &bytes, base::Permissions permissions)
{
    const auto written = base::writePrivately(path, bytes, permissions);
    if (!written)
        return notWritable(path, written.error().diagnostic);
    return {};
}

} // namespace profile
