#pragma once

#include "history/connection/connection.h"
#include "history/search/hits.h"

#include <functional>

namespace history {

/// The numbers of the hits in the order of another key; rows that are equal there stay newest
/// first. Cut when `isUnwanted` says so. SQLite could do it, but not be interrupted.
[[nodiscard]] base::Result<Hits, StoreError> sorted(Connection &connection, const Hits &hits,
    const Query &query, const std::function<bool()> &isUnwanted);

} // namespace history
