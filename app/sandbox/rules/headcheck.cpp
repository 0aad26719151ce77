#include "sandbox/rules/headcheck.h"

#include <optional>

namespace sandbox {

namespace {

using Reason = Refusal::Reason;

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

base::Result<Route, Refusal> checkHead(const Request &request, Verdicts &verdicts)
{
    const auto refused = [](Reason reason, const QByteArray &allowed = {}) {
        return tl::make_unexpected(Refusal { .reason = reason, .allowed = allowed });
    };
    const std::optional<Route> route = routeOf(request.path());
    if (!verdicts.note("path", route.has_value()))
        return refused(Reason::PathUnknown);
    if (!verdicts.note("method", request.method == route->method))
        return refused(Reason::MethodWrong, route->method);
    if (!verdicts.note("accept", hasText(request, "Accept")))
        return refused(Reason::HeaderMissing);
    if (!verdicts.note("user_agent", hasText(request, "User-Agent")))
        return refused(Reason::HeaderMissing);
    if (route->hasBody && !verdicts.note("content_type", isJson(request)))
        return refused(Reason::ContentTypeWrong);
    return *route;
}

} // namespace sandbox
