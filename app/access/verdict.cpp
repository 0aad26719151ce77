#include "access/verdict.h"

#include <algorithm>

namespace http {

namespace {

std::optional<QByteArray> header(const Headers &headers, const char *name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return std::nullopt;
}

bool isChunked(const Headers &headers)
{
    return header(headers, "transfer-encoding")
        .value_or(QByteArray())
        .toLower()
        .contains("chunked");
}

bool isNumber(const QByteArray &text)
{
    return !text.isEmpty()
        && std::all_of(text.cbegin(), text.cend(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Whether Qt has no error, or only one that says the status again.
bool repeatsStatus(QNetworkReply::NetworkError error, int status)
{
    if (error == QNetworkReply::ProxyAuthenticationRequiredError)
        return status == 407;
    // 1 to 199 are the network and the proxy; 201 to 299, 302 and 401 to 499 repeat a status, but
    // for a re-send that was refused; 301 and 399 are a broken protocol.
    return error == QNetworkReply::NoError
        || (error > QNetworkReply::UnknownProxyError && error != QNetworkReply::ContentReSendError
            && error != QNetworkReply::ProtocolUnknownError
            && error != QNetworkReply::ProtocolFailure);
}

} // namespace

Failure connectFailure(QNetworkReply::NetworkError error, Route route)
{
    if (error == QNetworkReply::SslHandshakeFailedError)
        return Failure::TlsFailed;
    if (error == QNetworkReply::TimeoutError)
        return Failure::ConnectTimeout;
    if (route == Route::Proxy)
        return Failure::ProxyFailed; // whatever its reason; the host's name is its business too
    if (error == QNetworkReply::HostNotFoundError)
        return Failure::HostNotFound;
    if (error == QNetworkReply::RemoteHostClosedError && route == Route::Tls)
        return Failure::TlsFailed;
    return Failure::ConnectionRefused; // or no route, or the network is down
}

bool isWhole(const HttpAnswer &answer, QNetworkReply::NetworkError error)
{
    const int status = answer.status;
    if (status == 0)
        return false;
    if (status == 204 || status == 304)
        return repeatsStatus(error, status);
    if (isChunked(answer.headers)) {
        // Having read such a redirect, Qt winds the body back even if it is not to follow it. (Of
        // these and of 401 and 407 in chunks Qt does not tell a cut body; the status has arrived.)
        return repeatsStatus(error, status)
            || (error == QNetworkReply::ContentReSendError && (status == 307 || status == 308));
    }
    if (const auto length = header(answer.headers, "content-length"))
        return isNumber(*length) && length->toLongLong() == answer.body.size();
    // Ended by closing, which Qt sometimes takes for a reason to send again.
    return repeatsStatus(error, status) || error == QNetworkReply::ContentReSendError;
}

} // namespace http
