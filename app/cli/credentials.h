#pragma once

#include "cli/sign.h"

namespace cli {

/// The merchant of --base-uri --mchid --serial --key --verify-key.
[[nodiscard]] base::Result<profile::Profile, OrderError> readCredentials(
    const Arguments &arguments);

/// The certificates of --ca; empty (the system's) without it.
[[nodiscard]] base::Result<http::TrustSet, OrderError> readTrust(const Arguments &arguments);

} // namespace cli
