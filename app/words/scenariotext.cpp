#include "words/scenariotext.h"

#include "words/outcomes.h"

#include <QCoreApplication>

namespace words {

namespace {
struct Scenarios {
    Q_DECLARE_TR_FUNCTIONS(Scenarios)
};
} // namespace

QString text(sandbox::ScenarioId id)
{
    using Id = sandbox::ScenarioId;
    switch (id) {
    case Id::Slow:
        return Scenarios::tr("Answers one byte at a time, for about a minute.");
    case Id::Hang:
        return Scenarios::tr("Takes the request and never answers.");
    case Id::Close:
        return Scenarios::tr("Takes the request and closes the connection without an answer.");
    case Id::ResetBefore:
        return Scenarios::tr(
            "Takes the request and resets the connection before the first byte of the answer.");
    case Id::ResetAfter:
        return Scenarios::tr("Resets the connection in the middle of the answer's body.");
    case Id::Truncated:
        return Scenarios::tr("Closes the connection in the middle of the answer's body.");
    case Id::Garbage:
        return Scenarios::tr("Answers with bytes that are no HTTP.");
    case Id::Huge:
        return Scenarios::tr(
            "Answers with a session in a body of eight megabytes, rightly signed.");
    case Id::NotJson:
        return Scenarios::tr("Answers with 200 and HTML in place of JSON, rightly signed.");
    case Id::Empty:
        return Scenarios::tr("Answers with 200 and no body, rightly signed.");
    case Id::SessionIdNumber:
        return Scenarios::tr(
            "Answers with a session_id that is a number and no text, rightly signed.");
    case Id::SessionIdMissing:
        return Scenarios::tr("Answers with JSON that holds no session_id, rightly signed.");
    case Id::ForgedSignature:
        return Scenarios::tr("Puts a forged signature on the answer.");
    case Id::OtherKey:
        return Scenarios::tr(
            "Signs the answer with another key, under the serial of the right one.");
    case Id::UnknownSerial:
        return Scenarios::tr("Names a platform certificate that nobody knows.");
    case Id::StaleTime:
        return Scenarios::tr("Signs the answer with a time of ten minutes ago.");
    case Id::FutureTime:
        return Scenarios::tr("Signs the answer with a time in ten minutes.");
    case Id::MissingHeaders:
        return Scenarios::tr("Leaves out all signature headers, as some proxies do.");
    case Id::MissingSignature:
        return Scenarios::tr("Leaves out the header Wechatpay-Signature.");
    case Id::MissingSerial:
        return Scenarios::tr("Leaves out the header Wechatpay-Serial.");
    case Id::MissingNonce:
        return Scenarios::tr("Leaves out the header Wechatpay-Nonce.");
    case Id::MissingTimestamp:
        return Scenarios::tr("Leaves out the header Wechatpay-Timestamp.");
    case Id::SigntestProbe:
        return Scenarios::tr(
            "Probes the client with a signature that begins with WECHATPAY/SIGNTEST/; the same "
            "request sent again is answered rightly.");
    case Id::KeyRotation:
        return Scenarios::tr(
            "Changes the platform certificate and signs the answer with the new key, whose "
            "certificate can be downloaded (a console does so once a minute at most).");
    case Id::ClockFast:
        return Scenarios::tr("The access point's clock is six minutes fast.");
    case Id::ClockSlow:
        return Scenarios::tr("The access point's clock is six minutes slow.");
    case Id::AuthorizationMalformed:
        return Scenarios::tr("401: Authorization arrives without its quotes.");
    case Id::SchemeWrong:
        return Scenarios::tr("401: Authorization arrives with another scheme.");
    case Id::TimestampOff:
        return Scenarios::tr("401: the timestamp in Authorization is ten minutes old.");
    case Id::SerialWrong:
        return Scenarios::tr("401: Authorization names another certificate of the merchant.");
    case Id::CertificateExpired:
        return Scenarios::tr("401: the merchant's certificate has expired.");
    case Id::ApiV3KeyMissing:
        return Scenarios::tr("401: the merchant has set no APIv3 key.");
    case Id::SignatureWrong:
        return Scenarios::tr("401: the text is right and the signature is by another key; "
                             "sign_information says what was to be signed.");
    case Id::BodyChanged:
        return Scenarios::tr("401: the body was changed on its way, by one byte; sign_information "
                             "says what was to be signed.");
    case Id::NoAuth:
        return Scenarios::tr("403 NO_AUTH: the merchant has no permission.");
    case Id::FrequencyLimited:
        return Scenarios::tr("429 FREQUENCY_LIMITED, with Retry-After.");
    case Id::RateLimited:
        return Scenarios::tr("429 RATE_LIMITED, with Retry-After.");
    case Id::RateLimitExceeded:
        return Scenarios::tr("429 RATELIMIT_EXCEEDED, with Retry-After.");
    case Id::FrequencyLimitExceed:
        return Scenarios::tr("429 FREQUENCY_LIMIT_EXCEED, with Retry-After.");
    case Id::SystemError:
        return Scenarios::tr("500 SYSTEM_ERROR, after the session was made.");
    case Id::BadGateway:
        return Scenarios::tr("502: the page of a gateway in between, in HTML.");
    case Id::Unavailable:
        return Scenarios::tr("503 SERVICE_UNAVAILABLE: overload protection, with Retry-After.");
    case Id::Redirect:
        return Scenarios::tr("302: a redirect to another path, which nobody should follow.");
    case Id::TlsWrongName:
        return Scenarios::tr("TLS: the server's certificate is for another name.");
    case Id::TlsExpired:
        return Scenarios::tr("TLS: the server's certificate expired yesterday.");
    }
    Q_UNREACHABLE();
}

QString scenarioLine(const sandbox::Scenario &scenario)
{
    const auto outcome = history::outcomeNamed(QString(scenario.outcome));
    //: %1: what the sandbox does, a whole sentence; %2: an outcome, such as Refused
    return Scenarios::tr("%1 The console shows: %2.")
        .arg(text(scenario.id), outcome ? text(*outcome) : QString());
}

} // namespace words
