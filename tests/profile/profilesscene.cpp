#include "profile/profilesscene.h"

#include "support/warnings.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

#include <sys/stat.h>

using profile::Copies;
using profile::Profile;
using profile::ProfileErrorCode;
using profile::Profiles;

void ProfilesScene::init()
{
    support::failOnWarnings();
    m_profiles.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_profiles = std::make_unique<Profiles>(m_dir->path());
}

Profile ProfilesScene::shop(const QString &name) const
{
    Profile profile;
    profile.name = name;
    profile.environment = base::Environment::Live;
    profile.accessPoint = profile::hongKongAccessPoint;
    profile.identity.mchid = QLatin1String(MerchantFiles::mchid);
    profile.identity.keyFile = m_files.path("apiclient_key.pem");
    profile.identity.certificateFile = m_files.path("apiclient_cert.pem");
    profile.identity.verifyKeys
        = { { QLatin1String(MerchantFiles::platformSerial), m_files.path("platform.pem") } };
    return profile;
}

Profile ProfilesScene::saved(const Profile &profile, const Copies &copies)
{
    const auto result = m_profiles->save(profile, copies).result();
    if (!result)
        qFatal("not saved: %s %s", profile::name(result.error().code).data(),
            qPrintable(result.error().diagnostic));
    // Processes what the result posted to the profiles.
    if (!QTest::qWaitFor([&] { return m_profiles->find(result->id).has_value(); }))
        qFatal("saved, but not there");
    return *result;
}

QStringList filesIn(const QString &folder)
{
    QStringList files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        files.append(QDir(folder).relativeFilePath(all.next()));
    files.sort();
    return files;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int modeOf(const QString &path)
{
    struct stat facts {
    };
    return ::stat(QFile::encodeName(path).constData(), &facts) == 0 ? int(facts.st_mode & 07777)
                                                                    : -1;
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly)
        && file.write(bytes) == bytes.size();
}

base::SharedSecret secret(const QByteArray &bytes)
{
    return std::make_shared<const base::Secret>(QByteArray(bytes.constData(), bytes.size()));
}

QList<ProfileErrorCode> codes(const QList<profile::ProfileError> &errors)
{
    QList<ProfileErrorCode> found;
    for (const auto &error : errors)
        found.append(error.code);
    return found;
}
