#pragma once

#include "exchange/pasting.h"
#include "exchange/value.h"

namespace exchange {

/// A JSON text, read with patience: comments and commas too many are passed over, and what is
/// broken is told, so that the rest is of use.
struct JsonText {
    Value root; ///< Other when the text starts no object and no list
    QList<Remark> faults;
};

/// The first value of the text, whose first line has that number. Pure, never fails.
[[nodiscard]] JsonText parseJson(QStringView text, int firstLine = 1);

/// A JSON object or list with something of this call in it, or any object without a fault; nothing
/// when the text is neither.
[[nodiscard]] std::optional<Pasted> readJson(const QString &text);

} // namespace exchange
