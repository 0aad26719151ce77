#include "sandbox/notifications/courier.h"

namespace sandbox {

QLatin1String name(PostFailure failure)
{
    switch (failure) {
    case PostFailure::Unusable:
        return QLatin1String("unusable");
    case PostFailure::PlainHttp:
        return QLatin1String("plain_http");
    case PostFailure::NotAllowed:
        return QLatin1String("not_allowed");
    case PostFailure::AddressForbidden:
        return QLatin1String("address_forbidden");
    case PostFailure::HostNotFound:
        return QLatin1String("host_not_found");
    case PostFailure::ConnectionRefused:
        return QLatin1String("connection_refused");
    case PostFailure::TlsFailed:
        return QLatin1String("tls_failed");
    case PostFailure::ProxyFailed:
        return QLatin1String("proxy_failed");
    case PostFailure::Deadline:
        return QLatin1String("deadline");
    case PostFailure::Broken:
        return QLatin1String("broken");
    case PostFailure::TooLarge:
        return QLatin1String("too_large");
    }
    Q_UNREACHABLE();
}

} // namespace sandbox
