#include "history/search/dictionary.h"

#include "history/search/choicelist.h"
#include "history/search/searchtext.h"

#include <algorithm>
#include <limits>

namespace history {

static constexpr qsizetype mostPlaces = std::numeric_limits<Dictionary::Id>::max();

Dictionary::Dictionary() { static_cast<void>(answerOf({})); }

std::optional<Dictionary::Id> Dictionary::placeOf(const SearchRow &row)
{
    if (const auto known = m_placeIds.constFind(row.place); known != m_placeIds.cend()) {
        qint64 &newestMs = m_places[*known].newestMs;
        newestMs = std::max(newestMs, row.key.startedMs);
        return *known;
    }
    if (m_placeIds.size() >= mostPlaces)
        return std::nullopt;
    const auto id = Id(m_places.size());
    m_placeIds.insert(row.place, id);
    const auto end = row.place.indexOf(fieldEnd); // of the profile's id, which is not searched
    const QStringList fields = row.place.split(fieldEnd);
    m_places.push_back({ .profileId = fields.first(),
        .profileName = fields.value(1),
        .planId = fields.last(),
        .text = folded(row.place.mid(end + 1)).toUtf8(),
        .newestMs = row.key.startedMs });
    return id;
}

std::optional<Dictionary::Id> Dictionary::answerOf(const QString &answer)
{
    if (const auto known = m_answerIds.constFind(answer); known != m_answerIds.cend())
        return *known;
    if (m_answerIds.size() >= mostAnswers)
        return std::nullopt;
    const auto id = Id(m_answers.size());
    m_answerIds.insert(answer, id);
    m_answers.push_back(folded(answer).toUtf8());
    return id;
}

template <typename Kinds, typename Test>
static Dictionary::Flags tested(const Kinds &kinds, Test test)
{
    Dictionary::Flags results(kinds.size());
    std::transform(kinds.begin(), kinds.end(), results.begin(),
        [&test](const auto &kind) { return test(kind) ? 1 : 0; });
    return results;
}

Dictionary::Flags Dictionary::placesThatPass(const Filter &filter) const
{
    return tested(m_places, [&filter](const Place &place) {
        return (filter.profileId.isEmpty() || filter.profileId == place.profileId)
            && (filter.planId.isEmpty() || filter.planId == place.planId);
    });
}

Dictionary::Flags Dictionary::placesWith(const Needle &needle) const
{
    return tested(m_places, [&needle](const Place &place) { return needle.isIn(place.text); });
}

Dictionary::Flags Dictionary::answersWith(const Needle &needle) const
{
    return tested(m_answers, [&needle](const QByteArray &text) { return needle.isIn(text); });
}

Choices Dictionary::choices() const
{
    ChoiceList list;
    for (const Place &place : m_places)
        list.add(place.profileId, place.profileName, place.planId, place.newestMs);
    return list.choices();
}

} // namespace history
