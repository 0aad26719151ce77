#pragma once

#include "history/connection/connection.h"
#include "history/search/hits.h"

#include <functional>

namespace history {

/// The newest `most` rows that match, newest first, read one after the other out of the database:
/// for who has no search file. Cut when `isUnwanted` says so.
[[nodiscard]] base::Result<Hits, StoreError> stream(Connection &connection, int schema,
    const Filter &filter, qsizetype most, const std::function<bool()> &isUnwanted);

/// The rows behind `after` in the standard order, or the first ones.
[[nodiscard]] base::Result<QList<SearchRow>, StoreError> olderRows(
    Connection &connection, int schema, const std::optional<RowKey> &after, int most);
/// The rows that were written to after that revision, `most` of them.
[[nodiscard]] base::Result<QList<SearchRow>, StoreError> rowsSince(
    Connection &connection, int schema, qint64 revision, int most);

} // namespace history
