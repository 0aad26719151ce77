#pragma once

#include "profile/materials.h"
#include "profile/profileerror.h"

#include <QString>

namespace words {

/// What stands against a profile, or went wrong with it; what it means, what to do.
[[nodiscard]] QString text(const profile::ProfileError &error);

/// What a file or a pasted text is, and where it goes: whole sentences.
[[nodiscard]] QString text(const profile::FoundMaterial &found);

/// A profile's name for people: the one that is always there has one in each language.
[[nodiscard]] QString profileName(const QString &id, const QString &name);

} // namespace words
