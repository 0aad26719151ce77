#include "access/wire.h"

#include "access/httpcall.h"
#include "base/loopback.h"

#include <QSslConfiguration>

#include <algorithm>

namespace http {

namespace {

bool breaksLines(const QByteArray &text)
{
    return std::any_of(
        text.cbegin(), text.cend(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

std::optional<QString> objectionToUrl(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return QStringLiteral("no usable URL");
    if (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http"))
        return QStringLiteral("neither https nor http");
    if (url.scheme() == QLatin1String("http") && !base::isLoopback(url))
        return QStringLiteral("plain http beyond loopback");
    if (!url.userInfo().isEmpty())
        return QStringLiteral("credentials in the URL");
    return std::nullopt;
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

QNetworkRequest bareRequest(const QUrl &url, const TrustSet &trust)
{
    QNetworkRequest request(url);
    request.setSslConfiguration(tls(trust));
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    return request;
}

} // namespace

std::optional<QString> objection(const HttpRequest &request)
{
    if (const auto toUrl = objectionToUrl(request.url))
        return toUrl;
    if (request.method != "POST" && (request.method != "GET" || !request.body.isEmpty()))
        return QStringLiteral("neither POST nor a GET without a body");
    for (const auto &[name, value] : request.headers) {
        if (name.isEmpty() || breaksLines(name) || breaksLines(value))
            return QStringLiteral("a header that would break its line");
    }
    if (breaksLines(request.acceptLanguage))
        return QStringLiteral("a language that would break its line");
    return std::nullopt;
}

QNetworkRequest wireRequest(const HttpRequest &request, const TrustSet &trust)
{
    QNetworkRequest wire = bareRequest(request.url, trust);
    for (const auto &[name, value] : request.headers)
        wire.setRawHeader(name, value);
    wire.setRawHeader("Accept", "application/json");
    // Raw bytes for the signature, and no bombs; a set one turns Qt's decoding off.
    wire.setRawHeader("Accept-Encoding", "identity");
    wire.setRawHeader("Accept-Language", request.acceptLanguage);
    wire.setRawHeader("Connection", "close");
    wire.setRawHeader("User-Agent", "PapayConsole/" PAPAY_VERSION);
    if (request.method == "POST") {
        wire.setRawHeader("Content-Type", "application/json");
        wire.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        // Else Qt copies the body, and could send it again.
        wire.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    }
    return wire;
}

Headers headersOf(const HttpRequest &request)
{
    const QNetworkRequest wire = wireRequest(request, {});
    Headers headers;
    for (const QByteArray &name : wire.rawHeaderList())
        headers.append({ name, wire.rawHeader(name) });
    return headers;
}

QNetworkRequest connectRequest(const QUrl &url, const TrustSet &trust)
{
    QUrl host;
    host.setScheme(QLatin1String("preconnect-") + url.scheme());
    host.setHost(url.host());
    host.setPort(url.port());
    return bareRequest(host, trust);
}

} // namespace http
