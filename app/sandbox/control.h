#pragma once

#include "base/result.h"
#include "sandbox/contracts/act.h"
#include "sandbox/http/answer.h"
#include "sandbox/http/requestreader.h"
#include "sandbox/scenario.h"

#include <QJsonObject>
#include <QString>

#include <variant>

namespace sandbox {

/// Control calls come over the sandbox's own listener, so that scripts of any language can steer
/// it:
///
///     GET  /papay-sandbox/state
///     POST /papay-sandbox/scenario                     {"name":"slow"}, {"name":null}
///     POST /papay-sandbox/play                         {"id":SESSION_OR_CONTRACT,"act":"agree"}
///     POST /papay-sandbox/rotate
///     POST /papay-sandbox/rate-limit                   {"per_second":10}
///     POST /papay-sandbox/notifications/{id}/resend    {"prelude":"probe"}, {}
///     POST /papay-sandbox/notifications/{id}/stop
///
/// with `Authorization: Bearer <token>`, the token being in `control_token` of the credentials
/// folder (0600).
[[nodiscard]] bool isControl(const Request &request);

struct ShowState {
};
struct ChooseScenario {
    const Scenario *scenario = nullptr; ///< null: none
};
struct PlayUser {
    QString id; ///< of a session or a contract
    Act act = Act::Agree;
};
struct RotateKey {
};
struct LimitRate {
    int perSecond = 0; ///< 0: any number
};
struct ResendNotification {
    QString id;
    bool withProbe = false; ///< a SIGNTEST one goes ahead
};
struct StopNotification {
    QString id;
};
using ControlOrder = std::variant<ShowState, ChooseScenario, PlayUser, RotateKey, LimitRate,
    ResendNotification, StopNotification>;

/// Who may call.
struct ControlGate {
    QByteArray token;
    QByteArrayList hosts; ///< what Host may say: the listener's names with its port
    bool isLoopback = false; ///< whether the caller is on this computer
};

/// Why a call is not carried out.
struct ControlRefusal {
    int status = 400;
    QLatin1String code; ///< `token_wrong`, `host_wrong`, `not_local`, `not_found`, …
};

/// What a control call asks for. Pages of other origins get nothing: no CORS header is ever sent, a
/// preflight is refused, and a Host that names another is one that was rebound.
[[nodiscard]] base::Result<ControlOrder, ControlRefusal> readControl(
    const Request &request, const ControlGate &gate);

/// The answers. Not signed.
[[nodiscard]] Answer toAnswer(const ControlRefusal &refusal);
[[nodiscard]] Answer controlAnswer(const QJsonObject &body);

} // namespace sandbox
