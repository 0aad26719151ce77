#include "contract/field.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace contract {

QLatin1String apiName(Field field)
{
    switch (field) {
    case Field::BaseUri:
        return "base_uri"_L1;
    case Field::Appid:
        return "appid"_L1;
    case Field::SubMchid:
        return "sub_mchid"_L1;
    case Field::SpAppid:
        return "sp_appid"_L1;
    case Field::SpMchid:
        return "sp_mchid"_L1;
    case Field::SubAppid:
        return "sub_appid"_L1;
    case Field::PlanId:
        return "plan_id"_L1;
    case Field::OutContractCode:
        return "out_contract_code"_L1;
    case Field::UserDisplayName:
        return "user_display_name"_L1;
    case Field::SuccessNotifyUrl:
        return "success_notify_url"_L1;
    case Field::Openid:
        return "openid"_L1;
    case Field::UserClientIp:
        return "user_client_ip"_L1;
    case Field::ExpiredTime:
        return "expired_time"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<Field> fieldNamed(QStringView apiName)
{
    const auto found = std::ranges::find_if(
        allFields, [apiName](Field field) { return contract::apiName(field) == apiName; });
    return found == allFields.end() ? std::nullopt : std::optional(*found);
}

QLatin1String name(Mode mode)
{
    switch (mode) {
    case Mode::Direct:
        return "direct"_L1;
    case Mode::Institution:
        return "institution"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<Mode> modeNamed(QStringView name)
{
    for (const Mode mode : { Mode::Direct, Mode::Institution })
        if (contract::name(mode) == name)
            return mode;
    return std::nullopt;
}

} // namespace contract
