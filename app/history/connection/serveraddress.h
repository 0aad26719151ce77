#pragma once

#include "history/place.h"

#include <chrono>

namespace history {

/// How a server is named in errors: `host:port/database`.
[[nodiscard]] QString title(const Server &server);

/// Whether the connection cannot leave this machine: a unix socket or loopback. Everywhere else TLS
/// must prove who the server is.
[[nodiscard]] bool isLocal(const Server &server);

/// What libpq is told about the connection besides host, port, database, user and password, in
/// QPSQL's words; nothing where QPSQL cannot say it. The limit, in whole seconds, is libpq's for
/// each address.
[[nodiscard]] std::optional<QString> connectOptions(
    const Server &server, std::chrono::milliseconds limit);
/// The hosts to connect to, as libpq takes them.
[[nodiscard]] QString hosts(const Server &server);

} // namespace history
