#pragma once

#include "sandbox/http/requestreader.h"

#include <QLatin1String>
#include <QString>

#include <span>

namespace sandbox {

/// What the sandbox can be asked to do wrong, in the order of the lists.
enum class ScenarioId {
    Slow,
    Hang,
    Close,
    ResetBefore,
    ResetAfter,
    Truncated,
    Garbage,
    Huge,
    NotJson,
    Empty,
    SessionIdNumber,
    SessionIdMissing,
    ForgedSignature,
    OtherKey,
    UnknownSerial,
    StaleTime,
    FutureTime,
    MissingHeaders,
    MissingSignature,
    MissingSerial,
    MissingNonce,
    MissingTimestamp,
    SigntestProbe,
    KeyRotation,
    ClockFast,
    ClockSlow,
    AuthorizationMalformed,
    SchemeWrong,
    TimestampOff,
    SerialWrong,
    CertificateExpired,
    ApiV3KeyMissing,
    SignatureWrong,
    BodyChanged,
    NoAuth,
    FrequencyLimited,
    RateLimited,
    RateLimitExceeded,
    FrequencyLimitExceed,
    SystemError,
    BadGateway,
    Unavailable,
    Redirect,
    TlsWrongName,
    TlsExpired,
};

/// One way of misbehaving. It plays on pre-signs alone, and on such as the rules accept: what they
/// refuse stays refused, so that no scenario hides a mistake of the client's. (The 401s spoil the
/// request on its way in, or the sandbox's clock, and then let the rules judge.)
struct Scenario {
    ScenarioId id;
    QLatin1String name; ///< --scenario, the log: kebab-case
    /// What a console must come to: verified, refused, unverified, unreachable or unknown.
    QLatin1String outcome;
};

/// All of them.
[[nodiscard]] std::span<const Scenario> scenarios();

/// The scenario of a name; null when there is none.
[[nodiscard]] const Scenario *scenarioNamed(const QString &name);

/// Whether it plays on TLS connections alone, and is over before a request is read.
[[nodiscard]] bool needsTls(const Scenario &scenario);

/// What an out_contract_code begins with to play this scenario for its request alone: `Sbx`, the
/// name in camel case, `X`: signtest-probe is `SbxSigntestProbeX…`, 503 is `Sbx503X…`. At least
/// four of the 32 characters are left to tell codes apart. Empty where the request comes too late
/// to choose (needsTls).
[[nodiscard]] QString magicPrefix(const Scenario &scenario);

/// The scenario that a pre-sign asks for by its contract code; the longest prefix wins. Null when
/// it asks for none.
[[nodiscard]] const Scenario *scenarioAsked(const Request &request);

} // namespace sandbox
