#pragma once

#include "history/search/needle.h"
#include "history/search/searchentry.h"

#include <QByteArrayView>

#include <span>

namespace history {

/// A filter made ready for the rows of a search file: what stands in the dictionary has been tested
/// already. It goes stale with the next row that is added.
class RowTest final
{
public:
    RowTest(const Filter &filter, const Dictionary &dictionary);

    /// No row can match.
    [[nodiscard]] bool isHopeless() const { return m_isHopeless; }
    /// Whether rows have to be looked for by their texts at all.
    [[nodiscard]] bool needsText() const { return m_needsText; }
    /// Whether a row of such a time may match, and whether an older one may.
    [[nodiscard]] bool isTooNew(qint64 startedMs) const { return startedMs >= m_untilMs; }
    [[nodiscard]] bool isTooOld(qint64 startedMs) const { return startedMs < m_fromMs; }

    /// Of each entry whether it matches, into `hits`. The text may be empty where none is needed.
    void mark(
        std::span<const SearchEntry> entries, QByteArrayView text, std::vector<char> &hits) const;

private:
    void markTexts(
        std::span<const SearchEntry> entries, QByteArrayView text, std::vector<char> &hits) const;

    const Needle m_needle;
    const qint64 m_fromMs;
    const qint64 m_untilMs;
    unsigned m_outcomes = 0; ///< bits
    unsigned m_environments = 0;
    Dictionary::Flags m_placePasses; ///< by id
    Dictionary::Flags m_placeHits; ///< of an empty needle: all
    Dictionary::Flags m_answerHits;
    bool m_needsText = false;
    bool m_isHopeless = false;
};

} // namespace history
