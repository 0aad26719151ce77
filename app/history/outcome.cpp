#include "history/outcome.h"

#include <array>

namespace history {

static constexpr std::array allOutcomes { Outcome::Pending, Outcome::Verified, Outcome::Refused,
    Outcome::Unverified, Outcome::Unreachable, Outcome::Unknown };

QLatin1String name(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Pending:
        return QLatin1String("pending");
    case Outcome::Verified:
        return QLatin1String("verified");
    case Outcome::Refused:
        return QLatin1String("refused");
    case Outcome::Unverified:
        return QLatin1String("unverified");
    case Outcome::Unreachable:
        return QLatin1String("unreachable");
    case Outcome::Unknown:
        return QLatin1String("unknown");
    }
    Q_UNREACHABLE();
}

std::optional<Outcome> outcomeNamed(QStringView wanted)
{
    for (const Outcome outcome : allOutcomes) {
        if (name(outcome) == wanted)
            return outcome;
    }
    return std::nullopt;
}

} // namespace history
