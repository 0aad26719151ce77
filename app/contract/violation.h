#pragma once

#include "contract/check.h"

namespace contract {

/// What one rule of the table has against a text that is there; nothing when it is kept.
/// The rule is taken to apply: modes are the business of `validate`.
[[nodiscard]] std::optional<Facts> violation(const Rule &rule, const QString &text, qint64 nowMs);

} // namespace contract
