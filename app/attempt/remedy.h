#pragma once

#include "history/row.h"

#include <QList>

namespace attempt {

/// What someone can do about an attempt, each with a button.
enum class Remedy {
    HandOff, ///< give the session to the app team
    RepeatExactly, ///< the same bytes, freshly signed
    CorrectField, ///< go to the field that the access point named
    NewFromThis, ///< the same content with a fresh contract code and expiry
    CheckProfile, ///< key, certificates, connection: the profile's health check
    CopyForSupport, ///< Request-ID, time, merchant number: what WeChat Pay's support asks for
};

/// The remedies of a row, the best first; none while it is pending. HandOff for verified rows that
/// have not expired; RepeatExactly where mayRepeat; CorrectField where the answer names a field;
/// CheckProfile for 401, missing or wrong signatures and what was not delivered; NewFromThis for
/// every row whose request is known; CopyForSupport where an answer came. A refusal without a
/// signature is as usual (domain.md 5) and no reason to check the profile. What only the bytes of a
/// row tell (CorrectField, NewFromThis) needs a row that was read whole. An imported row has
/// NewFromThis and CopyForSupport only, and HandOff once its session_id was verified here.
[[nodiscard]] QList<Remedy> remedies(const history::Row &row, qint64 nowMs);

} // namespace attempt
