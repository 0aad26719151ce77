#pragma once

#include "history/row.h"

#include <QString>

namespace words {

/// One word: 成功, 被拒, …
[[nodiscard]] QString text(history::Outcome outcome);
/// What an outcome means, one sentence.
[[nodiscard]] QString meaning(history::Outcome outcome);

/// What happened, what it means, what to do now: three sentences about a row.
struct Explanation {
    QString happened;
    QString means;
    QString todo;
};
[[nodiscard]] Explanation explain(const history::Row &row);

/// How the answer was checked, one line: "Signature verified with platform certificate …".
/// Empty when nothing arrived.
[[nodiscard]] QString verificationLine(const history::Row &row);

} // namespace words
