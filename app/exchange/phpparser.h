#pragma once

#include "exchange/value.h"

#include <QString>

namespace exchange {

/// The arrays of a piece of PHP.
struct PhpText {
    Value arrays; ///< a list of them, in no particular order
    bool hasArrow = false; ///< there is a `=>`: the text is PHP or some like language
    bool cutOff = false;
    int lastLine = 0;
};

/// Pure, executes nothing, never fails.
[[nodiscard]] PhpText parsePhp(const QString &source);

} // namespace exchange
