#include "access/caller.h"

#include "access/testauthority.h"
#include "support/warnings.h"

#include <QTest>

using namespace accesstest;
using support::AwaitRequest;
using support::Close;
using support::RawServer;
using support::Reset;
using support::Script;
using support::Send;
using support::StartTls;
using namespace std::chrono_literals;

/// Who is trusted, and that nobody else gets a byte.
class TstHttpTls : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void isRefusedBeforeAnythingIsSent_data();
    void isRefusedBeforeAnythingIsSent();
    void trustsOnlyTheSetOfTheCall_data();
    void trustsOnlyTheSetOfTheCall();
    void speaksHttp11ThoughMoreIsOffered();
    void sendsAPostOnce_data();
    void sendsAPostOnce();
    void endsByClosing_data();
    void endsByClosing();
    void endsAFlood_data();
    void endsAFlood();

private:
    const TestAuthority m_authority;
    const TestAuthority m_other;
    const http::TrustSet m_trust { m_authority.certificate() };
    const QString m_https = QStringLiteral("https");
};

void TstHttpTls::isRefusedBeforeAnythingIsSent_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<QString>("outcome");
    const QString failed = QStringLiteral("tls_failed, nothing sent");
    const auto shows = [](const QSslConfiguration &server) {
        return Script { StartTls { server }, AwaitRequest {}, Send { answer("200 OK", "{}") } };
    };
    QSslConfiguration old = m_authority.vouchFor({});
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    old.setProtocol(QSsl::TlsV1_1);
    QT_WARNING_POP
    QTest::newRow("another authority") << shows(m_other.vouchFor({})) << failed;
    QTest::newRow("another name") << shows(m_authority.vouchFor({ .names = "DNS:h.example" }))
                                  << failed;
    QTest::newRow("another address")
        << shows(m_authority.vouchFor({ .names = "IP:127.0.0.2" })) << failed;
    QTest::newRow("expired") << shows(m_authority.vouchFor({ .validDays = -1 })) << failed;
    QTest::newRow("no TLS: plain words")
        << Script { Send { "HTTP/1.1 400 Bad Request\r\n\r\n" }, Close {} } << failed;
    QTest::newRow("no TLS: closed") << Script { Close {} } << failed;
    QTest::newRow("no TLS: reset") << Script { Reset {} } << failed;
    QTest::newRow("no TLS: silence") << Script {} << "connect_timeout, nothing sent";
}

void TstHttpTls::isRefusedBeforeAnythingIsSent()
{
    QFETCH(Script, script);
    QFETCH(QString, outcome);
    RawServer server(script);
    http::Network network;
    const http::Limits limits { .connect = script.isEmpty() ? 200ms : 5'000ms };
    const QUrl url = server.url(QStringLiteral("/"), m_https);
    const http::HttpResult result = outcomeOf(network, postTo(url), limits, m_trust);
    QCOMPARE(inShort(result), outcome);
    QVERIFY(!result.diagnostic.isEmpty());
    QTRY_COMPARE(server.ended(), server.connections());
    QCOMPARE(server.requests().size(), 0);
    QVERIFY(!server.received().contains("POST"));
}

void TstHttpTls::trustsOnlyTheSetOfTheCall_data()
{
    QTest::addColumn<http::TrustSet>("first");
    QTest::addColumn<QString>("outcomeOfFirst");
    QTest::addColumn<http::TrustSet>("second");
    QTest::addColumn<QString>("outcomeOfSecond");
    const http::TrustSet system;
    const http::TrustSet other { m_other.certificate() };
    const QString failed = QStringLiteral("tls_failed, nothing sent");
    const QString ok = QStringLiteral("200");
    QTest::newRow("the right authority, then the system's") << m_trust << ok << system << failed;
    QTest::newRow("the system's, then the right authority") << system << failed << m_trust << ok;
    QTest::newRow("the right authority, then another") << m_trust << ok << other << failed;
    QTest::newRow("another, then the right authority") << other << failed << m_trust << ok;
    QTest::newRow("the right authority twice") << m_trust << ok << m_trust << ok;
    QTest::newRow("both") << (m_trust + other) << ok << other << failed;
}

void TstHttpTls::trustsOnlyTheSetOfTheCall()
{
    QFETCH(http::TrustSet, first);
    QFETCH(QString, outcomeOfFirst);
    QFETCH(http::TrustSet, second);
    QFETCH(QString, outcomeOfSecond);
    // A server that would keep its connections open.
    RawServer server({ StartTls { m_authority.vouchFor({}) }, AwaitRequest {},
        Send { answer("200 OK", "{}") }, AwaitRequest {}, Send { answer("200 OK", "{}") } });
    const QUrl url = server.url(QStringLiteral("/"), m_https);
    http::Network network;
    QCOMPARE(inShort(outcomeOf(network, postTo(url), {}, first)), outcomeOfFirst);
    QCOMPARE(inShort(outcomeOf(network, postTo(url), {}, second)), outcomeOfSecond);
    QCOMPARE(server.connections(), 2);
}

void TstHttpTls::speaksHttp11ThoughMoreIsOffered()
{
    RawServer server({ StartTls { m_authority.vouchFor({}) }, AwaitRequest {},
        Send { answer("200 OK", "{}") } });
    http::Network network;
    const QUrl url = server.url(QStringLiteral("/v3"), m_https);
    QCOMPARE(inShort(outcomeOf(network, postTo(url), {}, m_trust)), QStringLiteral("200"));
    QVERIFY(server.received().startsWith("POST /v3 HTTP/1.1\r\n"));
}

void TstHttpTls::sendsAPostOnce_data()
{
    QTest::addColumn<Script>("after");
    QTest::newRow("closed without an answer") << Script { AwaitRequest {}, Close {} };
    QTest::newRow("reset without an answer") << Script { AwaitRequest {}, Reset {} };
    QTest::newRow("closed within the body") << Script { AwaitRequest {},
        Send { "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{" }, Close {} };
}

void TstHttpTls::sendsAPostOnce()
{
    QFETCH(Script, after);
    http::Network network;
    for (int i = 0; i < 10; ++i) {
        RawServer server(Script { StartTls { m_authority.vouchFor({}) } } + after);
        const QUrl url = server.url(QStringLiteral("/"), m_https);
        QCOMPARE(inShort(outcomeOf(network, postTo(url), {}, m_trust)), QStringLiteral("broken"));
        QCOMPARE(server.requests().size(), 1);
    }
}

void TstHttpTls::endsByClosing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("with a length") << answer("200 OK", "{}") << 200;
    QTest::newRow("an error with a length") << answer("401 No", "{}") << 401;
    QTest::newRow("without a length") << QByteArray("HTTP/1.1 200 OK\r\n\r\n{}") << 200;
    QTest::newRow("in chunks") << QByteArray(
        "HTTP/1.1 500 No\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n")
                               << 500;
}

void TstHttpTls::endsByClosing()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    RawServer server(
        { StartTls { m_authority.vouchFor({}) }, AwaitRequest {}, Send { bytes }, Close {} });
    http::Network network;
    for (int i = 0; i < 10; ++i) {
        const QUrl url = server.url(QStringLiteral("/"), m_https);
        const http::HttpResult result = outcomeOf(network, postTo(url), {}, m_trust);
        QCOMPARE(inShort(result), QString::number(status));
        QCOMPARE(result.answer->body, "{}");
    }
}

void TstHttpTls::endsAFlood_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("flood");
    QTest::addColumn<QString>("outcome");
    const QString tooLarge = QStringLiteral("too_large");
    QTest::newRow("without end") << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << QByteArray(65'536, 'x')
                                 << tooLarge;
    QTest::newRow("chunks without end")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        << QByteArray("400\r\n" + QByteArray(1024, 'x') + "\r\n") << tooLarge;
    QTest::newRow("headers without end")
        << QByteArray("HTTP/1.1 200 OK\r\n") << QByteArray("X: y\r\n")
        << QStringLiteral("inactive"); // Qt tells nothing of them
}

void TstHttpTls::endsAFlood()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, flood);
    QFETCH(QString, outcome);
    RawServer server({ StartTls { m_authority.vouchFor({}) }, AwaitRequest {}, Send { head },
        support::Flood { flood } });
    http::Network network;
    const QUrl url = server.url(QStringLiteral("/"), m_https);
    const http::Limits limits { .inactivity = 200ms };
    const http::HttpResult result = outcomeOf(network, postTo(url), limits, m_trust);
    QCOMPARE(inShort(result), outcome);
    QTRY_COMPARE(server.ended(), 1);
}

QTEST_GUILESS_MAIN(TstHttpTls)
#include "tst_httptls.moc"
