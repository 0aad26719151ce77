#pragma once

#include "contract/check.h"

#include <optional>

namespace contract {

/// The text without what the issue objects to, for a one-click removal: every offending character
/// of that check, not the first alone (and what only made sense beside one, such as the joiners
/// and variation selectors of an emoji); for NoQuery all from ? or # on; for NotUrlEncoded the text
/// decoded, where that is UTF-8. Nothing where taking away is no answer (too long, a past time, no
/// number left). Pure.
[[nodiscard]] std::optional<QString> mended(const Issue &issue, const QString &text);

} // namespace contract
