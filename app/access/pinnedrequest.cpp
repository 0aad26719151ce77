#include "access/pinnedrequest.h"

#include <QSslConfiguration>

#include <algorithm>

namespace http {

namespace {

bool breaksLines(const QByteArray &text)
{
    return std::any_of(
        text.cbegin(), text.cend(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

QSslConfiguration tls(const TrustSet &trust)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!trust.isEmpty())
        configuration.setCaCertificates(trust);
    return configuration;
}

} // namespace

bool isSendable(const Headers &headers)
{
    return std::all_of(headers.cbegin(), headers.cend(), [](const auto &header) {
        return !header.first.isEmpty() && !breaksLines(header.first) && !breaksLines(header.second);
    });
}

QNetworkRequest pinned(QUrl url, const QHostAddress &address, const TrustSet &trust)
{
    const QString name = url.host(QUrl::FullyEncoded);
    url.setHost(address.toString());
    QNetworkRequest request(url);
    request.setSslConfiguration(tls(trust));
    request.setPeerVerifyName(name);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    return request;
}

QNetworkRequest pinnedConnect(const QUrl &url, const QHostAddress &address, const TrustSet &trust)
{
    QUrl host;
    host.setScheme(QLatin1String("preconnect-") + url.scheme());
    host.setHost(url.host());
    host.setPort(url.port());
    return pinned(host, address, trust);
}

} // namespace http
