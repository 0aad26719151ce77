#pragma once

#include "contract/prerequest.h"
#include "sandbox/merchants/merchants.h"
#include "sandbox/rules/memberrefusal.h"
#include "sandbox/rules/verdicts.h"

#include <optional>

namespace sandbox {

/// Whether the members that say on whose behalf a request speaks are this merchant's to name:
/// appid or sp_appid bound to its mchid; in institution mode a sub-merchant of its own, and a
/// sub_appid that is bound to that one. Nothing when all is well.
[[nodiscard]] std::optional<Refusal> checkIdentity(const contract::PreSignRequest &request,
    contract::Mode mode, const Merchant &merchant, MemberPlace place, Verdicts &verdicts);

/// The same of a whole pre-sign: that, a sp_mchid that is the signer's, and a plan that was granted
/// to it.
[[nodiscard]] std::optional<Refusal> checkStanding(
    const contract::PreSignRequest &request, const Merchant &merchant, Verdicts &verdicts);

} // namespace sandbox
