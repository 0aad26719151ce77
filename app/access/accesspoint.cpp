#include "access/accesspoint.h"

#include "base/loopback.h"

namespace http {

base::Result<QUrl, AccessPointError> accessPoint(const QString &baseUri)
{
    QUrl url(baseUri.trimmed(), QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (!url.isValid() || scheme.isEmpty())
        return tl::unexpected(AccessPointError::NotAUrl);
    if (scheme != QLatin1String("https") && scheme != QLatin1String("http"))
        return tl::unexpected(AccessPointError::NotHttp);
    if (url.host().isEmpty() || url.port() == 0)
        return tl::unexpected(AccessPointError::NotAUrl);
    if (url.authority().contains(QLatin1Char('@'))
        || baseUri.section(QLatin1Char('/'), 2, 2).contains(QLatin1Char('@')))
        return tl::unexpected(AccessPointError::HasUserInfo);
    if (url.hasQuery() || url.hasFragment())
        return tl::unexpected(AccessPointError::HasQueryOrFragment);
    if (scheme == QLatin1String("http") && !base::isLoopback(url))
        return tl::unexpected(AccessPointError::PlainHttp);

    if (url.port() == (scheme == QLatin1String("https") ? 443 : 80))
        url.setPort(-1);
    if (!url.path().endsWith(QLatin1Char('/')))
        url.setPath(url.path(QUrl::FullyEncoded) + QLatin1Char('/'), QUrl::StrictMode);
    return url.adjusted(QUrl::NormalizePathSegments);
}

QUrl urlAt(const QUrl &accessPoint, const QByteArray &path)
{
    QByteArray base = accessPoint.toEncoded();
    if (base.endsWith('/'))
        base.chop(1);
    return QUrl::fromEncoded(base + path, QUrl::StrictMode);
}

QByteArray urlLine(const QUrl &url)
{
    // The very call by which Qt makes the request line (QHttpNetworkRequestPrivate::uri).
    return url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment
        | QUrl::NormalizePathSegments | QUrl::FullyEncoded);
}

} // namespace http
