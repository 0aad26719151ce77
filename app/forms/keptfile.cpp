#include "forms/keptfile.h"

#include "base/privatefile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <sys/stat.h>

namespace forms {
namespace {

constexpr int version = 1;
constexpr std::chrono::milliseconds patience { 5000 }; ///< with another console
constexpr qint64 largest = 64 << 20; ///< bytes; anything near it was not written by a form

constexpr QLatin1String versionMember("version");

bool isPlainName(const QString &id)
{
    constexpr qsizetype longest = 100;
    const auto isPlain = [](QChar c) {
        return c == u'-' || c == u'_' || (c.unicode() < 0x80 && c.isLetterOrNumber());
    };
    return !id.isEmpty() && id.size() <= longest && std::all_of(id.begin(), id.end(), isPlain);
}

QString wordsOfErrno() { return QString::fromLocal8Bit(std::strerror(errno)); }

/// Takes group's and others' rights from a folder that was there; the owner's stay as he set them.
void closeToOthers(const QString &folder)
{
    const QByteArray name = QFile::encodeName(folder);
    struct stat status {
    };
    if (::stat(name.constData(), &status) == 0 && (status.st_mode & 077) != 0)
        static_cast<void>(::chmod(name.constData(), status.st_mode & 0700));
}

/// QSaveFile's own files, when the process was killed while it wrote: they hold what was typed. A
/// young one may be another console's, at work.
void removeLeftovers(const QString &path)
{
    const QFileInfo file(path);
    const QDateTime old = QDateTime::currentDateTimeUtc().addSecs(-60);
    const QFileInfoList leftovers
        = QDir(file.path())
              .entryInfoList({ file.fileName() + QStringLiteral(".??????") }, QDir::Files);
    for (const QFileInfo &leftover : leftovers) {
        if (leftover.lastModified() < old)
            QFile::remove(leftover.filePath());
    }
}

} // namespace

KeptFile::KeptFile(const QString &folder, const QString &profileId, Understands understands)
    : m_folder(folder)
    , m_understands(understands)
{
    if (isPlainName(profileId))
        m_path = folder + u'/' + profileId + QStringLiteral(".json");
}

std::optional<QJsonObject> KeptFile::read() const
{
    QFile file(m_path);
    // Only plain files: opening a pipe would wait for whoever fills it.
    if (m_path.isEmpty() || !QFileInfo(m_path).isFile() || file.size() > largest
        || !file.open(QFile::ReadOnly))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    const QJsonObject content = document.object();
    if (content.value(versionMember) != version || !m_understands(content))
        return std::nullopt;
    return content;
}

WriteResult KeptFile::write(const QJsonObject &content) const
{
    return prepare().and_then([this] { return putAside(); }).and_then([&] {
        return store(content);
    });
}

WriteResult KeptFile::change(const Edit &edit) const
{
    if (const WriteResult prepared = prepare(); !prepared)
        return prepared;
    QLockFile turn(m_path + QStringLiteral(".lock"));
    if (!turn.tryLock(int(patience.count())))
        return tl::unexpected(failure(QStringLiteral("not locked: %1").arg(int(turn.error()))));
    const auto content = read();
    return putAside().and_then([&] { return store(edit(content)); });
}

WriteResult KeptFile::remove() const
{
    if (const WriteResult prepared = prepare().and_then([this] { return putAside(); }); !prepared)
        return prepared;
    QFile file(m_path);
    if (file.exists() && !file.remove())
        return tl::unexpected(failure(file.errorString()));
    base::syncFolder(m_folder);
    return {};
}

WriteFailure KeptFile::failure(const QString &diagnostic) const
{
    return { m_path.isEmpty() ? m_folder : m_path, diagnostic };
}

WriteResult KeptFile::prepare() const
{
    if (m_path.isEmpty())
        return tl::unexpected(failure(QStringLiteral("no id of a profile")));
    if (!base::makePrivateFolder(m_folder))
        return tl::unexpected(failure(wordsOfErrno()));
    closeToOthers(m_folder);
    removeLeftovers(m_path);
    return {};
}

WriteResult KeptFile::store(QJsonObject content) const
{
    content.insert(versionMember, version);
    QByteArray bytes = QJsonDocument(content).toJson(QJsonDocument::Compact);
    // Pasting brings byte order marks along. Qt's reader drops one at the beginning of a text,
    // unless it is written like this.
    bytes.replace("\xef\xbb\xbf", "\\ufeff");
    const auto written = base::writePrivately(m_path, bytes);
    if (!written)
        return tl::unexpected(failure(written.error().diagnostic));
    return {};
}

WriteResult KeptFile::putAside() const
{
    const QFileInfo there(m_path);
    if ((!there.exists() && !there.isSymLink()) || read())
        return {};
    constexpr int mostKept = 1000;
    for (int number = 1; number <= mostKept; ++number) {
        const QString suffix = number == 1 ? QString() : u'.' + QString::number(number);
        const QString aside = m_path + suffix + QStringLiteral(".damaged");
        // QFile::rename overwrites nothing.
        if (!QFileInfo::exists(aside) && QFile::rename(m_path, aside))
            return {};
        if (!QFileInfo::exists(aside))
            break;
    }
    return tl::unexpected(failure(QStringLiteral("what is there cannot be renamed")));
}

} // namespace forms
