#include "history/search/rowtest.h"

#include "history/search/searchtext.h"

#include <algorithm>
#include <limits>

namespace history {

static unsigned bit(Outcome outcome) { return 1U << unsigned(outcome); }
static unsigned bit(base::Environment environment) { return 1U << unsigned(environment); }

static bool all(const Dictionary::Flags &flags)
{
    return std::all_of(flags.begin(), flags.end(), [](quint8 flag) { return flag != 0; });
}

RowTest::RowTest(const Filter &filter, const Dictionary &dictionary)
    : m_needle(filter.search)
    , m_fromMs(filter.fromMs.value_or(std::numeric_limits<qint64>::min()))
    , m_untilMs(filter.untilMs.value_or(std::numeric_limits<qint64>::max()))
    , m_outcomes(filter.outcomes.isEmpty() ? ~0U : 0U)
    , m_environments(filter.environment ? bit(*filter.environment) : ~0U)
    , m_placePasses(dictionary.placesThatPass(filter))
    , m_isHopeless(!isSearchable(filter.search))
{
    for (const Outcome outcome : filter.outcomes)
        m_outcomes |= bit(outcome);
    m_placeHits = dictionary.placesWith(m_needle);
    m_answerHits = dictionary.answersWith(m_needle);
    m_needsText = !all(m_placeHits) && !all(m_answerHits);
}

void RowTest::markTexts(
    std::span<const SearchEntry> entries, QByteArrayView text, std::vector<char> &hits) const
{
    const char *const begin = text.cbegin();
    const char *const end = text.cend();
    size_t row = 0;
    for (const char *place = m_needle.in(begin, end); place != end;
         place = m_needle.in(begin + entries[row].textEnd, end)) {
        while (entries[row].textEnd <= place - begin)
            ++row;
        hits[row] = 1;
    }
}

/// Without branches: which rows match is not to be foretold, and each wrong guess of the processor
/// would cost more than all the rest.
void RowTest::mark(
    std::span<const SearchEntry> entries, QByteArrayView text, std::vector<char> &hits) const
{
    hits.assign(entries.size(), 0);
    if (m_needsText)
        markTexts(entries, text, hits);
    for (size_t row = 0; row < entries.size(); ++row) {
        const SearchEntry &entry = entries[row];
        const unsigned isFound
            = unsigned(hits[row]) | m_placeHits[entry.place] | m_answerHits[entry.answer];
        const unsigned isInTime
            = unsigned(entry.startedMs >= m_fromMs) & unsigned(entry.startedMs < m_untilMs);
        hits[row]
            = char(isFound & isInTime & m_placePasses[entry.place] & (m_outcomes >> entry.outcome)
                & (m_environments >> entry.environment) & ~unsigned(entry.isChanged) & 1U);
    }
}

} // namespace history
