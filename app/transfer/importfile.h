#pragma once

#include "history/row.h"
#include "transfer/import.h"

#include <QString>

#include <atomic>
#include <optional>

namespace transfer {

// A file is read whole before anything is written, and written in one go while other consoles wait:
// what is larger than this comes in several files (an export can be limited to a range of days).
inline constexpr qint64 largestFile = 512LL * 1024 * 1024;
inline constexpr int mostRows = 100'000;

/// What a file holds, oldest first.
struct ReadFile {
    QList<history::Row> rows;
    QList<int> unreadable; ///< lines, the first 100
    int unreadableCount = 0;
    std::optional<ImportFailure> failure; ///< then the rest says nothing
};

/// Reads JSON lines, on any thread, until `isUnwanted`. A byte order mark, empty lines and lines
/// ended by \r\n are no faults.
[[nodiscard]] ReadFile readFile(const QString &path, const std::atomic<bool> &isUnwanted);

} // namespace transfer
