#include "sandbox/scenarios/scenariosteps.h"

#include "sandbox/scenarios/brokenanswers.h"
#include "sandbox/scenarios/playedrefusals.h"
#include "sandbox/scenarios/spoiledrequests.h"
#include "sandbox/scenarios/untrustworthyanswers.h"

namespace sandbox {

using namespace std::chrono_literals;

ScenarioSteps stepsOf(ScenarioId id)
{
    using Id = ScenarioId;
    switch (id) {
    case Id::Slow:
        return { .onAnswer = broken::dribbled };
    case Id::Hang:
        return { .onAnswer = broken::never };
    case Id::Close:
        return { .onAnswer = broken::closed };
    case Id::ResetBefore:
        return { .onAnswer = broken::reset };
    case Id::ResetAfter:
        return { .onAnswer = broken::resetInBody };
    case Id::Truncated:
        return { .onAnswer = broken::cutInBody };
    case Id::Garbage:
        return { .onAnswer = broken::garbage };
    case Id::Huge:
        return { .onAnswer = broken::huge };
    case Id::NotJson:
        return { .onAnswer = untrustworthy::notJson };
    case Id::Empty:
        return { .onAnswer = untrustworthy::empty };
    case Id::SessionIdNumber:
        return { .onAnswer = untrustworthy::sessionIdNumber };
    case Id::SessionIdMissing:
        return { .onAnswer = untrustworthy::sessionIdMissing };
    case Id::ForgedSignature:
        return { .onAnswer = untrustworthy::forged };
    case Id::OtherKey:
        return { .onAnswer = untrustworthy::byOtherKey };
    case Id::UnknownSerial:
        return { .onAnswer = untrustworthy::unknownSerial };
    case Id::StaleTime:
        return { .onAnswer = untrustworthy::stale };
    case Id::FutureTime:
        return { .onAnswer = untrustworthy::fromTheFuture };
    case Id::MissingHeaders:
        return { .onAnswer = untrustworthy::withoutHeaders };
    case Id::MissingSignature:
        return { .onAnswer = untrustworthy::withoutSignature };
    case Id::MissingSerial:
        return { .onAnswer = untrustworthy::withoutSerial };
    case Id::MissingNonce:
        return { .onAnswer = untrustworthy::withoutNonce };
    case Id::MissingTimestamp:
        return { .onAnswer = untrustworthy::withoutTimestamp };
    case Id::SigntestProbe:
        return { .onAnswer = untrustworthy::probe };
    case Id::KeyRotation:
        return { .onAnswer = untrustworthy::rotated };
    case Id::ClockFast:
        return { .clockOff = 6min };
    case Id::ClockSlow:
        return { .clockOff = -6min };
    case Id::AuthorizationMalformed:
        return { .onRequest = spoiled::quotesLost };
    case Id::SchemeWrong:
        return { .onRequest = spoiled::schemeChanged };
    case Id::TimestampOff:
        return { .onRequest = spoiled::timestampOld };
    case Id::SerialWrong:
        return { .onRequest = spoiled::serialChanged };
    case Id::CertificateExpired:
        return { .onAnswer = played::certificateExpired };
    case Id::ApiV3KeyMissing:
        return { .onAnswer = played::apiV3KeyMissing };
    case Id::SignatureWrong:
        return { .onRequest = spoiled::signatureChanged };
    case Id::BodyChanged:
        return { .onRequest = spoiled::bodyChanged };
    case Id::NoAuth:
        return { .onAnswer = played::noAuth };
    case Id::FrequencyLimited:
        return { .onAnswer = played::frequencyLimited };
    case Id::RateLimited:
        return { .onAnswer = played::rateLimited };
    case Id::RateLimitExceeded:
        return { .onAnswer = played::rateLimitExceeded };
    case Id::FrequencyLimitExceed:
        return { .onAnswer = played::frequencyLimitExceed };
    case Id::SystemError:
        return { .onAnswer = played::systemError };
    case Id::BadGateway:
        return { .onAnswer = played::badGateway };
    case Id::Unavailable:
        return { .onAnswer = played::unavailable };
    case Id::Redirect:
        return { .onAnswer = played::redirect };
    case Id::TlsWrongName:
    case Id::TlsExpired:
        return {}; // the listener's
    }
    Q_UNREACHABLE();
}

} // namespace sandbox
