#include "history/search/scratchfile.h"

#include <QFile>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace history {

static Descriptor unnamed(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder);
    Descriptor file(::open(path.constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600));
    if (file)
        return file;
    // Not every file system can: then it has a name for a moment.
    QByteArray name = path + "/search-XXXXXX";
    file = Descriptor(::mkostemp(name.data(), O_CLOEXEC));
    if (file)
        ::unlink(name.constData());
    return file;
}

ScratchFile::ScratchFile(const QString &folder)
    : m_file(unnamed(folder))
{
}

bool ScratchFile::hasRoom(qint64 size) const
{
    static constexpr qint64 left = qint64(64) << 20;
    struct statvfs disk {
    };
    return m_file && ::fstatvfs(m_file.get(), &disk) == 0
        && qint64(disk.f_bavail) * qint64(disk.f_frsize) >= size + left;
}

/// Repeats `step(done)` until all of `size` is done.
template <typename Step> static bool whole(qsizetype size, Step step)
{
    for (qsizetype done = 0; done < size;) {
        const ssize_t some = step(done);
        if (some < 0 && errno == EINTR)
            continue;
        if (some <= 0)
            return false;
        done += some;
    }
    return true;
}

bool ScratchFile::write(qint64 offset, const void *bytes, qsizetype size)
{
    return whole(size, [&](qsizetype done) {
        return ::pwrite(m_file.get(), static_cast<const char *>(bytes) + done, size_t(size - done),
            offset + done);
    });
}

bool ScratchFile::read(qint64 offset, void *bytes, qsizetype size) const
{
    return whole(size, [&](qsizetype done) {
        return ::pread(
            m_file.get(), static_cast<char *>(bytes) + done, size_t(size - done), offset + done);
    });
}

} // namespace history
