#include "history/files/presence.h"

#include "base/privatefile.h"

#include <QDir>
#include <QFile>
#include <QUuid>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace history {

static QString pathOf(const QString &folder, const QString &instance)
{
    return folder + QLatin1Char('/') + instance;
}

/// Names from the database become paths: nothing but a UUID may.
static bool isInstance(const QString &name)
{
    return QUuid(name).toString(QUuid::WithoutBraces) == name && !QUuid(name).isNull();
}

Presence::Presence(const QString &folder, const QString &instance)
    : m_folder(folder)
    , m_instance(instance)
{
}

Presence::~Presence()
{
    if (isLinked(m_lock))
        ::unlink(QFile::encodeName(pathOf(m_folder, m_instance)).constData());
}

bool Presence::hold()
{
    if (isLinked(m_lock))
        return true;
    if (!base::makePrivateFolder(m_folder))
        return false;
    // Locked before it has its name: nobody ever sees the file unlocked while we live.
    const QString path = pathOf(m_folder, m_instance);
    const QString unnamed = path + QStringLiteral(".new");
    Descriptor file = openPrivate(unnamed);
    if (!file || !tryLock(file))
        return false;
    if (::rename(QFile::encodeName(unnamed).constData(), QFile::encodeName(path).constData()) != 0)
        return false;
    m_lock = std::move(file);
    return true;
}

Claim::Claim(const QString &instance, const QString &path, Descriptor lock)
    : m_instance(instance)
    , m_path(path)
    , m_lock(std::move(lock))
{
}

Claim::~Claim()
{
    if (m_lock)
        ::unlink(QFile::encodeName(m_path).constData());
}

std::optional<Claim> Claim::on(const QString &folder, const QString &instance)
{
    if (!isInstance(instance))
        return Claim(instance, {}, Descriptor());
    const QString path = pathOf(folder, instance);
    Descriptor file(::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC));
    if (!file && errno == ENOENT)
        return Claim(instance, path, Descriptor());
    // A file that lost its name while we opened it belongs to somebody else's claim.
    if (!file || !tryLock(file) || !isLinked(file))
        return std::nullopt;
    return Claim(instance, path, std::move(file));
}

QStringList instancesIn(const QString &folder)
{
    QStringList names = QDir(folder).entryList(QDir::Files | QDir::Hidden);
    names.removeIf([](const QString &name) { return !isInstance(name); });
    return names;
}

} // namespace history
