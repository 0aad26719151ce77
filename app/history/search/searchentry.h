#pragma once

#include "history/search/dictionary.h"

#include <vector>

namespace history {

/// A row as it lies in the search file; its text is in the segment's.
struct SearchEntry {
    qint64 startedMs = 0;
    RowNumber number = 0;
    quint32 textEnd = 0; ///< in the segment's text, where the next row's begins
    Dictionary::Id place = 0;
    Dictionary::Id answer = 0;
    quint8 outcome = 0;
    quint8 environment = 0;
    quint8 isChanged = 0; ///< the row has a newer version elsewhere
    quint8 filling = 0;

    [[nodiscard]] RowKey key() const { return { startedMs, number }; }
};
static_assert(sizeof(SearchEntry) == 24);

/// Some rows that follow each other, newest first.
struct Segment {
    RowKey newest;
    RowKey oldest;
    qint64 offset = 0; ///< of the entries in the file; the text follows
    qint32 rows = 0;
    qint32 textSize = 0;
};

} // namespace history
