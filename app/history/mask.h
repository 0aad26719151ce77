#pragma once

#include "history/row.h"

namespace history {

/// For showing a screen or a file to others: `oUpF…eS6o`, `张*`, `J*** S****`. Empty stays empty,
/// and what is masked already stays as it is. A short openid keeps less, a word of one character
/// nothing.
[[nodiscard]] QString maskedOpenid(const QString &openid);
[[nodiscard]] QString maskedName(const QString &name);
/// The row with openid and name masked, in its bytes, string-to-sign and messages too, however
/// they are escaped there. Masked bytes can no longer be verified. In JSON, members of those names
/// are masked whatever they hold, and only texts are touched, so that it stays JSON; a name of one
/// character is masked elsewhere only where it stands alone.
[[nodiscard]] Row masked(Row row);

} // namespace history
