#pragma once

#include "history/row.h"

#include <QString>

namespace words {

/// One word: 成功, 被拒, …
[[nodiscard]] QString text(history::Outcome outcome);

/// A row in three sentences; any of them may be empty.
struct Explanation {
    QString happened;
    QString means;
    QString todo;
};
[[nodiscard]] Explanation explain(const history::Row &row);

/// What the access point said of a field that it refused, for the line under that field.
[[nodiscard]] QString refusalText(const history::Row &row);

/// How the answer was checked, one line: "Signature verified with key …". Empty when nothing
/// arrived.
[[nodiscard]] QString verificationLine(const history::Row &row);

} // namespace words
