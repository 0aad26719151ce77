#include "profile/rails.h"

#include "base/loopback.h"

#include <QHostAddress>

#include <algorithm>
#include <array>

namespace profile {

namespace {

/// Lower case, punycode, and without the dot that ends a fully qualified name.
QString hostOf(const QUrl &url)
{
    QString host = url.host(QUrl::FullyEncoded).toLower();
    while (host.endsWith(QLatin1Char('.')))
        host.chop(1);
    return host;
}

bool isIn(const QString &host, QLatin1String domain)
{
    return host == domain || host.endsWith(QLatin1Char('.') + domain);
}

/// Wider than base::isLoopback, which grants things: this one refuses them.
bool mayReachLoopback(const QUrl &url)
{
    const QString host = hostOf(url);
    return base::isLoopback(url) || isIn(host, QLatin1String("localhost"))
        || QHostAddress(host).isLoopback();
}

int portOf(const QUrl &url) { return url.port(url.scheme() == QLatin1String("https") ? 443 : 80); }

bool isSameOrigin(const QUrl &one, const QUrl &other)
{
    return !hostOf(one).isEmpty() && one.scheme() == other.scheme() && hostOf(one) == hostOf(other)
        && portOf(one) == portOf(other);
}

/// The three lead to one place (domain.md 10), so a profile of one may use the others.
bool isWeChats(const QUrl &url)
{
    constexpr std::array accessPoints { hongKongAccessPoint, americasAccessPoint,
        europeAccessPoint };
    return std::any_of(accessPoints.begin(), accessPoints.end(),
        [&url](QLatin1String one) { return isSameOrigin(QUrl(QString(one)), url); });
}

bool isOwn(const QUrl &own, const QUrl &accessPoint)
{
    return isSameOrigin(own, accessPoint) || (isWeChats(own) && isWeChats(accessPoint));
}

} // namespace

QLatin1String name(RailError error)
{
    switch (error) {
    case RailError::SandboxTowardsWeChat:
        return QLatin1String("sandbox_towards_wechat");
    case RailError::LiveTowardsLoopback:
        return QLatin1String("live_towards_loopback");
    case RailError::LiveTowardsForeignHost:
        return QLatin1String("live_towards_foreign_host");
    }
    Q_UNREACHABLE();
}

base::Environment environmentFor(const QUrl &accessPoint)
{
    return base::isLoopback(accessPoint) ? base::Environment::Sandbox : base::Environment::Live;
}

base::Result<void, RailError> mayUse(const Profile &profile, const QUrl &accessPoint)
{
    switch (profile.environment) {
    case base::Environment::Sandbox:
        if (isIn(hostOf(accessPoint), QLatin1String("weixin.qq.com")))
            return tl::make_unexpected(RailError::SandboxTowardsWeChat);
        return {};
    case base::Environment::Live:
        if (mayReachLoopback(accessPoint))
            return tl::make_unexpected(RailError::LiveTowardsLoopback);
        if (!isOwn(QUrl(profile.accessPoint), accessPoint))
            return tl::make_unexpected(RailError::LiveTowardsForeignHost);
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace profile
