#pragma once

#include "base/result.h"
#include "sandbox/refusal.h"
#include "sandbox/requestreader.h"
#include "sandbox/verdicts.h"

namespace sandbox {

/// What the sandbox answers to.
enum class Endpoint {
    PreSign, ///< POST /v3/global/papay/contracts/app-pre-entrust-sign
    Certificates, ///< GET /v3/global/certificates
};

/// Which endpoint a request is for, if its path, method and headers are right: what needs neither
/// key nor clock.
[[nodiscard]] base::Result<Endpoint, Refusal> checkHead(const Request &request, Verdicts &verdicts);

} // namespace sandbox
