#include "profile/profile.h"

namespace profile {

Profile sandboxProfile(const signing::Identity &identity)
{
    return Profile {
        .id = QStringLiteral("sandbox"),
        .name = QStringLiteral("sandbox"),
        .environment = base::Environment::Sandbox,
        .mode = contract::Mode::Institution,
        .accessPoint = embeddedAccessPoint,
        .identity = identity,
    };
}

} // namespace profile
