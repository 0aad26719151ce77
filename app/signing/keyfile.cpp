#include "signing/key.h"

#include <QFile>

#include <cerrno>
#include <sys/stat.h>

namespace signing {

namespace {

constexpr qint64 maximalSize = qint64(1024) * 1024;

tl::unexpected<KeyError> failure(KeyErrorCode code, const QString &path)
{
    return tl::make_unexpected(KeyError { .code = code, .file = path });
}

} // namespace

base::Result<QByteArray, KeyError> readKeyFile(const QString &path)
{
    struct stat facts {
    };
    if (::stat(QFile::encodeName(path).constData(), &facts) != 0) {
        const bool missing = errno == ENOENT || errno == ENOTDIR;
        return failure(missing ? KeyErrorCode::FileMissing : KeyErrorCode::FileUnreadable, path);
    }
    // A pipe or device could keep the worker waiting for ever.
    if (!S_ISREG(facts.st_mode))
        return failure(KeyErrorCode::FileUnreadable, path);
    QFile file(path);
    // Unbuffered: QFile would leave a copy of the key in memory that nobody wipes.
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(KeyErrorCode::FileUnreadable, path);
    if (file.size() > maximalSize)
        return failure(KeyErrorCode::FileTooLarge, path);
    QByteArray bytes(file.size(), Qt::Uninitialized);
    if (file.read(bytes.data(), bytes.size()) != bytes.size())
        return failure(KeyErrorCode::FileUnreadable, path);
    if (bytes.isEmpty())
        return failure(KeyErrorCode::Empty, path);
    return bytes;
}

} // namespace signing
