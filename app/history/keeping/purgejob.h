#pragma once

#include "history/keeping/purge.h"

#include <functional>

namespace history {

/// A purge from the receipt to the vacuum, in a file or, for its owner, on a server. Stops at the
/// next step once `goOn` answers false. The caller holds the keeping lock of the data dir.
[[nodiscard]] ReceiptResult purgeWithReceipt(
    const Place &place, const PurgePreview &preview, const std::function<bool()> &goOn);

} // namespace history
