#include "sandbox/client.h"
#include "sandbox/echoserver.h"
#include "support/warnings.h"

#include <QTest>

#include <sys/resource.h>

#include <memory>
#include <vector>

using namespace std::chrono_literals;
using namespace support;
using sandbox::Answer;

class TestConnection final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }
    void answersOneAfterTheOther();
    void answersPipelinedRequestsInOrder();
    void takesRequestsByteByByte();
    void invitesTheBodyThatWaits();
    void closesWhenAsked_data();
    void closesWhenAsked();
    void refuses_data();
    void refuses();
    void clientThatIsStillSendingReadsTheRefusal();
    void idleClientsAreSentAway_data();
    void idleClientsAreSentAway();
    void aSlowAnswerIsNotIdle();
    void clientThatNeverReadsIsHeldBack();
    void bearsAThousandIdleClients();
};

void TestConnection::answersOneAfterTheOther()
{
    EchoServer server;
    Client client(server.port());
    for (const QByteArray &body : { QByteArray("one"), QByteArray("two"), QByteArray() }) {
        client.send(post("/x", body));
        QTRY_VERIFY(client.hasResponse());
        QCOMPARE(client.take().body, "/x " + body);
    }
    QVERIFY(client.isConnected());
    QCOMPARE(server.clients(), 1);
}

void TestConnection::answersPipelinedRequestsInOrder()
{
    EchoServer server;
    Client client(server.port());
    client.send(get("/slow") + post("/fast", "body") + get("/slow") + get("/last"));
    for (const char *body : { "/slow ", "/fast body", "/slow ", "/last " }) {
        QTRY_VERIFY(client.hasResponse());
        QCOMPARE(client.take().body, QByteArray(body));
    }
}

void TestConnection::takesRequestsByteByByte()
{
    EchoServer server;
    Client client(server.port());
    QTRY_VERIFY(client.isConnected());
    client.socket().setSocketOption(QAbstractSocket::LowDelayOption, 1);
    for (const char byte : post("/x", "abc")) {
        client.send(QByteArray(1, byte));
        client.socket().flush();
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(client.hasResponse());
    QCOMPARE(client.take().body, "/x abc");
}

void TestConnection::invitesTheBodyThatWaits()
{
    EchoServer server;
    Client client(server.port());
    const QByteArray request = post("/x", "abc", "Expect: 100-continue\r\n");
    client.send(request.chopped(3));
    QTRY_COMPARE(client.received(), "HTTP/1.1 100 Continue\r\n\r\n");
    client.received().clear();
    client.send("a");
    client.send("bc");
    QTRY_VERIFY(client.hasResponse());
    QCOMPARE(client.take().body, "/x abc");
    QCOMPARE(client.received(), "");
}

void TestConnection::closesWhenAsked_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("Connection: close")
        << QByteArray("GET /x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    QTest::newRow("HTTP/1.0") << QByteArray("GET /x HTTP/1.0\r\n\r\n");
}

void TestConnection::closesWhenAsked()
{
    QFETCH(QByteArray, request);
    EchoServer server;
    Client client(server.port());
    client.send(request + get("/unheard"));
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.hasResponse());
    const Response response = client.take();
    QCOMPARE(response.body, "/x ");
    QCOMPARE(response.header("Connection"), "close");
    QCOMPARE(client.received(), "");
    QCOMPARE(server.echo.count, 1);
    QTRY_COMPARE(server.clients(), 0);
}

void TestConnection::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("garbage") << QByteArray("garbage\r\n\r\n") << 400;
    QTest::newRow("a body over the limit")
        << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\n") << 413;
    QTest::newRow("chunked") << QByteArray(
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
                             << 501;
    QTest::newRow("a head over the limit") << QByteArray(70'000, 'a') << 431;
    QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 400;
}

void TestConnection::refuses()
{
    QFETCH(QByteArray, bytes);
    EchoServer server;
    Client client(server.port());
    client.send(bytes);
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.hasResponse());
    const Response response = client.take();
    QTEST(response.status, "status");
    QCOMPARE(response.header("Connection"), "close");
    QCOMPARE(server.echo.count, 0);
}

void TestConnection::clientThatIsStillSendingReadsTheRefusal()
{
    EchoServer server;
    Client client(server.port());
    const QByteArray body(20 * 1024 * 1024, 'a');
    client.socket().setReadBufferSize(1); // as one that writes it all before it reads
    client.send(post("/x", body));
    QTRY_COMPARE(client.socket().bytesToWrite(), 0);
    client.socket().setReadBufferSize(0);
    QTRY_VERIFY(client.received().startsWith("HTTP/1.1 413 "));
    QTRY_COMPARE(client.socket().state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(server.clients(), 0);
}

void TestConnection::idleClientsAreSentAway_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("one that never says a word") << QByteArray();
    QTest::newRow("one that stops within a head") << QByteArray("GET / HTT");
    QTest::newRow("one that stops within a body") << post("/x", "abc").chopped(1);
    QTest::newRow("one that was answered") << get("/x");
}

void TestConnection::idleClientsAreSentAway()
{
    QFETCH(QByteArray, bytes);
    EchoServer server({ .idle = 50ms });
    Client client(server.port());
    client.send(bytes);
    QTRY_VERIFY(client.isConnected() || client.isClosed());
    QTRY_VERIFY(client.isClosed());
    QTRY_COMPARE(server.clients(), 0);
}

void TestConnection::aSlowAnswerIsNotIdle()
{
    EchoServer server({ .idle = 50ms });
    server.echo.prepare = [](Answer &answer) { answer.delivery.delay = 200ms; };
    Client client(server.port());
    client.send(get("/x"));
    QTRY_VERIFY(client.hasResponse());
    QCOMPARE(client.take().body, "/x ");
}

void TestConnection::clientThatNeverReadsIsHeldBack()
{
    constexpr int requests = 400;
    EchoServer server({ .unsent = 100'000 });
    server.echo.prepare = [](Answer &answer) { answer.body.resize(100'000, 'a'); };
    Client client(server.port());
    client.socket().setReadBufferSize(1);
    QByteArray all;
    for (int i = 0; i < requests; ++i)
        all += get("/x");
    client.send(all);
    Client other(server.port());
    for (int i = 0; i < 20; ++i) { // others are served meanwhile, which takes its time
        other.send(get("/y"));
        QTRY_VERIFY(other.hasResponse());
        QVERIFY(!other.take().body.isEmpty());
    }
    QVERIFY2(server.echo.count < requests, "answers pile up for a client that does not read");
    client.socket().setReadBufferSize(0);
    for (int i = 0; i < requests; ++i) {
        QTRY_VERIFY(client.hasResponse());
        QCOMPARE(client.take().body.size(), 100'000);
    }
}

void TestConnection::bearsAThousandIdleClients()
{
    rlimit files {};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &files), 0);
    files.rlim_cur = std::min<rlim_t>(files.rlim_max, 4096);
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &files), 0);
    EchoServer server;
    std::vector<std::unique_ptr<Client>> idle;
    for (int i = 0; i < 1000; ++i)
        idle.push_back(std::make_unique<Client>(server.port()));
    QTRY_COMPARE_WITH_TIMEOUT(server.clients(), 1000, 20'000);
    Client next(server.port());
    next.send(get("/next"));
    QTRY_VERIFY(next.hasResponse());
    QCOMPARE(next.take().body, "/next ");
    idle.clear();
    QTRY_COMPARE(server.clients(), 1);
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
