#pragma once

#include "base/environment.h"
#include "contract/field.h"
#include "signing/signer.h"

#include <QString>

namespace profile {

/// The symbolic access point of the sandbox profile: resolved at run time to the embedded
/// listener's URL.
inline constexpr QLatin1String embeddedAccessPoint { "embedded" };
/// Hong Kong access (seed.md).
inline constexpr QLatin1String hongKongAccessPoint { "https://apihk.mch.weixin.qq.com/" };

/// One merchant identity (design.md, Words).
struct Profile {
    QString id; ///< stable; "sandbox" for the one that is always there
    QString name;
    base::Environment environment = base::Environment::Sandbox;
    contract::Mode mode = contract::Mode::Institution;
    QString accessPoint = embeddedAccessPoint; ///< `embedded` or a base URI
    signing::Identity identity;
};

/// The profile that is always there. Its identity is the sandbox's own merchant, whose files the
/// sandbox makes in <dataDir>/sandbox/ at first need: give it what the running sandbox said.
[[nodiscard]] Profile sandboxProfile(const signing::Identity &identity);

} // namespace profile
