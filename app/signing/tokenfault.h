#pragma once

#include "signing/keyerror.h"

namespace signing {

/// How an operation with a token went that gave no good signature.
struct TokenFault {
    ulong number = 0; ///< PKCS#11's CKR_…
    int pinQuestions = 0; ///< how often the token asked; only the first was answered
    bool tokenAskedFor = false; ///< it was not found
    bool isPinGood = false; ///< this very PIN has opened it
};

/// What to tell a person of it. Pure.
[[nodiscard]] KeyErrorCode meaningOf(const TokenFault &fault);

} // namespace signing
