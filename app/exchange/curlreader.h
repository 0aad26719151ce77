#pragma once

#include "exchange/pasting.h"

namespace exchange {

/// A curl command; nothing when the text is none.
[[nodiscard]] std::optional<Pasted> readCurl(const QString &text);

} // namespace exchange
