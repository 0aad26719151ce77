#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "cli/arguments.h"
#include "cli/sign.h"

namespace cli {

/// The first line of the open descriptor that an option names, without its end; null without the
/// option. Reads no further than that line, so that one descriptor may carry several secrets.
[[nodiscard]] base::Result<base::SharedSecret, OrderError> readSecret(
    const Arguments &arguments, const char *option);

} // namespace cli
