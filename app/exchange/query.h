#pragma once

#include "exchange/pasting.h"

#include <QList>

#include <utility>

namespace exchange {

/// The names and values of `a=1&b=2`, blanks and bytes decoded; nothing when one part has no `=`.
/// A `+` in expired_time stays: it belongs to the time, and whoever encoded the text wrote %2B.
[[nodiscard]] QList<std::pair<QString, QString>> queryPairs(QStringView query);

} // namespace exchange
