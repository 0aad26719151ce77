#include "history/files/reserve.h"

#include "base/privatefile.h"
#include "history/files/descriptor.h"
#include "history/files/diagnosis.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace history {

/// Long enough, and no hole.
static bool isAllocated(const QByteArray &name)
{
    struct stat status {
    };
    return ::stat(name.constData(), &status) == 0 && status.st_size >= Reserve::size
        && qint64(status.st_blocks) * 512 >= Reserve::size;
}

StoreStatus Reserve::ensure() const
{
    const QByteArray name = QFile::encodeName(m_location.reserve());
    if (isAllocated(name))
        return {};
    const Descriptor file = openPrivate(m_location.reserve());
    const int failure = file ? ::posix_fallocate(file.get(), 0, size) : errno;
    if (failure == 0)
        return {};
    // What was allocated of it would only make the full disk fuller.
    ::unlink(name.constData());
    return tl::unexpected(fileError(m_location, failure));
}

bool Reserve::release() const
{
    if (::unlink(QFile::encodeName(m_location.reserve()).constData()) != 0)
        return false;
    // Some file systems free the blocks only when the removal is on disk.
    base::syncFolder(m_location.dataDir);
    return true;
}

} // namespace history
