#include "access/notifycaller.h"

#include <QSignalSpy>
#include <QTest>

namespace accesstest {

QList<QHostAddress> loopback() { return { QHostAddress(QHostAddress::LocalHost) }; }

http::Lookup leadingTo(const QList<QHostAddress> &addresses, int *count)
{
    return [addresses, count](const QString &, QObject *, const auto &then) {
        if (count)
            ++*count;
        then(addresses);
    };
}

http::NotifyParcel parcelTo(const QUrl &url)
{
    return { .url = url,
        .headers = { { "Content-Type", "application/json" }, { "User-Agent", "Mozilla/4.0" },
            { "Wechatpay-Nonce", "3d980fb850fdce97" } },
        .body = R"({"id":"EV-1","summary":"签约"})" };
}

QUrl named(QUrl url, const QString &host)
{
    url.setHost(host);
    return url;
}

http::NotifyResult outcome(
    http::Network &network, const http::NotifyParcel &parcel, const http::NotifyPolicy &policy)
{
    http::NotifyCall call(network, policy, parcel, nullptr);
    QSignalSpy finished(&call, &http::NotifyCall::finished);
    call.start();
    if (!finished.isEmpty() || !finished.wait(20'000)) {
        QTest::qFail("the call did not end, or too early", __FILE__, __LINE__);
        return {};
    }
    return finished.first().first().value<http::NotifyResult>();
}

int statusOf(const http::NotifyResult &result) { return result.answer ? result.answer->status : 0; }

} // namespace accesstest
