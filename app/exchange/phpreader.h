#pragma once

#include "exchange/pasting.h"

namespace exchange {

/// PHP with an array of this call in it; nothing when there is none.
[[nodiscard]] std::optional<Pasted> readPhp(const QString &text);

} // namespace exchange
