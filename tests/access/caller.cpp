#include "access/caller.h"

#include <QSignalSpy>
#include <QTest>

namespace accesstest {

http::HttpRequest postTo(const QUrl &url)
{
    return { .method = "POST", .url = url, .headers = {}, .body = R"({"plan_id":12535})" };
}

http::HttpRequest getFrom(const QUrl &url)
{
    return { .method = "GET", .url = url, .headers = {}, .body = {} };
}

QByteArray answer(const QByteArray &status, const QByteArray &body, const QByteArrayList &headers)
{
    QByteArray lines = "HTTP/1.1 " + status + "\r\n";
    for (const QByteArray &header : headers)
        lines += header + "\r\n";
    return lines + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

support::Script politely()
{
    return { support::AwaitRequest {}, support::Send { answer("200 OK", "{}") },
        support::Close {} };
}

http::HttpResult outcomeOf(http::Network &network, const http::HttpRequest &request,
    const http::Limits &limits, const http::TrustSet &trust)
{
    http::HttpCall call(network, { trust, {} }, request, limits, nullptr);
    QSignalSpy finished(&call, &http::HttpCall::finished);
    call.start();
    if (!finished.wait(20'000)) {
        QTest::qFail("the call did not end", __FILE__, __LINE__);
        return {};
    }
    return finished.first().first().value<http::HttpResult>();
}

QString inShort(const http::HttpResult &result)
{
    QString text = result.answer ? QString::number(result.answer->status) : QString();
    if (result.failure)
        text += http::name(*result.failure);
    if (result.nothingSent)
        text += QLatin1String(", nothing sent");
    return text;
}

http::Headers headersOf(const QByteArray &message)
{
    http::Headers headers;
    QByteArrayList lines = message.left(message.indexOf("\r\n\r\n")).split('\n');
    lines.removeFirst();
    for (const QByteArray &line : qAsConst(lines)) {
        const qsizetype colon = line.indexOf(':');
        headers.append({ line.left(colon).toLower(), line.mid(colon + 1).trimmed() });
    }
    return headers;
}

QByteArrayList valuesOf(const http::Headers &headers, const QByteArray &name)
{
    QByteArrayList values;
    for (const auto &[header, value] : headers) {
        if (header.toLower() == name.toLower())
            values.append(value);
    }
    return values;
}

} // namespace accesstest
