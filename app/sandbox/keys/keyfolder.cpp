#include "sandbox/keys/keyfolder.h"

#include "base/privatefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace sandbox {

namespace {

QString lastError() { return QString::fromLocal8Bit(std::strerror(errno)); }

/// Waits for the lock, as its holder is done within seconds.
bool lock(int file)
{
    int result = 0;
    do
        result = ::flock(file, LOCK_EX);
    while (result != 0 && errno == EINTR);
    return result == 0;
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
               QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(bytes) == bytes.size() && file.flush() && ::fsync(file.handle()) == 0;
}

bool rename(const QString &from, const QString &to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

} // namespace

base::Result<KeyFolder, CredentialsError> KeyFolder::open(const QString &path)
{
    const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    const auto failed = [&absolute] {
        return tl::make_unexpected(
            CredentialsError { CredentialsErrorCode::FolderNotWritable, absolute, lastError() });
    };
    errno = 0;
    if (!base::makePrivateFolder(absolute))
        return failed();
    const QByteArray lockName = QFile::encodeName(absolute) + "/.lock";
    const int file = ::open(lockName.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return failed();
    KeyFolder folder(absolute, file);
    if (!lock(file) || !folder.moveIn())
        return failed();
    return folder;
}

KeyFolder::KeyFolder(const QString &path, int lock)
    : m_path(path)
    , m_lock(lock)
{
}

KeyFolder::KeyFolder(KeyFolder &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_lock(std::exchange(other.m_lock, -1))
{
}

KeyFolder::~KeyFolder()
{
    if (m_lock >= 0)
        ::close(m_lock);
}

QString KeyFolder::pathOf(const QString &name) const { return m_path + u'/' + name; }

bool KeyFolder::has(const QString &name) const { return QFile::exists(pathOf(name)); }

QByteArray KeyFolder::read(const QString &name) const
{
    QFile file(pathOf(name));
    return file.open(QIODevice::ReadOnly) ? file.read(1024 * 1024) : QByteArray();
}

base::Result<void, CredentialsError> KeyFolder::store(const QMap<QString, QByteArray> &files) const
{
    const QString staging = pathOf(QStringLiteral(".staging"));
    errno = 0;
    QDir(staging).removeRecursively(); // of a process that was killed before its set was whole
    if (!base::makePrivateFolder(staging))
        return tl::make_unexpected(notWritable(lastError()));
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        if (!writeFile(staging + u'/' + file.key(), file.value()))
            return tl::make_unexpected(notWritable(lastError()));
    }
    base::syncFolder(staging);
    // From this rename on the set is whole: whoever opens the folder next
    // finishes what follows.
    if (!rename(staging, pathOf(QStringLiteral(".ready"))) || !moveIn())
        return tl::make_unexpected(notWritable(lastError()));
    return {};
}

bool KeyFolder::moveIn() const
{
    const QDir ready(pathOf(QStringLiteral(".ready")));
    if (!ready.exists())
        return true;
    for (const QString &name : ready.entryList(QDir::Files | QDir::Hidden)) {
        if (!rename(ready.filePath(name), pathOf(name)))
            return false;
    }
    base::syncFolder(m_path);
    return QDir(m_path).rmdir(QStringLiteral(".ready"));
}

CredentialsError KeyFolder::notWritable(const QString &diagnostic) const
{
    return { CredentialsErrorCode::FolderNotWritable, m_path, diagnostic };
}

} // namespace sandbox
