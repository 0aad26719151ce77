#include "profile/ownfiles.h"

#include "profile/privatefile.h"
#include "profile/publicpem.h"
#include "signing/certificate.h"
#include "signing/key.h"

#include <QDir>
#include <QFileInfo>

namespace profile {

namespace {

constexpr QLatin1String keyName("merchant_key");
constexpr QLatin1String certificateName("merchant_certificate");
constexpr QLatin1String platformFolder("platform_keys");

using Path = base::Result<QString, ProfileError>;
using Done = base::Result<void, ProfileError>;

bool liesIn(const QString &file, const QString &folder) { return file.startsWith(folder + u'/'); }

/// Whether it has to be copied: it lies with another profile, or elsewhere and a copy is wanted.
bool mustCopy(const QString &file, const Profile &profile, const Copies &copies)
{
    if (file.isEmpty() || liesIn(file, profile.folder))
        return false;
    return copies.keyFiles || liesIn(file, QFileInfo(profile.folder).path());
}

base::Result<base::Secret, ProfileError> readAll(const QString &file)
{
    auto bytes = signing::readKeyFile(file);
    if (!bytes)
        return tl::unexpected(ProfileError {
            ProfileErrorCode::KeyNotCopied, file, QString(signing::name(bytes.error().code)) });
    return base::Secret(std::move(*bytes));
}

/// Writes a file of that name, or of the next that is free; one that holds these bytes will do.
Path put(const QString &folder, const QString &name, const QString &suffix, const QByteArray &bytes)
{
    for (int number = 1;; ++number) {
        const QString tail = number == 1 ? QString() : QStringLiteral("-%1").arg(number);
        const QString path = folder + u'/' + name + tail + u'.' + suffix;
        if (QFileInfo(path).isSymLink() || QFileInfo::exists(path)) {
            const auto there = readAll(path);
            if (!there || there->bytes() != bytes)
                continue;
        }
        const Done written = writePrivately(path, bytes);
        return written ? Path(path) : tl::unexpected(written.error());
    }
}

Path copied(const QString &file, const QString &folder, const QString &name)
{
    const auto bytes = readAll(file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const QString suffix = QFileInfo(file).suffix().toLower();
    const bool isBundle = suffix == QLatin1String("p12") || suffix == QLatin1String("pfx");
    return put(folder, name, isBundle ? suffix : QStringLiteral("pem"), bytes->bytes());
}

Done takeKey(Profile &profile, const Copies &copies)
{
    signing::Identity &identity = profile.identity;
    Path path = identity.keyFile;
    if (copies.pastedKey)
        path = put(profile.folder, keyName, QStringLiteral("pem"), copies.pastedKey->bytes());
    else if (mustCopy(identity.keyFile, profile, copies))
        path = copied(identity.keyFile, profile.folder, keyName);
    if (!path)
        return tl::unexpected(path.error());
    const bool holdsBoth = !copies.pastedKey && identity.certificateFile == identity.keyFile;
    if (holdsBoth)
        identity.certificateFile = *path;
    identity.keyFile = *path;
    return {};
}

Done takeCertificate(Profile &profile, const Copies &copies)
{
    Path path = profile.identity.certificateFile;
    if (!copies.pastedCertificate.isEmpty())
        path = put(profile.folder, certificateName, QStringLiteral("pem"),
            certificatePem(copies.pastedCertificate).value_or(copies.pastedCertificate));
    else if (mustCopy(*path, profile, copies))
        path = copied(*path, profile.folder, certificateName);
    if (!path)
        return tl::unexpected(path.error());
    profile.identity.certificateFile = *path;
    return {};
}

/// A serial as a file's name: it may come from anyone.
QString fileNameFor(const QString &serial)
{
    constexpr qsizetype longest = 80;
    QString name;
    for (const QChar c : serial) {
        if (c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'_'))
            name += c;
    }
    return name.isEmpty() ? QStringLiteral("key") : name.left(longest);
}

base::Result<signing::VerifyKeyFile, ProfileError> putPlatformKey(
    const Profile &profile, const QString &serial, const QByteArray &pem)
{
    const QString folder = profile.folder + u'/' + platformFolder;
    if (const Done made = makePrivateFolder(folder); !made)
        return tl::unexpected(made.error());
    const auto certificate = serial.isEmpty() ? signing::readCertificate(pem) : std::nullopt;
    const QString known = signing::normalisedSerial(certificate ? certificate->serial : serial);
    const Path path = put(folder, fileNameFor(known), QStringLiteral("pem"), pem);
    if (!path)
        return tl::unexpected(path.error());
    return signing::VerifyKeyFile { known, *path };
}

Done takePlatformKeys(Profile &profile, const Copies &copies)
{
    for (signing::VerifyKeyFile &key : profile.identity.verifyKeys) {
        if (liesIn(key.file, profile.folder))
            continue;
        const auto bytes = readAll(key.file);
        const auto pem = bytes ? publicPem(bytes->bytes()) : std::nullopt;
        if (!pem)
            continue; // named as it is: the health check tells what is wrong with it
        const auto taken = putPlatformKey(profile, key.serial, *pem);
        if (!taken)
            return tl::unexpected(taken.error());
        key = *taken;
    }
    for (const PastedVerifyKey &pasted : copies.pastedPlatformKeys) {
        const auto taken
            = putPlatformKey(profile, pasted.serial, publicPem(pasted.text).value_or(pasted.text));
        if (!taken)
            return tl::unexpected(taken.error());
        if (!profile.identity.verifyKeys.contains(*taken))
            profile.identity.verifyKeys.append(*taken);
    }
    return {};
}

QString absolute(const QString &file)
{
    return file.isEmpty() ? file : QDir::cleanPath(QFileInfo(file).absoluteFilePath());
}

} // namespace

base::Result<Profile, ProfileError> takeAlong(const Profile &profile, const Copies &copies)
{
    Profile result = profile;
    result.identity.keyFile = absolute(result.identity.keyFile);
    result.identity.certificateFile = absolute(result.identity.certificateFile);
    for (signing::VerifyKeyFile &key : result.identity.verifyKeys)
        key.file = absolute(key.file);
    const Done taken = takeKey(result, copies)
                           .and_then([&] { return takeCertificate(result, copies); })
                           .and_then([&] { return takePlatformKeys(result, copies); });
    if (!taken)
        return tl::unexpected(taken.error());
    return result;
}

void removeUnnamed(const Profile &profile)
{
    QStringList named { profile.identity.keyFile, profile.identity.certificateFile };
    for (const signing::VerifyKeyFile &key : profile.identity.verifyKeys)
        named.append(key.file);
    const QDir folder(profile.folder);
    const QDir platform(folder.filePath(platformFolder));
    QFileInfoList files
        = folder.entryInfoList({ keyName + u'*', certificateName + u'*' }, QDir::Files);
    files += platform.entryInfoList(QDir::Files);
    for (const QFileInfo &file : qAsConst(files)) {
        if (!named.contains(file.filePath()))
            QFile::remove(file.filePath());
    }
}

} // namespace profile
