#include "history/search/hits.h"

#include <algorithm>

namespace history {

void Hits::add(const RowKey &key)
{
    if (lastMs == key.startedMs && !numbers.isEmpty())
        ties.append(numbers.size());
    numbers.append(key.number);
    lastMs = key.startedMs;
}

void Hits::add(std::span<const SearchEntry> entries, const std::vector<char> &flags)
{
    // Every number is written and the place moves on if it counts: a branch would be guessed wrong.
    const auto before = numbers.size();
    if (const auto all = before + qsizetype(entries.size()); all > numbers.capacity())
        numbers.reserve(std::max(all, 2 * before));
    numbers.resize(before + qsizetype(entries.size()));
    RowNumber *const list = numbers.data();
    auto end = before;
    for (size_t row = 0; row < entries.size(); ++row) {
        const SearchEntry &entry = entries[row];
        const bool isHit = flags[row] != 0;
        if (entry.startedMs == lastMs && isHit && end > 0) // hardly ever
            ties.append(end);
        lastMs = isHit ? entry.startedMs : lastMs;
        list[end] = entry.number;
        end += isHit ? 1 : 0;
    }
    numbers.resize(end);
}

void Hits::keep(qsizetype most)
{
    if (numbers.size() <= most)
        return;
    numbers.resize(most);
    while (!ties.isEmpty() && ties.last() >= most)
        ties.removeLast();
}

} // namespace history
