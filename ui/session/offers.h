#pragma once

#include "session/remedybar.h"
#include "session/shownattempt.h"

namespace ui {

/// What hinders someone in front of a card.
struct Situation {
    QString currentProfile; ///< its id
    bool isBusy = false; ///< a call runs
    qint64 nowMs = 0;
};

/// The remedies of what a card is about, with what hinders them. Those that expired_time has put an
/// end to are among them: whoever comes too late shall read why.
[[nodiscard]] QList<RemedyBar::Offer> offers(
    const ShownAttempt &attempt, const Situation &situation);

} // namespace ui
