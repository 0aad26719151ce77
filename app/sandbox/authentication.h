#pragma once

#include "sandbox/refusal.h"
#include "sandbox/requestreader.h"
#include "sandbox/verdicts.h"
#include "signing/key.h"

#include <QByteArray>

#include <optional>

namespace sandbox {

/// The one merchant that the sandbox knows.
struct Merchant {
    QByteArray mchid;
    QByteArray serial; ///< of its certificate, upper-case hex
    signing::PublicKey key;
};

/// Whether this merchant sent this request, just now: Authorization, merchant number, clock (before
/// the signature, as the access point does), serial, signature. Nothing when all is well.
[[nodiscard]] std::optional<Refusal> authenticate(
    const Request &request, const Merchant &merchant, qint64 nowMs, Verdicts &verdicts);

} // namespace sandbox
