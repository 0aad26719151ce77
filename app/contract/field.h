#pragma once

#include <QLatin1String>
#include <QStringView>

#include <array>
#include <optional>

namespace contract {

/// base_uri and the twelve members of the request, in the order of seed.md, which is the order in
/// which the members are written.
enum class Field {
    BaseUri,
    Appid,
    SubMchid,
    SpAppid,
    SpMchid,
    SubAppid,
    PlanId,
    OutContractCode,
    UserDisplayName,
    SuccessNotifyUrl,
    Openid,
    UserClientIp,
    ExpiredTime,
};

inline constexpr std::array allFields { Field::BaseUri, Field::Appid, Field::SubMchid,
    Field::SpAppid, Field::SpMchid, Field::SubAppid, Field::PlanId, Field::OutContractCode,
    Field::UserDisplayName, Field::SuccessNotifyUrl, Field::Openid, Field::UserClientIp,
    Field::ExpiredTime };

/// The name on the wire, which is also the objectName of the form's input: `base_uri`, `appid`, …
[[nodiscard]] QLatin1String apiName(Field field);
/// The field of that name; nothing when there is none.
[[nodiscard]] std::optional<Field> fieldNamed(QStringView apiName);

/// 直连 or 机构: which members identify the merchant (domain.md 1).
enum class Mode { Direct, Institution };

/// `direct` or `institution`.
[[nodiscard]] QLatin1String name(Mode mode);
[[nodiscard]] std::optional<Mode> modeNamed(QStringView name);

} // namespace contract
