#pragma once

namespace base {

/// Whether an identity's contracts are real. A sandbox identity never meets a WeChat host.
enum class Environment { Sandbox, Live };

} // namespace base
