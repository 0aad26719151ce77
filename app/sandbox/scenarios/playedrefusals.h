#pragma once

#include "sandbox/scenarios/scenariosteps.h"

/// Refusals of a request that kept every rule, in the real service's shapes.
namespace sandbox::played {

void certificateExpired(AnswerScene &scene);
void apiV3KeyMissing(AnswerScene &scene);
void noAuth(AnswerScene &scene);
// 429 with Retry-After, in the four names that official pages use.
void frequencyLimited(AnswerScene &scene);
void rateLimited(AnswerScene &scene);
void rateLimitExceeded(AnswerScene &scene);
void frequencyLimitExceed(AnswerScene &scene);
void systemError(AnswerScene &scene);
/// A gateway's own page: HTML, without the service's headers.
void badGateway(AnswerScene &scene);
/// Overload, with Retry-After.
void unavailable(AnswerScene &scene);
/// To a path of the sandbox's own, so that its log tells who follows.
void redirect(AnswerScene &scene);

} // namespace sandbox::played
