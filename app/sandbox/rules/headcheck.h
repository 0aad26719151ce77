#pragma once

#include "base/result.h"
#include "sandbox/http/requestreader.h"
#include "sandbox/rules/refusal.h"
#include "sandbox/rules/routes.h"
#include "sandbox/rules/verdicts.h"

namespace sandbox {

/// Which endpoint a request is for, if its path, method and headers are right: what needs neither
/// key nor clock.
[[nodiscard]] base::Result<Route, Refusal> checkHead(const Request &request, Verdicts &verdicts);

} // namespace sandbox
