#include "profile/profile.h"

#include <algorithm>

namespace profile {

QLatin1String name(SecretKind kind)
{
    switch (kind) {
    case SecretKind::KeyPassphrase:
        return QLatin1String("key_passphrase");
    case SecretKind::ApiV3Key:
        return QLatin1String("apiv3_key");
    case SecretKind::ProxyPassword:
        return QLatin1String("proxy_password");
    case SecretKind::HistoryPassword:
        return QLatin1String("history_password");
    }
    Q_UNREACHABLE();
}

QString publicKeyId(const signing::Identity &identity)
{
    const auto &keys = identity.verifyKeys;
    const auto found = std::find_if(keys.begin(), keys.end(),
        [](const auto &key) { return key.serial.startsWith(QLatin1String("PUB_KEY_ID_")); });
    return found == keys.end() ? QString() : found->serial;
}

Profile guarded(const Profile &profile)
{
    Profile result = profile;
    const bool isLive = profile.environment == base::Environment::Live;
    result.identity.refusedIssuer = isLive ? QString(base::sandboxAuthority) : QString();
    return result;
}

Profile sandboxProfile()
{
    return Profile {
        .id = QStringLiteral("sandbox"),
        .name = QStringLiteral("sandbox"),
        .environment = base::Environment::Sandbox,
        .mode = contract::Mode::Institution,
        .accessPoint = embeddedAccessPoint,
        .identity = {},
    };
}

Profile resolved(const Profile &profile, const Embedded &embedded)
{
    Profile result = profile;
    if (profile.accessPoint == embeddedAccessPoint) {
        result.accessPoint = embedded.url.toString();
        result.identity = embedded.identity;
        result.apiV3KeyFile = embedded.apiV3KeyFile;
    }
    return result;
}

} // namespace profile
