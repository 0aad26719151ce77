#pragma once

#include "base/result.h"
#include "contract/prerequest.h"
#include "sandbox/rules/refusal.h"
#include "sandbox/rules/verdicts.h"

#include <QByteArray>

#include <optional>

namespace sandbox {

/// Whether the body is one that the access point takes at some time: JSON, documented members of
/// the right types, contract's rules. What contract only warns of passes. Pure.
[[nodiscard]] base::Result<contract::PreSignRequest, Refusal> checkBody(
    const QByteArray &body, qint64 nowMs, Verdicts &verdicts);

/// Whether its expiry is still to come, which contract only warns of. Pure; nothing when all is
/// well.
[[nodiscard]] std::optional<Refusal> checkExpiry(
    const contract::PreSignRequest &request, qint64 nowMs, Verdicts &verdicts);

/// A member of a body that is of the wrong type, for its refusal.
[[nodiscard]] Refusal wrongType(const QByteArray &body, contract::Field field);
/// Members of a body that no page knows, for their refusal; at least one.
[[nodiscard]] Refusal undocumented(const QStringList &members);
/// A body that is no JSON object.
[[nodiscard]] Refusal notJson();

} // namespace sandbox
