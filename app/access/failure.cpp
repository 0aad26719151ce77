#include "access/failure.h"

#include <array>

namespace http {

namespace {

constexpr std::array everyFailure { Failure::HostNotFound, Failure::ConnectionRefused,
    Failure::ConnectTimeout, Failure::TlsFailed, Failure::ProxyFailed, Failure::Inactive,
    Failure::Deadline, Failure::Cancelled, Failure::Broken, Failure::TooLarge, Failure::Refused };

} // namespace

QLatin1String name(Failure failure)
{
    switch (failure) {
    case Failure::HostNotFound:
        return QLatin1String("host_not_found");
    case Failure::ConnectionRefused:
        return QLatin1String("connection_refused");
    case Failure::ConnectTimeout:
        return QLatin1String("connect_timeout");
    case Failure::TlsFailed:
        return QLatin1String("tls_failed");
    case Failure::ProxyFailed:
        return QLatin1String("proxy_failed");
    case Failure::Inactive:
        return QLatin1String("inactive");
    case Failure::Deadline:
        return QLatin1String("deadline");
    case Failure::Cancelled:
        return QLatin1String("cancelled");
    case Failure::Broken:
        return QLatin1String("broken");
    case Failure::TooLarge:
        return QLatin1String("too_large");
    case Failure::Refused:
        return QLatin1String("refused");
    }
    Q_UNREACHABLE();
}

std::optional<Failure> failureNamed(QStringView name)
{
    for (const Failure failure : everyFailure) {
        if (name == http::name(failure))
            return failure;
    }
    return std::nullopt;
}

} // namespace http
