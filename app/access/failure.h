#pragma once

#include <QLatin1String>
#include <QStringView>

#include <optional>

namespace http {

/// Why a call brought no whole answer. The stable names go into the history.
enum class Failure {
    HostNotFound,
    ConnectionRefused, ///< or no route to the host, or the network is down
    ConnectTimeout, ///< no connection in time, or no end of its TLS handshake
    TlsFailed, ///< the handshake: untrusted, wrong name, expired, no TLS at all
    ProxyFailed,
    Inactive, ///< connected, then silence for longer than the inactivity limit
    Deadline, ///< the total deadline passed
    Cancelled,
    Broken, ///< closed, reset or cut short before the answer was whole
    TooLarge, ///< over the response limit
    Refused, ///< the program itself would not send there (plain http beyond loopback, …)
};

/// `host_not_found`, `connection_refused`, …
[[nodiscard]] QLatin1String name(Failure failure);
[[nodiscard]] std::optional<Failure> failureNamed(QStringView name);

} // namespace http
