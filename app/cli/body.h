#pragma once

#include "cli/sign.h"

namespace cli {

/// The request of --json and FIELD=VALUE words; a later word wins over an earlier one and over
/// the JSON.
[[nodiscard]] base::Result<contract::PreSignRequest, OrderError> readRequest(
    const Arguments &arguments);

} // namespace cli
