#pragma once

#include "sandbox/http/requestreader.h"

#include <chrono>

namespace sandbox {

/// What one client may cost.
struct ConnectionLimits {
    ReadLimits read {};
    std::chrono::milliseconds idle { 30'000 }; ///< between requests, and within one
    std::chrono::milliseconds linger { 2'000 }; ///< silence while waiting for the client to close
    qint64 drained = 64 * 1024 * 1024; ///< bytes thrown away while waiting for that
    qint64 unsent = 1024 * 1024; ///< answers that the client does not read
};

} // namespace sandbox
