#include "history/files/durable.h"

#include "base/privatefile.h"
#include "history/files/descriptor.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <unistd.h>

namespace history {

static bool writeAll(int descriptor, const QByteArray &bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const ssize_t count
            = ::write(descriptor, bytes.constData() + at, size_t(bytes.size() - at));
        if (count < 0 && errno != EINTR)
            return false;
        at += std::max(count, ssize_t(0));
    }
    return true;
}

bool writeDurably(const QString &path, const QByteArray &bytes)
{
    const QString unnamed = path + QStringLiteral(".new");
    const QByteArray from = QFile::encodeName(unnamed);
    // Locked while it is written, so that nobody takes it for what a crash left behind.
    const Descriptor file = openPrivate(unnamed);
    if (!file || !tryLock(file))
        return false;
    if (::ftruncate(file.get(), 0) != 0 || !writeAll(file.get(), bytes) || ::fsync(file.get()) != 0
        || ::rename(from.constData(), QFile::encodeName(path).constData()) != 0) {
        const int failure = errno;
        ::unlink(from.constData()); // half a file would only make the full disk fuller
        errno = failure;
        return false;
    }
    base::syncFolder(QFileInfo(path).path());
    return true;
}

QByteArray contentOf(int descriptor)
{
    QByteArray content;
    char bytes[65536];
    for (off_t at = 0;; at = content.size()) {
        const ssize_t count = ::pread(descriptor, bytes, sizeof bytes, at);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return {};
        if (count == 0)
            return content;
        content.append(bytes, count);
    }
}

} // namespace history
