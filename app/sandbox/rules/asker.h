#pragma once

#include "base/result.h"
#include "contract/prerequest.h"
#include "sandbox/http/requestreader.h"
#include "sandbox/rules/refusal.h"
#include "sandbox/rules/routes.h"
#include "sandbox/rules/verdicts.h"

#include <QByteArray>
#include <QString>

namespace sandbox {

/// Who asks about a contract, by a query or by the body of a termination (domain.md 8).
struct Asker {
    contract::PreSignRequest members {}; ///< the identifying ones, and plan_id
    contract::Mode mode = contract::Mode::Direct;
    QString terminationNote {};
};

/// The members of a query: documented ones only, each once, of one mode, with all that this mode
/// needs, and with plan_id for ContractByCode. Pure.
[[nodiscard]] base::Result<Asker, Refusal> checkQuery(
    const Request &request, Endpoint endpoint, Verdicts &verdicts);

/// The same of a termination's body. Pure.
[[nodiscard]] base::Result<Asker, Refusal> checkTermination(
    const QByteArray &body, Verdicts &verdicts);

} // namespace sandbox
