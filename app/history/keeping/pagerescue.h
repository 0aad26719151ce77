#pragma once

#include "history/keeping/damagedcopy.h"

namespace history {

/// Adds to the new history the rows that lie in the pages of the damaged one and are not in it yet.
/// Where all rows are known by an index (temp.known), others are none: they were removed.
[[nodiscard]] StoreStatus rescueFromPages(
    Connection &connection, const DamagedCopy &copy, bool knowsAll);

} // namespace history
