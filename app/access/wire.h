#pragma once

#include "access/message.h"
#include "access/network.h"

#include <QNetworkRequest>

namespace http {

/// Why this program would not send the request at all: untranslated, for the log.
[[nodiscard]] std::optional<QString> objection(const HttpRequest &request);

/// The request as Qt is to send it: every header and every attribute that matters.
[[nodiscard]] QNetworkRequest wireRequest(const HttpRequest &request, const TrustSet &trust);

/// What makes Qt set up the connection (TLS too) that the request will use, and send nothing: the
/// request behind QNetworkAccessManager::connectToHost and connectToHostEncrypted.
[[nodiscard]] QNetworkRequest connectRequest(const QUrl &url, const TrustSet &trust);

} // namespace http
