#include "access/caller.h"

#include "support/warnings.h"

#include <QTest>

using namespace accesstest;
using support::AwaitRequest;
using support::Close;
using support::Pause;
using support::RawServer;
using support::Reset;
using support::Script;
using support::Send;
using namespace std::chrono_literals;

/// A POST is sent once, to one host.
class TstHttpOnce : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void isNotSentAgain_data();
    void isNotSentAgain();
    void followsNoRedirect_data();
    void followsNoRedirect();
    void answersNoChallenge_data();
    void answersNoChallenge();
};

void TstHttpOnce::isNotSentAgain_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<bool>("certainlySeen");
    QTest::newRow("closed without an answer") << Script { AwaitRequest {}, Close {} } << true;
    QTest::newRow("reset without an answer") << Script { AwaitRequest {}, Reset {} } << true;
    QTest::newRow("closed a little later")
        << Script { AwaitRequest {}, Pause { 20ms }, Close {} } << true;
    QTest::newRow("closed within the status line")
        << Script { AwaitRequest {}, Send { "HTTP/1." }, Close {} } << true;
    QTest::newRow("closed after asking to go on")
        << Script { AwaitRequest {}, Send { "HTTP/1.1 100 Continue\r\n\r\n" }, Close {} } << true;
    QTest::newRow("closed at once") << Script { Close {} } << false;
    QTest::newRow("reset at once") << Script { Reset {} } << false;
    QTest::newRow("closed while the request is on its way")
        << Script { Pause { 1ms }, Close {} } << false;
    QTest::newRow("reset while the request is on its way")
        << Script { Pause { 1ms }, Reset {} } << false;
    QTest::newRow("asked to try again later")
        << Script { AwaitRequest {}, Send { "HTTP/1.1 408 Request Timeout\r\n" }, Close {} }
        << true;
}

void TstHttpOnce::isNotSentAgain()
{
    QFETCH(Script, script);
    QFETCH(bool, certainlySeen);
    http::Network network;
    for (int i = 0; i < 10; ++i) {
        RawServer server(script);
        QCOMPARE(inShort(outcomeOf(network, postTo(server.url()))), QStringLiteral("broken"));
        const qsizetype seen = server.received().count("POST ");
        if (certainlySeen)
            QCOMPARE(seen, 1);
        else
            QVERIFY(seen <= 1);
    }
}

void TstHttpOnce::followsNoRedirect_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<bool>("post");
    for (const char *status : { "301", "302", "303", "307", "308" }) {
        QTest::addRow("%s of a POST", status) << QByteArray(status) << true;
        QTest::addRow("%s of a GET", status) << QByteArray(status) << false;
    }
}

void TstHttpOnce::followsNoRedirect()
{
    QFETCH(QByteArray, status);
    QFETCH(bool, post);
    RawServer other(politely());
    const QByteArray location = "Location: " + other.url().toEncoded();
    RawServer server(
        { AwaitRequest {}, Send { answer(status + " Moved", "gone", { location }) }, Close {} });
    http::Network network;
    http::HttpRequest request = post ? postTo(server.url()) : getFrom(server.url());
    request.headers = { { "Authorization", "WECHATPAY2-SHA256-RSA2048 secret" } };

    const http::HttpResult result = outcomeOf(network, request);
    QCOMPARE(inShort(result), QString::fromLatin1(status));
    QCOMPARE(result.answer->body, "gone");
    QCOMPARE(
        valuesOf(result.answer->headers, "location"), QByteArrayList { other.url().toEncoded() });
    QCOMPARE(server.requests().size(), 1);
    // Something positive to wait for: whoever connects now is the first to do so.
    QCOMPARE(inShort(outcomeOf(network, getFrom(other.url()))), QStringLiteral("200"));
    QCOMPARE(other.connections(), 1);
    QVERIFY(!other.received().contains("secret"));
}

void TstHttpOnce::answersNoChallenge_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("challenge");
    for (const QByteArray status : { "401", "407" }) {
        const QByteArray name = status == "401" ? "WWW-Authenticate: " : "Proxy-Authenticate: ";
        QTest::addRow("%s without a challenge", status.constData()) << status << QByteArray("X: y");
        for (const QByteArray method : { "Basic realm=\"papay\"",
                 R"(Digest realm="papay", nonce="abc", qop="auth", algorithm=MD5)", "NTLM",
                 "Negotiate", "WECHATPAY2-SHA256-RSA2048" }) {
            QTest::addRow("%s %s", status.constData(), method.constData())
                << status << QByteArray(name + method);
        }
    }
}

void TstHttpOnce::answersNoChallenge()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, challenge);
    const Send refusal { answer(
        status + " Authenticate", R"({"code":"SIGN_ERROR"})", { challenge }) };
    RawServer server({ AwaitRequest {}, refusal, AwaitRequest {}, refusal });
    http::Network network;
    const http::HttpResult result = outcomeOf(network, postTo(server.url()));
    QCOMPARE(inShort(result), QString::fromLatin1(status));
    QCOMPARE(result.answer->body, R"({"code":"SIGN_ERROR"})");
    QTRY_COMPARE(server.ended(), server.connections());
    QCOMPARE(server.requests().size(), 1);
}

QTEST_GUILESS_MAIN(TstHttpOnce)
#include "tst_httponce.moc"
