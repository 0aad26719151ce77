#include "profile/profiles.h"

#include "base/async.h"
#include "profile/exchangefile.h"
#include "profile/objections.h"
#include "profile/privatefile.h"
#include "profile/profilefolder.h"
#include "signing/key.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace profile {

namespace {

/// Once more against what lies on the disk: another console may have saved in between, or this one
/// twice.
SaveResult checkedWrite(const QString &root, const Profile &profile, const Copies &copies)
{
    const Stored stored = readProfiles(root);
    const auto objections = objectionsTo(profile, stored.profiles, copies);
    if (!objections.isEmpty())
        return tl::unexpected(objections.first());
    for (const ProfileError &error : stored.unreadable) {
        const bool isIt = error.path == profileFile(root, profile.id);
        if (isIt && error.code == ProfileErrorCode::NewerFormat)
            return tl::unexpected(error); // it would lose what only the newer program knows
    }
    return writeProfile(root, profile, copies);
}

SaveResult importInto(const QString &root, const QString &file)
{
    const auto unreadable = [&file](ProfileErrorCode code, const QString &diagnostic = {}) {
        return tl::unexpected(ProfileError { code, file, diagnostic });
    };
    const auto bytes = signing::readKeyFile(file);
    if (!bytes)
        return unreadable(ProfileErrorCode::Unreadable, QString(signing::name(bytes.error().code)));
    auto imported = readExported(*bytes);
    if (!imported)
        return unreadable(imported.error());
    const QList<Profile> others = readProfiles(root).profiles;
    imported->profile.name = freeNameAmong(others, imported->profile.name);
    for (const ProfileError &objection :
        objectionsTo(imported->profile, others, imported->copies)) {
        if (objection.code != ProfileErrorCode::KeyMissing) // the key comes by another way
            return unreadable(objection.code);
    }
    return writeProfile(root, imported->profile, imported->copies);
}

DoneResult exportInto(const QString &file, const Profile &profile)
{
    const auto json = exportedProfile(profile);
    if (!json)
        return tl::unexpected(json.error());
    return profile::writePrivately(
        QFileInfo(file).absoluteFilePath(), *json, base::Permissions::WherePossible)
        .map_error([&file](const ProfileError &error) {
            return ProfileError { ProfileErrorCode::NotExported, file, error.diagnostic };
        });
}

} // namespace

Profiles::Profiles(const QString &dataDir, QObject *parent)
    : QObject(parent)
    , m_folder(QDir::cleanPath(QFileInfo(dataDir).absoluteFilePath()) + QLatin1String("/profiles"))
    , m_worker(QStringLiteral("profiles"))
{
    const Stored stored = readProfiles(m_folder);
    m_all = stored.profiles;
    m_unreadable = stored.unreadable;
}

Profiles::~Profiles() = default;

std::optional<Profile> Profiles::find(const QString &id) const
{
    const auto found = std::find_if(
        m_all.begin(), m_all.end(), [&id](const Profile &profile) { return profile.id == id; });
    return found == m_all.end() ? std::nullopt : std::optional(*found);
}

std::optional<Profile> Profiles::named(const QString &name) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(),
        [&name](const Profile &profile) { return isSameName(profile.name, name); });
    return found == m_all.end() ? std::nullopt : std::optional(*found);
}

QList<ProfileError> Profiles::objections(const Profile &profile, const Copies &copies) const
{
    return objectionsTo(profile, m_all, copies);
}

QFuture<SaveResult> Profiles::save(const Profile &profile, const Copies &copies)
{
    const auto saved = m_worker.run(
        [root = m_folder, profile, copies] { return checkedWrite(root, profile, copies); });
    // Watched here first, so that the list is right when the caller hears of it.
    base::whenDone(saved, this, [this](const SaveResult &result) {
        if (result)
            put(*result);
    });
    return saved;
}

QFuture<DoneResult> Profiles::remove(const QString &id)
{
    if (id == sandboxProfile().id)
        return m_worker.run([] {
            return DoneResult(tl::unexpect, ProfileError { ProfileErrorCode::SandboxStays });
        });
    const auto removed = m_worker.run([root = m_folder, id] { return removeProfile(root, id); });
    base::whenDone(removed, this, [this, id](const DoneResult &result) {
        if (result || result.error().path != profileFile(m_folder, id))
            drop(id);
    });
    return removed;
}

QString Profiles::freeName(const QString &like) const { return freeNameAmong(m_all, like); }

QFuture<DoneResult> Profiles::exportTo(const QString &file, const Profile &profile)
{
    return m_worker.run([file, profile] { return exportInto(file, profile); });
}

QFuture<SaveResult> Profiles::importFrom(const QString &file)
{
    const auto imported = m_worker.run([root = m_folder, file] { return importInto(root, file); });
    base::whenDone(imported, this, [this](const SaveResult &result) {
        if (result)
            put(*result);
    });
    return imported;
}

QFuture<Materials> Profiles::look(const QStringList &paths, const QString &mchid)
{
    return m_worker.run([paths, mchid] { return lookAt(paths, mchid); });
}

QFuture<Materials> Profiles::look(const base::SharedSecret &text, const QString &mchid)
{
    return m_worker.run([text, mchid] { return lookAtText(text, mchid); });
}

void Profiles::put(const Profile &profile)
{
    m_all.removeIf([&profile](const Profile &other) { return other.id == profile.id; });
    m_all.append(profile);
    sortProfiles(m_all);
    emit changed();
}

void Profiles::drop(const QString &id)
{
    const QString file = profileFile(m_folder, id);
    m_all.removeIf([&id](const Profile &profile) { return profile.id == id; });
    m_unreadable.removeIf([&file](const ProfileError &error) { return error.path == file; });
    emit changed();
}

} // namespace profile
