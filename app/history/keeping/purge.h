#pragma once

#include "history/keeping.h"

#include <functional>
#include <optional>

namespace history {

class Connection;

// Taking rows away: the same statements on both engines.

/// What retention takes away as of `nowMs`.
[[nodiscard]] PreviewResult previewRows(
    Connection &connection, const Retention &retention, qint64 nowMs);

/// What a purge did take away. Where it failed or was stopped, what went before is gone all the
/// same.
struct Removal {
    PurgePreview removed;
    std::optional<StoreError> failure {};
    bool stopped = false;
};

/// Removes what the preview counts, few rows at a time: others that write wait for milliseconds.
/// `between` is called while nobody waits for us; the purge stops when it answers false.
[[nodiscard]] Removal removeRows(
    Connection &connection, const PurgePreview &preview, const std::function<bool()> &between);

} // namespace history
