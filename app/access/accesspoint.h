#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace http {

enum class AccessPointError { NotAUrl, NotHttp, PlainHttp, HasUserInfo, HasQueryOrFragment };

/// A base URI in its one form: scheme, host, port and a path that ends in "/". Plain http only on
/// loopback (design.md, Words).
[[nodiscard]] base::Result<QUrl, AccessPointError> accessPoint(const QString &baseUri);

/// The URL of a path (which starts with "/") at an access point; the access point's own path comes
/// first and so enters the signed line.
[[nodiscard]] QUrl urlAt(const QUrl &accessPoint, const QByteArray &path);

/// What the signature covers of a URL: absolute path with query, percent-encoded as it is sent.
[[nodiscard]] QByteArray urlLine(const QUrl &url);

} // namespace http
