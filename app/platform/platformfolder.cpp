#include "platform/platformfolder.h"

#include "base/privatefile.h"
#include "signing/key.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <optional>

namespace platform {

namespace {

constexpr QLatin1String refreshedName { "refreshed" };
constexpr QLatin1String suffix { ".pem" };

bool hasExpired(const QDateTime &until, qint64 nowMs) { return until.toMSecsSinceEpoch() <= nowMs; }

std::optional<StoredCertificate> readStored(const QString &path, const QString &serial)
{
    const auto bytes = signing::readKeyFile(path);
    const auto facts = bytes ? signing::readCertificate(*bytes) : std::nullopt;
    if (!facts || !signing::sameSerial(facts->serial, serial) || !signing::readPublicKey(*bytes))
        return std::nullopt;
    return StoredCertificate { { serial, path }, *facts };
}

qint64 readMoment(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(20).trimmed().toLongLong() : 0;
}

} // namespace

PlatformFolder::PlatformFolder(const QString &path)
    : m_path(path)
{
}

PlatformFolder::~PlatformFolder() = default;

PlatformFolder::Content PlatformFolder::read(qint64 nowMs)
{
    const QList<Stamp> now = stamps();
    if (now != m_stamps) {
        m_content = readFiles(now);
        m_stamps = now;
    }
    Content content = m_content;
    content.certificates.removeIf([nowMs](const StoredCertificate &certificate) {
        return hasExpired(certificate.facts.validUntil, nowMs);
    });
    return content;
}

QList<PlatformFolder::Stamp> PlatformFolder::stamps() const
{
    QList<Stamp> found;
    if (m_path.isEmpty())
        return found;
    const auto files = QDir(m_path).entryInfoList(
        { refreshedName, QString(QLatin1Char('*') + suffix) }, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files)
        found.append({ file.fileName(), file.size(), file.lastModified().toMSecsSinceEpoch() });
    return found;
}

PlatformFolder::Content PlatformFolder::readFiles(const QList<Stamp> &stamps) const
{
    const QDir folder(m_path);
    Content content;
    content.refreshedMs = readMoment(folder.filePath(refreshedName));
    for (const Stamp &stamp : stamps) {
        const QString serial = stamp.name.chopped(std::min(stamp.name.size(), suffix.size()));
        if (stamp.name == refreshedName)
            continue;
        const auto certificate = isCertificateSerial(serial)
            ? readStored(folder.filePath(stamp.name), serial)
            : std::nullopt;
        if (certificate)
            content.certificates.append(*certificate);
        else
            content.isDamaged = true;
    }
    return content;
}

base::Result<void, RefreshError> PlatformFolder::write(
    const QList<PlatformCertificate> &certificates, qint64 nowMs)
{
    const auto notWritten = [](const QString &path) {
        return tl::make_unexpected(
            RefreshError { .code = RefreshErrorCode::NotWritten, .path = path });
    };
    if (!makeFolder())
        return notWritten(m_path);
    QList<PlatformCertificate> valid = certificates;
    valid.removeIf([nowMs](const PlatformCertificate &certificate) {
        return hasExpired(certificate.expires, nowMs);
    });
    const QDir folder(m_path);
    for (const PlatformCertificate &certificate : valid) {
        const QString path = folder.filePath(QString(certificate.serial + suffix));
        if (!isCertificateSerial(certificate.serial)
            || !base::writePrivately(path, certificate.pem))
            return notWritten(path);
    }
    removeOthers(valid);
    m_stamps.clear(); // two writes within the clock's resolution may look the same
    // Last: where it is missing, all is fetched again.
    const QString refreshed = folder.filePath(refreshedName);
    if (!base::writePrivately(refreshed, QByteArray::number(nowMs) + '\n'))
        return notWritten(refreshed);
    return {};
}

bool PlatformFolder::makeFolder()
{
    if (!m_path.isEmpty())
        return base::makePrivateFolder(m_path);
    m_temporary = std::make_unique<QTemporaryDir>(); // made 0700
    m_path = m_temporary->path();
    return m_temporary->isValid();
}

void PlatformFolder::removeOthers(const QList<PlatformCertificate> &certificates) const
{
    QDir folder(m_path);
    const auto names = folder.entryList({ QString(QLatin1Char('*') + suffix) }, QDir::Files);
    for (const QString &name : names) {
        const bool isKept = std::any_of(certificates.cbegin(), certificates.cend(),
            [&name](const auto &certificate) { return certificate.serial + suffix == name; });
        if (!isKept)
            folder.remove(name);
    }
}

} // namespace platform
