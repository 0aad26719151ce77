#pragma once

#include "attempt/order.h"

namespace cli {

/// `papayctl demo`: the seed's example, with a fresh contract code and an expiry two hours from
/// now, for the embedded sandbox.
[[nodiscard]] attempt::Order demoOrder(qint64 nowMs);

} // namespace cli
