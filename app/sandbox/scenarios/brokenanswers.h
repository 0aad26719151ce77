#pragma once

#include "sandbox/scenarios/scenariosteps.h"

/// Answers that do not arrive whole.
namespace sandbox::broken {

/// A byte at a time, for about a minute.
void dribbled(AnswerScene &scene);
/// Not a byte, and the connection stays.
void never(AnswerScene &scene);
/// Closed without a byte.
void closed(AnswerScene &scene);
/// Reset without a byte.
void reset(AnswerScene &scene);
/// Reset in the middle of the body.
void resetInBody(AnswerScene &scene);
/// Closed in the middle of the body.
void cutInBody(AnswerScene &scene);
/// Bytes that are no HTTP.
void garbage(AnswerScene &scene);
/// A session in eight megabytes, rightly signed.
void huge(AnswerScene &scene);

} // namespace sandbox::broken
