#include "cli/sign.h"

#include "cli/body.h"
#include "cli/command.h"
#include "cli/credentials.h"
#include "cli/formdefaults.h"
#include "cli/signatory.h"
#include "words/problems.h"

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

/// --mode, else the named profile's, else what the fields show. (The sandbox takes both.)
static base::Result<contract::Mode, OrderError> readMode(const Arguments &arguments,
    const profile::Profile &profile, const contract::PreSignRequest &request)
{
    if (arguments.has("mode")) {
        const auto mode = contract::modeNamed(arguments.value("mode"));
        if (!mode)
            return tl::unexpected(usageError(Text::tr("--mode is direct or institution.")));
        return *mode;
    }
    const bool isNamed
        = arguments.has("profile") && profile.accessPoint != profile::embeddedAccessPoint;
    return isNamed ? profile.mode : contract::modeOf(request);
}

static std::optional<OrderError> objection(const base::SharedSecret &apiV3Key)
{
    constexpr int keyBytes = 32;
    if (!apiV3Key || apiV3Key->bytes().size() == keyBytes)
        return {};
    const signing::KeyError error { .code = signing::KeyErrorCode::ApiV3KeyLength,
        .bits = int(apiV3Key->bytes().size()) };
    return OrderError { exitstatus::key, signing::name(error.code), words::text(error), {} };
}

base::Result<SignOrder, OrderError> signOrder(const Arguments &arguments, const QString &dataDir)
{
    SignOrder made;
    const auto limits = readLimits(arguments);
    if (!limits)
        return tl::unexpected(limits.error());
    made.order.limits = *limits;

    const auto who = readSignatory(arguments, dataDir);
    if (!who)
        return tl::unexpected(who.error());
    made.who = *who;
    if (const auto wrong = objection(made.who.apiV3Key))
        return tl::unexpected(*wrong);

    const auto trust = readTrust(arguments);
    if (!trust)
        return tl::unexpected(trust.error());
    made.order.trust = *trust;

    auto given = readRequest(arguments);
    if (!given)
        return tl::unexpected(given.error());
    profile::Profile &profile = made.who.profile;
    if (arguments.has("profile") && !given->fields.contains(contract::Field::BaseUri))
        given->request.set(contract::Field::BaseUri, arguments.value("base-uri"));

    const auto mode = readMode(arguments, profile, given->request);
    if (!mode)
        return tl::unexpected(mode.error());
    fillDefaults(*given, profile.defaults, *mode);
    profile.mode = *mode;
    made.order.mode = *mode;
    made.order.request = given->request;
    made.order.profile = profile;
    return made;
}

} // namespace cli
