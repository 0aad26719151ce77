#pragma once

#include "profile/profiles.h"

namespace profile {

/// What stands against saving a profile beside the others. Pure.
[[nodiscard]] QList<ProfileError> objectionsTo(
    const Profile &profile, const QList<Profile> &others, const Copies &copies);

/// Whether two names are one to people.
[[nodiscard]] bool isSameName(const QString &one, const QString &other);

/// `like`, or "like (2)" …: the first that none of them has.
[[nodiscard]] QString freeNameAmong(const QList<Profile> &profiles, const QString &like);

} // namespace profile
