#pragma once

#include "history/query.h"

namespace history {

class Connection;

// The statements about one attempt. Each belongs into a transaction of the caller.

/// What is written to `failure` of a row whose console ended before the outcome was recorded.
inline constexpr char interrupted[] = "interrupted";

/// The first half of a new row; answers the rowid.
[[nodiscard]] base::Result<qint64, StoreError> insertBegun(Connection &connection, const Row &row);

/// The second half of a row that is pending, or that was taken for interrupted while its answer
/// was on the way; answers the rowid. A row that was begun but that the file no longer holds
/// (the file was replaced meanwhile) is written whole: an answer is never lost. NotFound for a row
/// that has its outcome, and for one that was never begun.
[[nodiscard]] base::Result<qint64, StoreError> recordFinished(
    Connection &connection, const Row &row);

} // namespace history
