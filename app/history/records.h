#pragma once

#include "history/query.h"

namespace history {

class Connection;

// The statements about one attempt. Each belongs into a transaction of the caller.

/// What is written to `failure` of a row whose console ended before the outcome was recorded.
inline constexpr char interrupted[] = "interrupted";

/// The revision of what is being written, as SQL: revisions follow each other in the order of the
/// commits, because a transaction that writes has the turn (Transaction).
inline constexpr char nextRevision[] = "(select coalesce(max(revision), 0) + 1 from attempt)";

/// The first half of a new row; answers the rowid.
[[nodiscard]] base::Result<qint64, StoreError> insertBegun(Connection &connection, const Row &row);

/// The second half of a row that is pending, or that was taken for interrupted while its answer
/// was on the way; answers the rowid. A row that was begun but that the file no longer holds
/// (the file was replaced meanwhile) is written whole: an answer is never lost. NotFound for a row
/// that has its outcome, and for one that was never begun.
[[nodiscard]] base::Result<qint64, StoreError> recordFinished(
    Connection &connection, const Row &row);

/// The same, after a try whose answer was lost: it may have been committed.
[[nodiscard]] base::Result<qint64, StoreError> insertBegunAgain(
    Connection &connection, const Row &row);
[[nodiscard]] base::Result<qint64, StoreError> recordFinishedAgain(
    Connection &connection, const Row &row);

/// Brings the text that a server searches up to date with the row, after each write to one of its
/// searched fields (Filter::search). SQLite keeps none: its consoles search by themselves.
[[nodiscard]] StoreStatus makeSearchable(Connection &connection, qint64 rowid);

} // namespace history
