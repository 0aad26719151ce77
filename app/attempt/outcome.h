#pragma once

#include "access/httpcall.h"
#include "contract/reply.h"
#include "history/row.h"
#include "signing/verify.h"

namespace attempt {

/// design.md's table, for an answer that arrived whole. Only a verified 2xx with a usable
/// session_id is Verified; any other 2xx is Unverified; the rest is Refused.
[[nodiscard]] history::Outcome outcomeOf(
    int httpStatus, signing::VerifyCode verification, const contract::Reply &reply);

/// design.md's table, for a call without a whole answer: in doubt Unknown.
[[nodiscard]] history::Outcome outcomeOf(const http::HttpResult &unanswered);

/// Whether a row may be repeated exactly: unknown, unverified, refused with 429 or 5xx; not once
/// expired_time is past, and not another console's (imported): what it did since is not known here.
[[nodiscard]] bool mayRepeat(const history::Row &row, qint64 nowMs);

} // namespace attempt
