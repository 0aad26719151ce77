#pragma once

#include <QLatin1String>

namespace base {

/// Whether an identity's contracts are real. A sandbox identity never meets a WeChat host.
enum class Environment { Sandbox, Live };

/// The issuer (CN) of every certificate of the embedded sandbox's: what a sandbox identity is
/// known by.
inline constexpr QLatin1String sandboxAuthority { "Papay Console Sandbox CA" };

} // namespace base
