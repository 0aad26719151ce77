#pragma once

#include "history/search/hits.h"
#include "history/search/scratchfile.h"
#include "history/search/searchentry.h"

#include <functional>
#include <map>
#include <span>
#include <vector>

namespace history {

class RowTest;

/// What a search reads instead of the database: each row in the standard order, with what filters
/// know and the folded texts, in a scratch file. A search is one pass over it: 130 bytes a row,
/// which takes a million rows some 30 ms, whatever is looked for. Nothing is kept in memory but 50
/// bytes for every 4,096 rows, each kind of profile, plan and error once, and the rows that changed
/// since it was filled. Belongs to one thread.
class SearchFile final
{
public:
    /// How many rows `append` takes best.
    static constexpr int segmentRows = 4096;

    explicit SearchFile(const QString &folder);

    /// Rows that are older than all so far, newest first. False where there is no room on the disk,
    /// or too little in common between the rows: then the file is of no more use.
    [[nodiscard]] bool append(const QList<SearchRow> &older);
    /// There are no older rows.
    void close() { m_isWhole = true; }
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    /// The oldest row so far; nothing before the first.
    [[nodiscard]] std::optional<RowKey> oldest() const;

    /// A new row, or one that was written to; false as above. A row that `append` is still to bring
    /// is left to that.
    [[nodiscard]] bool change(const SearchRow &row);
    /// How many were changed; they cost memory.
    [[nodiscard]] qsizetype changed() const { return qsizetype(m_changed.size()); }

    /// The newest `most` that match; cut when `isUnwanted` says so, which is asked now and then.
    /// Nothing where the file cannot be read.
    [[nodiscard]] std::optional<Hits> find(
        const Filter &filter, qsizetype most, const std::function<bool()> &isUnwanted) const;

    [[nodiscard]] Choices choices() const { return m_dictionary.choices(); }

private:
    struct Changed {
        SearchEntry entry;
        QByteArray text;
    };

    [[nodiscard]] std::optional<SearchEntry> entryOf(const SearchRow &row, QByteArray &text);
    [[nodiscard]] bool markChanged(const RowKey &key);
    [[nodiscard]] bool read(const Segment &segment, std::vector<SearchEntry> &entries) const;
    [[nodiscard]] bool readText(const Segment &segment, QByteArray &text) const;
    [[nodiscard]] std::vector<RowKey> changedThatMatch(const RowTest &test) const;

    ScratchFile m_file;
    qint64 m_end = 0;
    Dictionary m_dictionary;
    std::vector<Segment> m_segments; ///< newest first
    std::map<RowKey, Changed, std::greater<>> m_changed;
    bool m_isWhole = false;
};

} // namespace history
