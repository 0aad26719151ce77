#pragma once

#include "sandbox/refusal.h"
#include "sandbox/verdicts.h"

#include <QByteArray>

#include <optional>

namespace sandbox {

/// Whether the body is one that the access point takes: JSON, documented members of the right
/// types, contract's rules, an expiry that is not past. What contract only warns of passes, but for
/// that last one. Pure; nothing when all is well.
[[nodiscard]] std::optional<Refusal> checkBody(
    const QByteArray &body, qint64 nowMs, Verdicts &verdicts);

} // namespace sandbox
