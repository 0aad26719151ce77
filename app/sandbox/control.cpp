#include "sandbox/control.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace sandbox {

static constexpr char root[] = "/papay-sandbox/";
static constexpr int mostPerSecond = 1'000'000;

using Read = base::Result<ControlOrder, ControlRefusal>;

static tl::unexpected<ControlRefusal> refused(int status, const char *code)
{
    return tl::make_unexpected(ControlRefusal { status, QLatin1String(code) });
}

bool isControl(const Request &request) { return request.path().startsWith(root); }

/// In a time that does not tell how much of it was right.
static bool isSame(const QByteArray &given, const QByteArray &token)
{
    const auto digest = [](const QByteArray &text) {
        return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    };
    return !token.isEmpty() && digest(given) == digest(token);
}

static std::optional<ControlRefusal> checkCaller(const Request &request, const ControlGate &gate)
{
    if (!gate.isLoopback)
        return ControlRefusal { 403, QLatin1String("not_local") };
    if (!gate.hosts.contains(request.header("Host").value_or(QByteArray()).toLower()))
        return ControlRefusal { 403, QLatin1String("host_wrong") };
    const QByteArray authorization = request.header("Authorization").value_or(QByteArray());
    if (request.count("Authorization") != 1 || !isSame(authorization, "Bearer " + gate.token))
        return ControlRefusal { 401, QLatin1String("token_wrong") };
    return {};
}

/// The members of a body; an empty one has none.
static base::Result<QJsonObject, ControlRefusal> membersOf(const QByteArray &body)
{
    if (body.trimmed().isEmpty())
        return QJsonObject();
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return refused(400, "not_json");
    return document.object();
}

static Read readScenario(const QJsonObject &members)
{
    const QJsonValue name = members[QLatin1String("name")];
    if (name.isNull())
        return ChooseScenario {};
    const Scenario *scenario = scenarioNamed(name.toString());
    if (!scenario)
        return refused(400, "scenario_unknown");
    return ChooseScenario { scenario };
}

static Read readPlay(const QJsonObject &members)
{
    const auto act = actNamed(members[QLatin1String("act")].toString());
    if (!act)
        return refused(400, "act_unknown");
    const QString id = members[QLatin1String("id")].toString();
    if (id.isEmpty())
        return refused(400, "id_missing");
    return PlayUser { id, *act };
}

static Read readRateLimit(const QJsonObject &members)
{
    const int perSecond = members[QLatin1String("per_second")].toInt(-1);
    if (perSecond < 0 || perSecond > mostPerSecond)
        return refused(400, "per_second_wrong");
    return LimitRate { perSecond };
}

/// `notifications/{id}/resend` and `…/stop`.
static Read readNotification(const QByteArray &path, const QJsonObject &members)
{
    const QByteArrayList parts = path.split('/');
    if (parts.size() != 3 || parts[1].isEmpty())
        return refused(404, "not_found");
    const QString id = QString::fromUtf8(parts[1]);
    if (parts[2] == "stop")
        return StopNotification { id };
    if (parts[2] != "resend")
        return refused(404, "not_found");
    const QJsonValue prelude = members[QLatin1String("prelude")];
    if (!prelude.isUndefined() && prelude.toString() != QLatin1String("probe"))
        return refused(400, "prelude_unknown");
    return ResendNotification { id, prelude.isString() };
}

static Read readPost(const QByteArray &path, const QJsonObject &members)
{
    if (path == "scenario")
        return readScenario(members);
    if (path == "play")
        return readPlay(members);
    if (path == "rotate")
        return RotateKey {};
    if (path == "rate-limit")
        return readRateLimit(members);
    if (path.startsWith("notifications/"))
        return readNotification(path, members);
    return refused(404, "not_found");
}

Read readControl(const Request &request, const ControlGate &gate)
{
    if (const auto refusal = checkCaller(request, gate))
        return tl::make_unexpected(*refusal);
    const QByteArray path = request.path().mid(sizeof root - 1);
    const bool isState = path == "state";
    if (request.method != (isState ? "GET" : "POST"))
        return refused(405, "method_wrong");
    if (isState)
        return ShowState {};
    return membersOf(request.body).and_then([&path](const QJsonObject &members) {
        return readPost(path, members);
    });
}

Answer toAnswer(const ControlRefusal &refusal)
{
    Answer answer = controlAnswer({ { QStringLiteral("error"), QString(refusal.code) } });
    answer.status = refusal.status;
    return answer;
}

Answer controlAnswer(const QJsonObject &body)
{
    Answer answer { .body = QJsonDocument(body).toJson(QJsonDocument::Compact) };
    answer.setHeader("Content-Type", "application/json; charset=utf-8");
    answer.setHeader("Cache-Control", "no-store");
    return answer;
}

} // namespace sandbox
