#include "cli/sign.h"

#include "cli/body.h"
#include "cli/command.h"
#include "cli/credentials.h"

#include <QCoreApplication>

#include <algorithm>

namespace cli {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(Sign)
};
} // namespace

OrderError usageError(const QString &message)
{
    return { exitstatus::usage, QLatin1String("usage"), message, {} };
}

static base::Result<http::Limits, OrderError> readLimits(const Arguments &arguments)
{
    http::Limits limits;
    if (!arguments.has("timeout"))
        return limits;
    bool ok = false;
    const double seconds = arguments.value("timeout").toDouble(&ok);
    if (!ok || seconds <= 0 || seconds > 3600)
        return tl::unexpected(
            usageError(Text::tr("--timeout takes a number of seconds, at most 3600.")));
    limits.total = std::chrono::milliseconds(qint64(seconds * 1000));
    // Who asks to wait longer waits through silence too.
    limits.inactivity = limits.total;
    limits.connect = std::min(limits.connect, limits.total);
    return limits;
}

base::Result<attempt::Order, OrderError> signOrder(const Arguments &arguments)
{
    attempt::Order order;
    const auto limits = readLimits(arguments);
    if (!limits)
        return tl::unexpected(limits.error());
    order.limits = *limits;

    const auto who = readProfile(arguments);
    if (!who)
        return tl::unexpected(who.error());
    order.profile = *who;

    const auto trust = readTrust(arguments);
    if (!trust)
        return tl::unexpected(trust.error());
    order.trust = *trust;

    const auto request = readRequest(arguments);
    if (!request)
        return tl::unexpected(request.error());
    order.request = *request;

    order.mode = contract::modeOf(order.request);
    if (arguments.has("mode")) {
        const auto mode = contract::modeNamed(arguments.value("mode"));
        if (!mode)
            return tl::unexpected(usageError(Text::tr("--mode is direct or institution.")));
        order.mode = *mode;
    }
    order.profile.mode = order.mode;
    return order;
}

} // namespace cli
