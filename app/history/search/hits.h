#pragma once

#include "history/search/searchentry.h"

#include <span>
#include <vector>

namespace history {

/// Rows that match, newest first.
struct Hits {
    QList<RowNumber> numbers {};
    /// The places of those that were started in the same millisecond as the one before.
    QList<qsizetype> ties {};
    bool isCut = false; ///< nobody wants them any more
    qint64 lastMs = 0; ///< when the last one was started

    void add(const RowKey &key);
    /// Those whose flag is 1.
    void add(std::span<const SearchEntry> entries, const std::vector<char> &flags);
    /// No more than the first.
    void keep(qsizetype most);
    [[nodiscard]] static Hits cut() { return { .isCut = true }; }
};

} // namespace history
