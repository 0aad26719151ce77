#pragma once

#include "cli/body.h"
#include "profile/profile.h"

namespace cli {

/// Fills what was not given from the profile's form defaults, as far as the mode has such members;
/// its template where there is only one.
void fillDefaults(GivenRequest &given, const profile::FormDefaults &defaults, contract::Mode mode);

} // namespace cli
