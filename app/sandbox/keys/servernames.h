#pragma once

#include <QStringList>

#include <optional>

namespace sandbox {

/// Whom a TLS certificate is for.
struct ServerNames {
    QStringList dns {}; ///< lower-case ASCII (a Chinese name in its xn-- form)
    QStringList addresses {}; ///< IPv4 and IPv6, in their shortest form
};

/// localhost, 127.0.0.1 and ::1, and these hosts besides (names or addresses, in [] or not);
/// nothing when one of them is neither.
[[nodiscard]] std::optional<ServerNames> loopbackAnd(const QStringList &hosts);

} // namespace sandbox
