#pragma once

#include "history/query.h"

namespace history {

class Connection;

/// How far the history has come.
struct ChangeMark {
    qint64 revision = 0; ///< the newest
    QString epoch {}; ///< another one: rows went, and their revisions may be given again
    bool operator==(const ChangeMark &) const = default;
};

/// As of now. The history has its newest schema.
[[nodiscard]] base::Result<ChangeMark, StoreError> changeMark(Connection &connection);

/// Begins another epoch. Belongs into every transaction that deletes rows: no revision tells of
/// those, so whoever shows or searches rows has to read them again.
[[nodiscard]] StoreStatus beginEpoch(Connection &connection);

} // namespace history
