#pragma once

#include "exchange/pasting.h"

namespace exchange {

/// Lines of names and values with at least one of our names, in any case of letters; nothing when
/// there is none.
[[nodiscard]] std::optional<Pasted> readPairs(const QString &text);

/// Whether the first line with something on it is `name=value` or `name: value` with one of our
/// names: then the values may look like anything, PHP for one.
[[nodiscard]] bool opensWithPair(const QString &text);

} // namespace exchange
