#pragma once

#include "history/search/needle.h"
#include "history/search/searchrow.h"

#include <QHash>

#include <optional>
#include <vector>

namespace history {

/// Texts that stand in many rows, each kept once and tested once in a search.
class Dictionary final
{
public:
    using Id = quint16;
    using Flags = std::vector<quint8>; ///< 0 or 1, by id
    static constexpr qsizetype mostAnswers = 16'384;

    Dictionary();

    /// Where an attempt went. Nothing when there are too many kinds to number them.
    [[nodiscard]] std::optional<Id> placeOf(const SearchRow &row);
    /// What came back. Nothing when messages prove to be each row's own: keep it with the row. An
    /// empty one has a number always.
    [[nodiscard]] std::optional<Id> answerOf(const QString &answer);

    /// Whether a place passes the filter's profile and plan.
    [[nodiscard]] Flags placesThatPass(const Filter &filter) const;
    /// Whether the needle is in the searched texts; an empty one is in all.
    [[nodiscard]] Flags placesWith(const Needle &needle) const;
    [[nodiscard]] Flags answersWith(const Needle &needle) const;

    [[nodiscard]] Choices choices() const;

private:
    struct Place {
        QString profileId;
        QString profileName;
        QString planId;
        QByteArray text; ///< folded
        qint64 newestMs = 0;
    };

    QHash<QString, Id> m_placeIds;
    std::vector<Place> m_places;
    QHash<QString, Id> m_answerIds;
    std::vector<QByteArray> m_answers; ///< folded
};

} // namespace history
