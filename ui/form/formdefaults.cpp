#include "form/formdefaults.h"

namespace ui {

using contract::Field;

static constexpr qint64 exampleLifeMs = 2 * 60 * 60 * 1000;

contract::PreSignRequest startingRequest(const profile::FormDefaults &defaults)
{
    contract::PreSignRequest request;
    request.set(Field::Appid, defaults.appid);
    request.set(Field::SpAppid, defaults.spAppid);
    request.set(Field::SubMchid, defaults.subMchid);
    request.set(Field::SubAppid, defaults.subAppid);
    request.set(Field::SuccessNotifyUrl, defaults.successNotifyUrl);
    if (defaults.plans.size() == 1)
        request.set(Field::PlanId, defaults.plans.first().id);
    return request;
}

contract::PreSignRequest exampleFor(const profile::Profile &profile, qint64 nowMs)
{
    contract::PreSignRequest request = contract::exampleRequest(
        contract::freshContractCode(nowMs), contract::expiryText(nowMs + exampleLifeMs));
    if (profile.mode == contract::Mode::Direct) {
        for (const Field field :
            { Field::SpAppid, Field::SpMchid, Field::SubMchid, Field::SubAppid })
            request.set(field, {});
    }
    contract::PreSignRequest own = startingRequest(profile.defaults);
    if (!profile.defaults.plans.isEmpty())
        own.set(Field::PlanId, profile.defaults.plans.first().id);
    for (const Field field : contract::allFields) {
        if (own.has(field))
            request.set(field, own.value(field));
    }
    return request;
}

} // namespace ui
