#include "history/files/descriptor.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace history {

Descriptor::~Descriptor()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept
{
    std::swap(m_fd, other.m_fd);
    return *this;
}

Descriptor openPrivate(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    Descriptor made(::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (made) {
        ::fchmod(made.get(), 0600);
        return made;
    }
    if (errno != EEXIST)
        return made;
    return Descriptor(::open(name.constData(), O_RDWR | O_CLOEXEC));
}

bool tryLock(const Descriptor &file) { return ::flock(file.get(), LOCK_EX | LOCK_NB) == 0; }

bool isLinked(const Descriptor &file)
{
    struct stat status {
    };
    return file && ::fstat(file.get(), &status) == 0 && status.st_nlink > 0;
}

} // namespace history
