#pragma once

#include "cli/sign.h"

namespace cli {

/// Who signs: the profile named by --profile, the credentials of --base-uri --mchid --serial --key
/// --verify-key, or the sandbox profile when neither is given.
[[nodiscard]] base::Result<profile::Profile, OrderError> readProfile(const Arguments &arguments);

/// The certificates of --ca; empty (the system's) without it.
[[nodiscard]] base::Result<http::TrustSet, OrderError> readTrust(const Arguments &arguments);

} // namespace cli
