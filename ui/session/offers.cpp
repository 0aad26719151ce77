#include "session/offers.h"

#include "session/problemtext.h"

namespace ui {

using attempt::Remedy;
using Hindrance = RemedyBar::Hindrance;

static constexpr qint64 longAgo = 0; // nothing had expired then

static Hindrance hindrance(Remedy remedy, const QString &profileId, const Situation &situation)
{
    const bool isCopy = remedy == Remedy::HandOff || remedy == Remedy::CopyForSupport;
    const bool needsProfile = remedy == Remedy::RepeatExactly || remedy == Remedy::CheckProfile;
    if (situation.isBusy && !isCopy)
        return Hindrance::Busy;
    if (needsProfile && profileId != situation.currentProfile)
        return Hindrance::OtherProfile;
    return Hindrance::None;
}

static QList<RemedyBar::Offer> offersOf(const history::Row &row, const Situation &situation)
{
    const bool isVerified = row.outcome == history::Outcome::Verified && !row.sessionId.isEmpty();
    const QList<Remedy> now = attempt::remedies(row, situation.nowMs);
    QList<RemedyBar::Offer> all;
    for (const Remedy remedy : attempt::remedies(row, longAgo)) {
        if (remedy == Remedy::HandOff && !isVerified)
            continue; // whoever says so: what is not verified is not handed on
        all.append({ remedy,
            now.contains(remedy) ? hindrance(remedy, row.profileId, situation)
                                 : Hindrance::Expired });
    }
    return all;
}

QList<RemedyBar::Offer> offers(const ShownAttempt &attempt, const Situation &situation)
{
    if (attempt.row())
        return offersOf(*attempt.row(), situation);
    QList<RemedyBar::Offer> all;
    if (!attempt.problem())
        return all;
    for (const Remedy remedy : problemRemedies(*attempt.problem()))
        all.append({ remedy, hindrance(remedy, attempt.whose.id, situation) });
    return all;
}

} // namespace ui
