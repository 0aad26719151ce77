#include "history/search/searchtext.h"

#include <array>

namespace history {

/// SQL takes no patterns without end. No field holds a text of a length near that.
static constexpr qsizetype longestSearch = 10'000;

static constexpr std::array searched { &Row::outContractCode, &Row::sessionId, &Row::openid,
    &Row::userDisplayName, &Row::requestId, &Row::note, &Row::profileName, &Row::mchid,
    &Row::baseUri, &Row::planId, &Row::code, &Row::message };

QString folded(const QString &text) { return text.toCaseFolded(); }

bool isSearchable(const QString &search)
{
    return search.size() <= longestSearch && search.isValidUtf16() && !search.contains(fieldEnd)
        && !search.contains(rowEnd);
}

QString searchText(const Row &row)
{
    QString all = row.tags.join(fieldEnd);
    for (const auto member : searched) {
        all += fieldEnd;
        all += row.*member;
    }
    return folded(all);
}

static bool passes(const Row &row, const Filter &filter)
{
    return (filter.outcomes.isEmpty() || filter.outcomes.contains(row.outcome))
        && (filter.profileId.isEmpty() || filter.profileId == row.profileId)
        && (!filter.environment || *filter.environment == row.environment)
        && (filter.planId.isEmpty() || filter.planId == row.planId)
        && (!filter.fromMs || row.startedMs >= *filter.fromMs)
        && (!filter.untilMs || row.startedMs < *filter.untilMs);
}

bool matches(const Row &row, const Filter &filter)
{
    if (!passes(row, filter))
        return false;
    return filter.search.isEmpty()
        || (isSearchable(filter.search) && searchText(row).contains(folded(filter.search)));
}

} // namespace history
