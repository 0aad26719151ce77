#pragma once

#include "profile/profiles.h"

namespace profile {

/// What lies in the folder of all profiles.
struct Stored {
    QList<Profile> profiles; ///< the sandbox's first, the others by name
    QList<ProfileError> unreadable;
};

[[nodiscard]] Stored readProfiles(const QString &root);

/// Sandbox first, then by name, whatever the language.
void sortProfiles(QList<Profile> &profiles);

/// Writes a profile that nothing stands against, and answers with it as it is now.
[[nodiscard]] SaveResult writeProfile(
    const QString &root, const Profile &profile, const Copies &copies);

/// Also done when there was none. FolderNotWritable with the path of its profile.json when it is
/// still there.
[[nodiscard]] DoneResult removeProfile(const QString &root, const QString &id);

/// `<root>/<id>/profile.json`.
[[nodiscard]] QString profileFile(const QString &root, const QString &id);

} // namespace profile
