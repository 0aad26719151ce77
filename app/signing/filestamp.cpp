#include "signing/filestamp.h"

#include <QFile>

#include <sys/stat.h>

namespace signing {

namespace {

qint64 nanoseconds(const timespec &time)
{
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

} // namespace

FileStamp stampOf(const QString &path)
{
    struct stat facts {
    };
    if (::stat(QFile::encodeName(path).constData(), &facts) != 0)
        return {};
    return FileStamp {
        .device = facts.st_dev,
        .inode = facts.st_ino,
        .size = facts.st_size,
        .modifiedNs = nanoseconds(facts.st_mtim),
        .changedNs = nanoseconds(facts.st_ctim),
    };
}

} // namespace signing
