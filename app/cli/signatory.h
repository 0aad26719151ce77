#pragma once

#include "cli/sign.h"

namespace cli {

/// Who signs: the profile named by --profile, the credentials of --base-uri --mchid --serial --key
/// --verify-key, or the sandbox profile when neither is given. With the secrets that came through
/// descriptors.
[[nodiscard]] base::Result<Signatory, OrderError> readSignatory(
    const Arguments &arguments, const QString &dataDir);

} // namespace cli
