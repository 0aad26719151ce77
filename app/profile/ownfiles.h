#pragma once

#include "profile/profiles.h"

namespace profile {

/// Puts into the profile's folder what has to lie there before its file names it: what `copies`
/// asks for, platform keys from elsewhere (they are public, and may lie on a stick that goes
/// away), and what another profile's folder holds (that profile may be deleted). Nothing is
/// overwritten: what an older profile.json names stays as it was. KeyNotCopied, FolderNotWritable.
[[nodiscard]] base::Result<Profile, ProfileError> takeAlong(
    const Profile &profile, const Copies &copies);

/// Removes what takeAlong ever put there and the profile names no more.
void removeUnnamed(const Profile &profile);

} // namespace profile
