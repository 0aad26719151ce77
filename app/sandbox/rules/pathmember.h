#pragma once

#include "base/result.h"
#include "sandbox/rules/refusal.h"
#include "sandbox/rules/routes.h"
#include "sandbox/rules/verdicts.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace sandbox {

/// The changing part of a path, decoded and not too long: a contract_id or an out_contract_code.
[[nodiscard]] base::Result<QString, Refusal> checkPathMember(
    const Route &route, Verdicts &verdicts);

/// The text that a percent-encoded one stands for; nothing when it is not well-formed, or not
/// UTF-8 without control characters.
[[nodiscard]] std::optional<QString> percentDecoded(const QByteArray &text);

} // namespace sandbox
