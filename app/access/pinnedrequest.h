#pragma once

#include "access/message.h"
#include "access/network.h"

#include <QHostAddress>
#include <QNetworkRequest>

namespace http {

/// Whether these headers stay one line each.
[[nodiscard]] bool isSendable(const Headers &headers);

/// A request that goes to this address and means the URL's host: TLS asks for its name. (Host is
/// the caller's to set.) With the attributes of access/wire.h's requests.
[[nodiscard]] QNetworkRequest pinned(QUrl url, const QHostAddress &address, const TrustSet &trust);

/// What makes Qt set up the connection (TLS too) that such a request will use, and send nothing.
[[nodiscard]] QNetworkRequest pinnedConnect(
    const QUrl &url, const QHostAddress &address, const TrustSet &trust);

} // namespace http
