#pragma once

#include "contract/prerequest.h"

#include <QLatin1String>

namespace exchange {

/// Where this call lives below an access point, without the slash before it.
inline constexpr QLatin1String callPath(
    contract::preSignPath + 1, sizeof contract::preSignPath - 2);

/// Stands in for an access point that is not known; `read` passes it over.
inline constexpr QLatin1String accessPointPlaceholder("https://YOUR_ACCESS_POINT/");

} // namespace exchange
