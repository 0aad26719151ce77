#include "attempt/outcome.h"

#include "contract/prerequest.h"

namespace attempt {

using history::Outcome;

Outcome outcomeOf(int httpStatus, signing::VerifyCode verification, const contract::Reply &reply)
{
    if (httpStatus < 200 || httpStatus > 299)
        return Outcome::Refused;
    const bool usable = verification == signing::VerifyCode::Verified
        && reply.shape == contract::Reply::Shape::Session;
    return usable ? Outcome::Verified : Outcome::Unverified;
}

Outcome outcomeOf(const http::HttpResult &unanswered)
{
    return unanswered.nothingSent ? Outcome::Unreachable : Outcome::Unknown;
}

static bool outcomeAllowsRepeat(const history::Row &row)
{
    switch (row.outcome) {
    case Outcome::Unknown:
    case Outcome::Unverified:
        return true;
    case Outcome::Refused:
        return row.httpStatus == 429 || row.httpStatus >= 500;
    case Outcome::Pending:
    case Outcome::Verified:
    case Outcome::Unreachable:
        return false;
    }
    Q_UNREACHABLE();
}

bool mayRepeat(const history::Row &row, qint64 nowMs)
{
    if (row.origin == history::Origin::Imported || !outcomeAllowsRepeat(row))
        return false;
    const auto expiry = contract::expiryMs(row.expiredTime);
    return !expiry || *expiry > nowMs;
}

} // namespace attempt
