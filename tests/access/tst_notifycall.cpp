#include "access/notifycaller.h"

#include "access/caller.h"
#include "support/warnings.h"

#include <QSignalSpy>
#include <QTest>

using namespace accesstest;
using http::NotifyFailure;
using support::AwaitRequest;
using support::Close;
using support::RawServer;
using support::Send;

/// A notification on its way, over real sockets.
class TstNotifyCall : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void sendsTheBytesAsTheyAre();
    void takesAnyStatusForAnAnswer_data();
    void takesAnyStatusForAnAnswer();
    void followsNoRedirect_data();
    void followsNoRedirect();
    void meetsLocalhostAtItsAddress();
    void asksForANameOnce();
    void triesTheNextAddress();
    void needsNoProxyForLoopback();
    void goesSilently();

private:
    http::Network m_network;
};

void TstNotifyCall::sendsTheBytesAsTheyAre()
{
    RawServer server(politely());
    const http::NotifyParcel parcel
        = parcelTo(server.url().resolved(QUrl(QStringLiteral("notify/%E7%AD%BE?a=1"))));
    const http::NotifyResult result = outcome(m_network, parcel);
    QCOMPARE(statusOf(result), 200);
    QCOMPARE(result.answer->body, "{}");
    QCOMPARE(result.address, loopback().first());
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.connections(), 1);
    const QByteArray request = server.requests().first();
    QVERIFY2(request.startsWith("POST /notify/%E7%AD%BE?a=1 HTTP/1.1\r\n"), request.constData());
    QVERIFY(request.endsWith(QByteArray("\r\n\r\n" + parcel.body)));
    const http::Headers headers = headersOf(request);
    for (const auto &[name, value] : parcel.headers)
        QCOMPARE(valuesOf(headers, name), QByteArrayList { value });
    QCOMPARE(valuesOf(headers, "Host"),
        QByteArrayList { "127.0.0.1:" + QByteArray::number(server.port()) });
    QCOMPARE(valuesOf(headers, "Content-Length"),
        QByteArrayList { QByteArray::number(parcel.body.size()) });
    QCOMPARE(valuesOf(headers, "Accept-Encoding"), QByteArrayList { "identity" });
}

void TstNotifyCall::takesAnyStatusForAnAnswer_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("status");
    QTest::newRow("200") << QByteArray("200 OK") << 200;
    QTest::newRow("201") << QByteArray("201 Created") << 201;
    QTest::newRow("400") << QByteArray("400 Bad Request") << 400;
    QTest::newRow("401") << QByteArray("401 Unauthorized") << 401;
    QTest::newRow("404") << QByteArray("404 Not Found") << 404;
    QTest::newRow("407") << QByteArray("407 Proxy Authentication Required") << 407;
    QTest::newRow("500") << QByteArray("500 Internal Server Error") << 500;
    QTest::newRow("503") << QByteArray("503 Service Unavailable") << 503;
}

void TstNotifyCall::takesAnyStatusForAnAnswer()
{
    QFETCH(QByteArray, line);
    QFETCH(int, status);
    const QByteArray body = R"({"code":"FAIL","message":"失败"})";
    RawServer server({ AwaitRequest {}, Send { answer(line, body) }, Close {} });
    const http::NotifyResult result = outcome(m_network, parcelTo(server.url()));
    QCOMPARE(statusOf(result), status);
    QCOMPARE(result.answer->body, body);
    QVERIFY(!result.failure);
    QCOMPARE(server.requests().size(), 1);
}

void TstNotifyCall::followsNoRedirect_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("301") << QByteArray("301 Moved Permanently");
    QTest::newRow("302") << QByteArray("302 Found");
    QTest::newRow("303") << QByteArray("303 See Other");
    QTest::newRow("307") << QByteArray("307 Temporary Redirect");
    QTest::newRow("308") << QByteArray("308 Permanent Redirect");
}

void TstNotifyCall::followsNoRedirect()
{
    QFETCH(QByteArray, line);
    RawServer elsewhere(politely());
    RawServer server({ AwaitRequest {},
        Send { answer(line, "{}", { "Location: " + elsewhere.url().toEncoded() }) }, Close {} });
    const http::NotifyResult result = outcome(m_network, parcelTo(server.url()));
    QCOMPARE(statusOf(result), line.left(3).toInt());
    QTRY_COMPARE(server.ended(), 1);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(elsewhere.connections(), 0);
}

void TstNotifyCall::meetsLocalhostAtItsAddress()
{
    RawServer server(politely());
    // The system's own lookup: it may know ::1 as well, where nobody listens.
    const QUrl url = named(server.url(), QStringLiteral("localhost"));
    const http::NotifyResult result = outcome(m_network, parcelTo(url));
    QCOMPARE(statusOf(result), 200);
    QCOMPARE(result.address, loopback().first());
    QCOMPARE(valuesOf(headersOf(server.requests().first()), "Host"),
        QByteArrayList { "localhost:" + QByteArray::number(server.port()) });
}

void TstNotifyCall::asksForANameOnce()
{
    RawServer server(politely());
    int count = 0;
    const http::NotifyResult result
        = outcome(m_network, parcelTo(named(server.url(), QStringLiteral("localhost"))),
            { .lookup = leadingTo(loopback(), &count) });
    QCOMPARE(statusOf(result), 200);
    QCOMPARE(count, 1);
    QCOMPARE(
        statusOf(outcome(m_network, parcelTo(server.url()), { .lookup = leadingTo({}, &count) })),
        200);
    QCOMPARE(count, 1); // an address needs none
}

void TstNotifyCall::triesTheNextAddress()
{
    RawServer server(politely());
    // Nobody listens at the first; the wire would go there if Qt looked the name up.
    const QList<QHostAddress> both { QHostAddress(QStringLiteral("127.0.0.2")),
        QHostAddress(QHostAddress::LocalHost) };
    const QUrl url = named(server.url(), QStringLiteral("localhost"));
    const http::NotifyResult result
        = outcome(m_network, parcelTo(url), { .lookup = leadingTo(both) });
    QCOMPARE(statusOf(result), 200);
    QCOMPARE(result.address, loopback().first());
    const http::NotifyResult none
        = outcome(m_network, parcelTo(url), { .lookup = leadingTo({ both.first() }) });
    QVERIFY(none.failure == NotifyFailure::ConnectionRefused);
    QCOMPARE(none.address, both.first());
    QCOMPARE(server.requests().size(), 1);
}

void TstNotifyCall::needsNoProxyForLoopback()
{
    const QNetworkProxy nowhere(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), 1);
    http::Network network([nowhere](const QNetworkProxyQuery &) { return QList { nowhere }; }, {});
    RawServer server(politely());
    for (const QString &host : { QStringLiteral("127.0.0.1"), QStringLiteral("localhost") }) {
        const http::NotifyResult result = outcome(
            network, parcelTo(named(server.url(), host)), { .transport = { .proxy = nowhere } });
        QCOMPARE(statusOf(result), 200);
    }
    // Elsewhere it is the user's proxy that is asked, and this one is not there.
    const http::NotifyResult result
        = outcome(network, parcelTo(QUrl(QStringLiteral("https://shop.example/"))),
            { .allowed = { QStringLiteral("shop.example") },
                .lookup = leadingTo({ QHostAddress(QStringLiteral("8.8.8.8")) }) });
    QVERIFY(result.failure == NotifyFailure::ProxyFailed);
}

void TstNotifyCall::goesSilently()
{
    RawServer server({ AwaitRequest {} });
    auto call = std::make_unique<http::NotifyCall>(
        m_network, http::NotifyPolicy {}, parcelTo(server.url()), nullptr);
    QSignalSpy finished(call.get(), &http::NotifyCall::finished);
    call->start();
    QTRY_COMPARE(server.requests().size(), 1);
    call.reset();
    QTRY_COMPARE(server.ended(), 1);
    QCOMPARE(finished.size(), 0);
}

QTEST_GUILESS_MAIN(TstNotifyCall)
#include "tst_notifycall.moc"
