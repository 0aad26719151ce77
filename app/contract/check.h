#pragma once

#include "contract/address.h"
#include "contract/prerequest.h"
#include "contract/rules.h"

#include <QList>

namespace contract {

/// What was found, in numbers and texts, for the room `words` to build a sentence from.
struct Facts {
    int limit = 0; ///< what the rule allows
    int actual = 0; ///< what was given, in the rule's unit (DefaultPort: the port; NotSoon, NotFar:
                    ///< seconds left)
    int position = 0; ///< 1-based character position of the first offender; 0 where none
    QString offender {}; ///< the offending character (as it is, be it invisible) or part
    AddressUse use = AddressUse::Public; ///< PublicAddress, PublicHost with an address
    bool operator==(const Facts &) const = default;
};

struct Issue {
    Field field;
    Check code;
    Severity severity;
    Facts facts;
    bool operator==(const Issue &) const = default;
};

/// All that the table finds, in its order; at most one error a field (the first), but every
/// warning. Empty texts are checked for `Required` only. `mode` is what the form or profile says;
/// the required members are the institution's as soon as `mode` or the body (`modeOf`) says so, and
/// so a body that fits neither mode is an error, and one that fits the other mode is only warned
/// of. Pure; `nowMs` is for `Future`, `NotSoon` and `NotFar`.
[[nodiscard]] QList<Issue> validate(const PreSignRequest &request, Mode mode, qint64 nowMs);

[[nodiscard]] bool hasErrors(const QList<Issue> &issues);

} // namespace contract
