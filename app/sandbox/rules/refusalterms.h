#pragma once

#include "sandbox/rules/language.h"
#include "sandbox/rules/refusal.h"

namespace sandbox {

/// What the access point says of a reason: data of the wire, as it words them, and not texts of
/// ours (domain.md 3, 12).
struct Terms {
    int status;
    const char *code; ///< empty: an answer without a body
    int number; ///< of the Request-ID; 0 where none is known
    const char *chinese;
    const char *hongKong;
    const char *english;

    [[nodiscard]] const char *message(Language language) const;
};

[[nodiscard]] Terms termsOf(Refusal::Reason reason);

} // namespace sandbox
