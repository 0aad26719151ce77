#pragma once

#include "history/query.h"

#include <QHash>
#include <QSet>

namespace history {

/// Gathers what there is to choose from.
class ChoiceList final
{
public:
    void add(const QString &profileId, const QString &name, const QString &planId, qint64 newestMs);
    /// Each profile by its newest name. Empty ones are none.
    [[nodiscard]] Choices choices() const;

private:
    struct Name {
        QString name;
        qint64 newestMs = 0;
    };
    QHash<QString, Name> m_profiles;
    QSet<QString> m_plans;
};

} // namespace history
