#pragma once

#include "base/nonce.h"
#include "base/result.h"
#include "sandbox/contracts/signings.h"
#include "sandbox/http/answer.h"
#include "sandbox/http/requestreader.h"
#include "sandbox/keys/platform.h"
#include "sandbox/merchants/merchants.h"
#include "sandbox/rules/routes.h"
#include "sandbox/rules/verdicts.h"

namespace sandbox {

/// A request whose sender is known, and what answering it takes.
struct Errand {
    const Request &request;
    const Route &route;
    const Merchant &merchant;
    qint64 nowMs;
    Signings &signings;
    const Platform &platform;
    base::NonceSource &nonces;
    Verdicts &verdicts;
};

struct Handled {
    Answer answer {};
    QString sessionId {}; ///< when one was given
};

/// Does what the endpoint is for. The answer is not signed yet.
[[nodiscard]] base::Result<Handled, Refusal> handle(const Errand &errand);

} // namespace sandbox
