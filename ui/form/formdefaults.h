#pragma once

#include "contract/prerequest.h"
#include "profile/profile.h"

namespace ui {

/// What an empty form holds for a profile. A template only where there is no choice.
[[nodiscard]] contract::PreSignRequest startingRequest(const profile::FormDefaults &defaults);

/// The seed's example with a fresh contract code and expiry, in the profile's mode, and with the
/// profile's own values where it has some.
[[nodiscard]] contract::PreSignRequest exampleFor(const profile::Profile &profile, qint64 nowMs);

} // namespace ui
