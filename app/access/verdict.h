#pragma once

#include "access/message.h"

#include <QNetworkReply>

namespace http {

/// Which way a connection was tried.
enum class Route { Plain, Tls, Proxy };

/// Why no connection came to stand.
[[nodiscard]] Failure connectFailure(QNetworkReply::NetworkError error, Route route);

/// Whether an answer arrived whole. Qt's error alone does not tell: it may repeat the status, come
/// of a re-send that was refused, or hide that the body was cut.
[[nodiscard]] bool isWhole(const HttpAnswer &answer, QNetworkReply::NetworkError error);

} // namespace http
