#pragma once

#include "base/result.h"
#include "sandbox/http/requestreader.h"
#include "sandbox/merchants/merchants.h"
#include "sandbox/rules/noncememory.h"
#include "sandbox/rules/refusal.h"
#include "sandbox/rules/verdicts.h"

namespace sandbox {

/// Which merchant sent this request, just now and for the first time: Authorization, merchant
/// number, clock (before the signature, as the access point does), nonce, serial, certificate,
/// signature. Remembers the nonce of a request that it accepts.
[[nodiscard]] base::Result<const Merchant *, Refusal> authenticate(const Request &request,
    const Merchants &merchants, NonceMemory &nonces, qint64 nowMs, Verdicts &verdicts);

} // namespace sandbox
