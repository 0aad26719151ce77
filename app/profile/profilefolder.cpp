#include "profile/profilefolder.h"

#include "profile/ownfiles.h"
#include "profile/privatefile.h"
#include "profile/profilejson.h"
#include "signing/certificate.h"
#include "signing/key.h"

#include <QDir>
#include <QUuid>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <tuple>

namespace profile {

namespace {

/// Anything else could lead out of the root.
bool isId(const QString &id)
{
    return QUuid::fromString(id).toString(QUuid::WithoutBraces) == id && !id.isEmpty();
}

QString newId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

/// Nothing for a folder that no profile was ever written into.
void readFolder(Stored &stored, const QString &folder)
{
    const QString file = folder + QLatin1String("/profile.json");
    const auto bytes = signing::readKeyFile(file);
    if (!bytes) {
        if (bytes.error().code != signing::KeyErrorCode::FileMissing)
            stored.unreadable.append(ProfileError {
                ProfileErrorCode::Unreadable, file, QString(signing::name(bytes.error().code)) });
        return;
    }
    const ProfileRead read = readProfileJson(*bytes, folder);
    if (read)
        stored.profiles.append(*read);
    else
        stored.unreadable.append(ProfileError { read.error(), file });
}

/// As it is kept: blanks of the clipboard gone, and no passphrase.
Profile tidied(const Profile &profile)
{
    Profile result = guarded(profile);
    result.name = profile.name.simplified();
    result.accessPoint = profile.accessPoint.trimmed();
    result.identity.mchid = profile.identity.mchid.trimmed();
    result.identity.serial = signing::normalisedSerial(profile.identity.serial);
    result.identity.passphrase.reset();
    result.apiV3KeyFile.clear();
    return result;
}

SaveResult writeInto(const Profile &profile, const Copies &copies)
{
    if (const DoneResult made = makePrivateFolder(profile.folder); !made)
        return tl::unexpected(made.error());
    const auto complete = takeAlong(profile, copies);
    if (!complete)
        return complete;
    const DoneResult written
        = writePrivately(profile.folder + QLatin1String("/profile.json"), profileJson(*complete));
    if (!written)
        return tl::unexpected(written.error());
    removeUnnamed(*complete);
    return complete;
}

} // namespace

QString profileFile(const QString &root, const QString &id)
{
    return root + u'/' + id + QLatin1String("/profile.json");
}

void sortProfiles(QList<Profile> &profiles)
{
    const auto key = [](const Profile &profile) {
        return std::tuple(
            profile.id != sandboxProfile().id, profile.name.toCaseFolded(), profile.id);
    };
    std::sort(profiles.begin(), profiles.end(),
        [&key](const Profile &one, const Profile &other) { return key(one) < key(other); });
}

Stored readProfiles(const QString &root)
{
    Stored stored;
    stored.profiles.append(sandboxProfile());
    stored.profiles.first().folder = root + u'/' + stored.profiles.first().id;
    for (const QString &id : QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (isId(id))
            readFolder(stored, root + u'/' + id);
    }
    sortProfiles(stored.profiles);
    return stored;
}

SaveResult writeProfile(const QString &root, const Profile &profile, const Copies &copies)
{
    const bool isNew = profile.id.isEmpty();
    Profile result = tidied(profile);
    result.id = isNew ? newId() : profile.id;
    if (!isId(result.id))
        return tl::unexpected(ProfileError { ProfileErrorCode::Unreadable, result.id });
    result.folder = root + u'/' + result.id;
    if (const DoneResult made = makePrivateFolder(root); !made)
        return tl::unexpected(made.error());
    const SaveResult written = writeInto(result, copies);
    if (!written && isNew)
        QDir(result.folder).removeRecursively(); // a copied key must not stay behind
    return written;
}

DoneResult removeProfile(const QString &root, const QString &id)
{
    if (!isId(id))
        return {};
    // Without this file the folder is no profile any more, however far the rest gets.
    const QString file = profileFile(root, id);
    const auto failed = [](const QString &path) {
        return tl::unexpected(ProfileError { ProfileErrorCode::FolderNotWritable, path,
            QString::fromLocal8Bit(std::strerror(errno)) });
    };
    if (QFile::exists(file) && !QFile::remove(file))
        return failed(file);
    QDir folder(root + u'/' + id);
    if (!folder.removeRecursively())
        return failed(folder.path());
    return {};
}

} // namespace profile
