#pragma once

#include "history/outcome.h"

#include <QString>

namespace words {

/// What stands in a support bundle. Chinese and English side by side whatever the language in use,
/// as in supportNote: who reads it is not who made it.
enum class BundlePart {
    Title,
    Privacy,
    Program,
    Attempt,
    Repeats,
    Outcome,
    RequestId,
    Started,
    Finished,
    Duration,
    Call,
    Host,
    Environment,
    Mode,
    Mchid,
    PlanId,
    ContractCode,
    SessionId,
    HttpStatus,
    Code,
    Message,
    Detail,
    Failure,
    Verification,
    SigningSerial,
    VerifySerial,
    Parameters,
    StringToSign,
    RequestHeaders,
    ResponseHeaders,
    Answer,
    None,
};
[[nodiscard]] QString bothLanguages(BundlePart part);
/// What became of the attempt: 被拒 Refused.
[[nodiscard]] QString bothLanguages(history::Outcome outcome);

} // namespace words
