#pragma once

#include "cli/sign.h"

namespace cli {

/// `papayctl demo`: the seed's example, with a fresh contract code and an expiry two hours from
/// now, for the embedded sandbox.
[[nodiscard]] SignOrder demoOrder(qint64 nowMs);

} // namespace cli
