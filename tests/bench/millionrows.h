#pragma once

#include <QString>

namespace bench {

/// A contract code that stands in the history that multiplyRows made.
[[nodiscard]] QString usedCode(int number);

/// Makes the one row of the history in that data dir a million, each with a code of its own, its
/// bytes and one of the outcomes. Nobody may have it open.
void multiplyRows(const QString &dataDir, int rows);

} // namespace bench
