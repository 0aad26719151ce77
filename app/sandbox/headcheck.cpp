#include "sandbox/headcheck.h"

#include "contract/prerequest.h"

#include <algorithm>

namespace sandbox {

namespace {

using Reason = Refusal::Reason;

struct Route {
    const char *path;
    const char *method; ///< the only one
    bool hasBody;
    Endpoint endpoint;
};

constexpr Route routes[] = {
    { contract::preSignPath, "POST", true, Endpoint::PreSign },
    { "/v3/global/certificates", "GET", false, Endpoint::Certificates },
};

const Route *routeOf(const QByteArray &path)
{
    const auto *route = std::find_if(
        std::begin(routes), std::end(routes), [&path](const Route &r) { return path == r.path; });
    return route == std::end(routes) ? nullptr : route;
}

bool isJson(const Request &request)
{
    const QByteArray type = request.header("Content-Type").value_or(QByteArray());
    return type.split(';').constFirst().trimmed().compare("application/json", Qt::CaseInsensitive)
        == 0;
}

bool hasText(const Request &request, const char *header)
{
    return !request.header(header).value_or(QByteArray()).isEmpty();
}

} // namespace

base::Result<Endpoint, Refusal> checkHead(const Request &request, Verdicts &verdicts)
{
    const auto refused = [](Reason reason, const QByteArray &allowed = {}) {
        return tl::make_unexpected(Refusal { .reason = reason, .allowed = allowed });
    };
    const Route *route = routeOf(request.path());
    if (!verdicts.note("path", route != nullptr))
        return refused(Reason::PathUnknown);
    if (!verdicts.note("method", request.method == route->method))
        return refused(Reason::MethodWrong, route->method);
    if (!verdicts.note("accept", hasText(request, "Accept")))
        return refused(Reason::HeaderMissing);
    if (!verdicts.note("user_agent", hasText(request, "User-Agent")))
        return refused(Reason::HeaderMissing);
    if (route->hasBody && !verdicts.note("content_type", isJson(request)))
        return refused(Reason::ContentTypeWrong);
    return route->endpoint;
}

} // namespace sandbox
