#pragma once

#include "profile/profiles.h"

#include <QByteArray>

namespace profile {

/// A profile as it may be handed to a colleague: no secret, no path; the merchant certificate and
/// the keys that verify answers as PEM text. KeyNotCopied when one of them cannot be read.
[[nodiscard]] base::Result<QByteArray, ProfileError> exportedProfile(const Profile &profile);

/// What such a file holds: a profile without key, and what has to be put into its folder.
struct Imported {
    Profile profile;
    Copies copies {};
};

/// Unreadable, NewerFormat.
[[nodiscard]] base::Result<Imported, ProfileErrorCode> readExported(const QByteArray &json);

} // namespace profile
