#pragma once

#include "sandbox/contracts/signedcontract.h"
#include "sandbox/merchants/merchants.h"
#include "sandbox/rules/asker.h"
#include "sandbox/rules/memberrefusal.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace sandbox {

/// Whether this contract is the asker's to see; another's does not exist for it. Null: there is
/// none. Nothing when all is well.
[[nodiscard]] std::optional<Refusal> checkOwner(const SignedContract *contract, const Asker &asker,
    const Merchant &merchant, MemberPlace place, Verdicts &verdicts);

/// The answer to a query (domain.md 8).
[[nodiscard]] QByteArray contractBody(const SignedContract &contract);

} // namespace sandbox
