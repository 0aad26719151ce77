#include "history/search/choicelist.h"

#include <algorithm>
#include <utility>

namespace history {

void ChoiceList::add(
    const QString &profileId, const QString &name, const QString &planId, qint64 newestMs)
{
    Name &profile = m_profiles[profileId];
    if (profile.newestMs <= newestMs)
        profile = { name, newestMs };
    m_plans.insert(planId);
}

Choices ChoiceList::choices() const
{
    Choices all;
    for (auto it = m_profiles.cbegin(); it != m_profiles.cend(); ++it) {
        if (!it.key().isEmpty())
            all.profiles.append({ it.key(), it->name });
    }
    for (const QString &plan : m_plans) {
        if (!plan.isEmpty())
            all.plans.append({ plan, {} });
    }
    std::sort(all.profiles.begin(), all.profiles.end(), [](const Choice &a, const Choice &b) {
        return std::pair(a.name, a.value) < std::pair(b.name, b.value);
    });
    std::sort(all.plans.begin(), all.plans.end(),
        [](const Choice &a, const Choice &b) { return a.value < b.value; });
    return all;
}

} // namespace history
