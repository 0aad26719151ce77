#pragma once

#include "access/httpcall.h"
#include "support/rawserver.h"

#include <QByteArrayList>

namespace accesstest {

/// A POST of a small JSON body.
[[nodiscard]] http::HttpRequest postTo(const QUrl &url);
[[nodiscard]] http::HttpRequest getFrom(const QUrl &url);

/// An answer with a Content-Length.
[[nodiscard]] QByteArray answer(
    const QByteArray &status, const QByteArray &body, const QByteArrayList &headers = {});

/// Waits for a request, answers `200 OK` with `{}`, then closes.
[[nodiscard]] support::Script politely();

/// Makes the call and waits for its end; without one, an empty result and a test failure.
[[nodiscard]] http::HttpResult outcomeOf(http::Network &network, const http::HttpRequest &request,
    const http::Limits &limits = {}, const http::TrustSet &trust = {});

/// The result in a word for comparisons: `200`, `broken`, `tls_failed, nothing sent`, …
[[nodiscard]] QString inShort(const http::HttpResult &result);

/// The headers of a request or answer head, names in lower case, in order.
[[nodiscard]] http::Headers headersOf(const QByteArray &message);
[[nodiscard]] QByteArrayList valuesOf(const http::Headers &headers, const QByteArray &name);

} // namespace accesstest
