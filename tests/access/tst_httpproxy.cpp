#include "access/caller.h"

#include "access/testauthority.h"
#include "support/warnings.h"

#include <QNetworkProxyQuery>
#include <QTest>

#include <array>

using namespace accesstest;
using support::AwaitRequest;
using support::Close;
using support::RawServer;
using support::Reset;
using support::Script;
using support::Send;
using support::StartTls;
using namespace std::chrono_literals;

/// The system's proxy, for everything but loopback.
class TstHttpProxy : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void isTheSystems();
    void isNotForLoopback_data();
    void isNotForLoopback();
    void carriesATunnel();
    void fails_data();
    void fails();

private:
    const TestAuthority m_authority;
    // Never looked up: the proxy would do that.
    const QUrl m_beyond { QStringLiteral("https://papay.invalid/v3/a") };
};

namespace {

constexpr std::array proxyVariables { "http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY",
    "HTTPS_PROXY", "ALL_PROXY", "no_proxy", "NO_PROXY" };

http::ProxyLookup always(quint16 port)
{
    return [port](const QNetworkProxyQuery &) {
        return QList { QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), port) };
    };
}

} // namespace

void TstHttpProxy::init()
{
    support::failOnWarnings();
    cleanup();
}

void TstHttpProxy::cleanup()
{
    for (const char *variable : proxyVariables)
        qunsetenv(variable);
}

void TstHttpProxy::isTheSystems()
{
    RawServer proxy({ AwaitRequest {}, Send { answer("502 Bad Gateway", "no") }, Close {} });
    qputenv("https_proxy", proxy.url().toEncoded());
    http::Network network;
    const http::HttpResult result = outcomeOf(network, postTo(m_beyond));
    QCOMPARE(inShort(result), QStringLiteral("proxy_failed, nothing sent"));
    QVERIFY(proxy.requests().constFirst().startsWith("CONNECT papay.invalid:443 HTTP/1."));
}

void TstHttpProxy::isNotForLoopback_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("an address") << "127.0.0.1";
    QTest::newRow("localhost") << "localhost";
}

void TstHttpProxy::isNotForLoopback()
{
    QFETCH(QString, host);
    RawServer proxy(politely());
    for (const char *variable : { "http_proxy", "https_proxy", "all_proxy" })
        qputenv(variable, proxy.url().toEncoded());
    RawServer server(politely());
    QUrl url = server.url();
    url.setHost(host);
    http::Network system;
    QCOMPARE(inShort(outcomeOf(system, postTo(url))), QStringLiteral("200"));
    http::Network insisting(always(proxy.port()), nullptr);
    QCOMPARE(inShort(outcomeOf(insisting, postTo(url))), QStringLiteral("200"));
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(proxy.connections(), 0);
}

void TstHttpProxy::carriesATunnel()
{
    RawServer proxy({ AwaitRequest {}, Send { "HTTP/1.1 200 Connection established\r\n\r\n" },
        StartTls { m_authority.vouchFor({ .names = "DNS:papay.invalid" }) }, AwaitRequest {},
        Send { answer("200 OK", "{}") } });
    http::Network network(always(proxy.port()), nullptr);
    http::HttpRequest request = postTo(m_beyond);
    request.headers = { { "Authorization", "WECHATPAY2 secret" } };
    const http::HttpResult result = outcomeOf(network, request, {}, { m_authority.certificate() });
    QCOMPARE(inShort(result), QStringLiteral("200"));
    QCOMPARE(proxy.requests().size(), 2);
    QCOMPARE(proxy.connections(), 1);
    QVERIFY(!proxy.requests().at(0).contains("secret"));
    QVERIFY(proxy.requests().at(1).startsWith("POST /v3/a HTTP/1.1\r\n"));
}

void TstHttpProxy::fails_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<QString>("outcome");
    const QString failed = QStringLiteral("proxy_failed, nothing sent");
    QTest::newRow("asks for a password") << Script { AwaitRequest {},
        Send { answer("407 Proxy Authentication Required", "who?",
            { "Proxy-Authenticate: Basic realm=\"papay\"" }) },
        Close {} } << failed;
    QTest::newRow("refuses") << Script { AwaitRequest {}, Send { answer("403 Forbidden", "no") },
        Close {} } << failed;
    QTest::newRow("talks nonsense")
        << Script { AwaitRequest {}, Send { "nonsense\r\n\r\n" }, Close {} } << failed;
    QTest::newRow("is not there") << Script {} << failed; // see fails()
    // Qt tries again until the time is over.
    QTest::newRow("closes") << Script { AwaitRequest {}, Close {} }
                            << QStringLiteral("connect_timeout, nothing sent");
    QTest::newRow("says nothing") << Script { AwaitRequest {} }
                                  << QStringLiteral("connect_timeout, nothing sent");
    QTest::newRow("shows another's certificate") << Script { AwaitRequest {},
        Send { "HTTP/1.1 200 OK\r\n\r\n" }, StartTls { m_authority.vouchFor({}) }, AwaitRequest {} }
                                                 << QStringLiteral("tls_failed, nothing sent");
}

void TstHttpProxy::fails()
{
    QFETCH(Script, script);
    QFETCH(QString, outcome);
    auto proxy = std::make_unique<RawServer>(script);
    http::Network network(always(proxy->port()), nullptr);
    if (script.isEmpty())
        proxy.reset();
    const bool timesOut = outcome.startsWith(QLatin1String("connect_timeout"));
    const http::Limits limits { .connect = timesOut ? 300ms : 5'000ms };
    const http::HttpResult result
        = outcomeOf(network, postTo(m_beyond), limits, { m_authority.certificate() });
    QCOMPARE(inShort(result), outcome);
    QVERIFY(!proxy || !proxy->received().contains("POST"));
}

QTEST_GUILESS_MAIN(TstHttpProxy)
#include "tst_httpproxy.moc"
