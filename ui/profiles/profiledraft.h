#pragma once

#include "base/secret.h"
#include "profile/profiles.h"

#include <QHash>

namespace ui {

/// A secret as the dialog holds it.
struct SecretEntry {
    base::SharedSecret secret {}; ///< null: what is stored stays
    bool keepInKeyRing = true;
};

/// What stands in the dialog: the profile as it is to be saved, and what belongs beside it.
struct ProfileDraft {
    profile::Profile profile;
    profile::Copies copies {};
    QHash<profile::SecretKind, SecretEntry> secrets {};
};

/// Every kind of secret, for loops.
inline constexpr profile::SecretKind allSecretKinds[] { profile::SecretKind::KeyPassphrase,
    profile::SecretKind::ApiV3Key, profile::SecretKind::ProxyPassword };

/// Whether the profile's key lies in its own folder.
[[nodiscard]] bool hasCopiedKey(const profile::Profile &profile);

/// What a .p12 is usually protected with: the merchant number. Null for any other key.
[[nodiscard]] base::SharedSecret usualPassphrase(const signing::Identity &identity);

/// A copy under a free name, with an id and a folder of its own still to come.
[[nodiscard]] ProfileDraft duplicateOf(
    const profile::Profile &profile, const profile::Profiles &profiles);

} // namespace ui
