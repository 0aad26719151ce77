#include "history/keeping/copyfile.h"

#include "history/files/descriptor.h"
#include "history/files/diagnosis.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <vector>

namespace history {

static constexpr size_t blockSize = 1 << 20;
static constexpr size_t sectorSize = 4096;

static bool writeAll(int file, const char *bytes, size_t size)
{
    while (size > 0) {
        const ssize_t written = ::write(file, bytes, size);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes += written;
        size -= size_t(written);
    }
    return true;
}

/// How many bytes there are at that place; -1: errno says why not.
static ssize_t readAt(int file, char *bytes, size_t size, off_t offset)
{
    ssize_t count = 0;
    do {
        count = ::pread(file, bytes, size, offset);
    } while (count < 0 && errno == EINTR);
    return count;
}

/// A block on a disk that fails: what of it can be read, zeroes for the rest.
static ssize_t readSectors(int file, char *bytes, off_t offset)
{
    ssize_t length = 0;
    for (size_t at = 0; at < blockSize; at += sectorSize) {
        ssize_t count = readAt(file, bytes + at, sectorSize, offset + off_t(at));
        if (count < 0) {
            std::fill_n(bytes + at, sectorSize, '\0');
            count = sectorSize;
        }
        length += count;
        if (count < ssize_t(sectorSize))
            break;
    }
    return length;
}

static int copyBytes(int source, int target, off_t size, Unreadable unreadable)
{
    std::vector<char> block(blockSize);
    for (off_t offset = 0; offset < size;) {
        ssize_t count = readAt(source, block.data(), blockSize, offset);
        if (count < 0 && unreadable == Unreadable::AsZeroes)
            count = readSectors(source, block.data(), offset);
        if (count < 0 || !writeAll(target, block.data(), size_t(count)))
            return errno;
        if (count == 0)
            break;
        offset += count;
    }
    return ::fsync(target) == 0 ? 0 : errno;
}

StoreStatus copyFile(
    const Location &location, const QString &from, const QString &to, Unreadable unreadable)
{
    const int file = ::open(QFile::encodeName(from).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return tl::unexpected(fileError(location, errno));
    const Descriptor closed(from == location.database() ? -1 : file);
    const off_t size = ::lseek(file, 0, SEEK_END);
    ::unlink(QFile::encodeName(to).constData());
    const Descriptor copy = openPrivate(to);
    const int failure = copy ? copyBytes(file, copy.get(), size, unreadable) : errno;
    if (failure == 0)
        return {};
    ::unlink(QFile::encodeName(to).constData());
    return tl::unexpected(fileError(location, failure));
}

} // namespace history
