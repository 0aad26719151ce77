#pragma once

#include "base/environment.h"
#include "base/result.h"
#include "profile/profile.h"

#include <QUrl>

namespace profile {

enum class RailError {
    SandboxTowardsWeChat, ///< a sandbox identity never signs for *.weixin.qq.com
    LiveTowardsLoopback,
    LiveTowardsForeignHost, ///< a live profile signs only for its own access points
};

/// `sandbox_towards_wechat`, …
[[nodiscard]] QLatin1String name(RailError error);

/// Credentials given on the command line count as sandbox towards loopback and as live elsewhere
/// (design.md, The sandbox profile).
[[nodiscard]] base::Environment environmentFor(const QUrl &accessPoint);

/// Whether this profile may sign for this access point; asked before anything is signed.
[[nodiscard]] base::Result<void, RailError> mayUse(const Profile &profile, const QUrl &accessPoint);

} // namespace profile
