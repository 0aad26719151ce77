#pragma once

#include "sandbox/scenarios/scenariosteps.h"

/// Whole answers of 200 that a client must not take a session from, and one that it must learn a
/// new key for.
namespace sandbox::untrustworthy {

void notJson(AnswerScene &scene); ///< rightly signed
void empty(AnswerScene &scene); ///< rightly signed
void sessionIdNumber(AnswerScene &scene); ///< rightly signed
void sessionIdMissing(AnswerScene &scene); ///< rightly signed
/// A signature of the right shape that is none.
void forged(AnswerScene &scene);
/// Signed by a key that is not the platform's, under the platform's serial.
void byOtherKey(AnswerScene &scene);
void unknownSerial(AnswerScene &scene);
/// Signed ten minutes ago.
void stale(AnswerScene &scene);
/// Signed in ten minutes.
void fromTheFuture(AnswerScene &scene);
/// As a proxy passes an answer on that keeps known headers only.
void withoutHeaders(AnswerScene &scene);
void withoutSignature(AnswerScene &scene);
void withoutSerial(AnswerScene &scene);
void withoutNonce(AnswerScene &scene);
void withoutTimestamp(AnswerScene &scene);
/// A signature that begins with WECHATPAY/SIGNTEST/, once a body: what is repeated exactly is not
/// probed again (domain.md 5).
void probe(AnswerScene &scene);
/// Changes the platform's key first: the answer is good, and its certificate is to be fetched.
void rotated(AnswerScene &scene);

} // namespace sandbox::untrustworthy
