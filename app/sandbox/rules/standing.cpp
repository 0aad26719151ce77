#include "sandbox/rules/standing.h"

namespace sandbox {

namespace {

using contract::Field;
using Reason = Refusal::Reason;

/// The sub_appids that are bound to a sub-merchant; null when there is no such sub-merchant.
const Allowed *appidsOf(const Merchant &merchant, const QString &subMchid)
{
    static const Allowed any { .isAny = true };
    const auto found = merchant.subMerchants.constFind(subMchid);
    if (found != merchant.subMerchants.constEnd())
        return &*found;
    return merchant.takesAnySubMerchant ? &any : nullptr;
}

} // namespace

std::optional<Refusal> checkIdentity(const contract::PreSignRequest &request, contract::Mode mode,
    const Merchant &merchant, MemberPlace place, Verdicts &verdicts)
{
    const auto refused = [&](Reason reason, Field field, const char *issue) {
        return memberRefused(reason, place, contract::apiName(field), request.value(field),
            QString::fromLatin1(issue));
    };
    const bool isInstitution = mode == contract::Mode::Institution;
    // A discouraged appid beside sp_appid is not looked at: not known.
    const Field appid = isInstitution ? Field::SpAppid : Field::Appid;
    if (!verdicts.note("appid", merchant.appids.has(request.value(appid))))
        return refused(Reason::AppidNotBound, appid, "not bound to the merchant number");
    if (!isInstitution)
        return {};
    const QString subMchid = request.value(Field::SubMchid);
    if (!verdicts.note("sub_mchid_other", subMchid != QString::fromUtf8(merchant.mchid)))
        return refused(Reason::SubMerchantIsSelf, Field::SubMchid, "the merchant's own number");
    const Allowed *subAppids = appidsOf(merchant, subMchid);
    if (!verdicts.note("sub_mchid", subAppids != nullptr))
        return refused(Reason::SubMerchantUnknown, Field::SubMchid, "no acceptance relation");
    if (!request.has(Field::SubAppid))
        return {};
    if (!verdicts.note("sub_appid", subAppids->has(request.value(Field::SubAppid))))
        return refused(Reason::AppidNotBound, Field::SubAppid, "not bound to the sub-merchant");
    return {};
}

std::optional<Refusal> checkStanding(
    const contract::PreSignRequest &request, const Merchant &merchant, Verdicts &verdicts)
{
    const QString own = QString::fromUtf8(merchant.mchid);
    const bool isOwn = !request.has(Field::SpMchid) || request.value(Field::SpMchid) == own;
    if (!verdicts.note("sp_mchid", isOwn))
        return memberRefused(Reason::MchidDiffers, MemberPlace::Body,
            contract::apiName(Field::SpMchid), request.value(Field::SpMchid),
            QStringLiteral("not the merchant that signed"));
    const contract::Mode mode = contract::modeOf(request);
    if (auto refusal = checkIdentity(request, mode, merchant, MemberPlace::Body, verdicts))
        return refusal;
    if (!verdicts.note("plan", merchant.plans.has(request.value(Field::PlanId))))
        return memberRefused(Reason::PlanUnknown, MemberPlace::Body,
            contract::apiName(Field::PlanId), request.value(Field::PlanId),
            QStringLiteral("not a plan of this merchant"));
    return {};
}

} // namespace sandbox
