#include "sandbox/client.h"
#include "sandbox/echoserver.h"
#include "support/warnings.h"

#include <QTest>
#include <QtConcurrentRun>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace std::chrono_literals;
using namespace support;
using sandbox::Answer;
using Way = sandbox::Delivery::Way;

namespace {

/// Connects, sends, and reads to the end without Qt, which tells no reset from a close. What was
/// read goes to `received`.
int errorOfReading(quint16 port, const QByteArray &request, QByteArray *received = nullptr)
{
    const int client = ::socket(AF_INET, SOCK_STREAM, 0);
    const sockaddr_in address { .sin_family = AF_INET,
        .sin_port = htons(port),
        .sin_addr { htonl(INADDR_LOOPBACK) },
        .sin_zero {} };
    char byte = 0;
    const bool isOpen
        = ::connect(client, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0
        && ::send(client, request.constData(), static_cast<std::size_t>(request.size()), 0) > 0;
    ssize_t count = 0;
    while (isOpen && (count = ::recv(client, &byte, 1, 0)) > 0) {
        if (received)
            received->append(byte);
    }
    const int error = isOpen && count < 0 ? errno : 0;
    ::close(client);
    return error;
}

} // namespace

class TestDelivery final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }
    void sendsNothing_data();
    void sendsNothing();
    void resets();
    void resetsInTheMiddle();
    void cutsAnAnswer();
    void dribbles();
    void sendsRaw();
    void survivesClientsThatGoAway_data();
    void survivesClientsThatGoAway();
};

void TestDelivery::sendsNothing_data()
{
    QTest::addColumn<Way>("way");
    QTest::newRow("closed") << Way::Close;
    QTest::newRow("reset") << Way::Reset;
    QTest::newRow("cut before the first byte") << Way::Truncate;
}

void TestDelivery::sendsNothing()
{
    QFETCH(Way, way);
    EchoServer server;
    server.echo.prepare = [way](Answer &answer) { answer.delivery.way = way; };
    Client client(server.port());
    client.send(get("/x"));
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.received(), "");
    QTRY_COMPARE(server.clients(), 0);
}

void TestDelivery::resets()
{
    EchoServer server;
    server.echo.prepare = [](Answer &answer) { answer.delivery.way = Way::Reset; };
    const auto port = server.port();
    const auto error = QtConcurrent::run([port] { return errorOfReading(port, get("/x")); });
    QTRY_VERIFY(error.isFinished());
    QCOMPARE(error.result(), ECONNRESET);
}

void TestDelivery::resetsInTheMiddle()
{
    EchoServer server;
    server.echo.prepare
        = [](Answer &answer) { answer.delivery = { .way = Way::Reset, .bytes = 12 }; };
    const auto port = server.port();
    QByteArray received;
    const auto error = QtConcurrent::run(
        [port, &received] { return errorOfReading(port, get("/x"), &received); });
    QTRY_VERIFY(error.isFinished());
    QCOMPARE(error.result(), ECONNRESET);
    QCOMPARE(received, "HTTP/1.1 200");
}

void TestDelivery::cutsAnAnswer()
{
    EchoServer server;
    server.echo.prepare = [](Answer &answer) {
        answer.delivery = { .way = Way::Truncate, .delay = 1ms, .bytes = 12 };
    };
    Client client(server.port());
    client.send(get("/x"));
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.received(), "HTTP/1.1 200");
}

void TestDelivery::dribbles()
{
    EchoServer server;
    server.echo.prepare
        = [](Answer &answer) { answer.delivery = { .way = Way::Dribble, .pause = 1ms }; };
    Client client(server.port());
    int pieces = 0;
    connect(&client.socket(), &QIODevice::readyRead, this, [&pieces] { ++pieces; });
    client.send(get("/x") + get("/y"));
    QTRY_VERIFY(client.hasResponse());
    QCOMPARE(client.take().body, "/x ");
    QTRY_VERIFY(client.hasResponse());
    QCOMPARE(client.take().body, "/y ");
    QVERIFY(pieces > 4);
}

void TestDelivery::sendsRaw()
{
    EchoServer server;
    server.echo.prepare = [](Answer &answer) { answer.delivery.way = Way::Raw; };
    Client client(server.port());
    client.send(post("/x", "\x16\x03 no HTTP"));
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.received(), "/x \x16\x03 no HTTP");
}

void TestDelivery::survivesClientsThatGoAway_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Way>("way");
    QTest::addColumn<int>("delay");
    QTest::newRow("before a word") << QByteArray() << Way::Whole << 0;
    QTest::newRow("within a head") << QByteArray("GET / HT") << Way::Whole << 0;
    QTest::newRow("within a body") << post("/x", "abc").chopped(1) << Way::Whole << 0;
    QTest::newRow("before its answer") << get("/x") << Way::Whole << 5;
    QTest::newRow("before its cut answer") << get("/x") << Way::Truncate << 5;
    QTest::newRow("before its reset") << get("/x") << Way::Reset << 5;
    QTest::newRow("while its answer dribbles") << get("/x") << Way::Dribble << 0;
    QTest::newRow("while its answer hangs") << get("/x") << Way::Hang << 0;
    QTest::newRow("as its answer is written") << get("/x") + get("/y") << Way::Whole << 0;
    QTest::newRow("while it is refused") << QByteArray("no\r\n\r\n more") << Way::Whole << 0;
}

void TestDelivery::survivesClientsThatGoAway()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Way, way);
    QFETCH(int, delay);
    EchoServer server;
    server.echo.prepare = [way, delay](Answer &answer) {
        answer.delivery
            = { .way = way, .delay = std::chrono::milliseconds(delay), .pause = 1ms, .bytes = 3 };
    };
    for (int turns = 0; turns < 20; ++turns) {
        Client client(server.port());
        QTRY_VERIFY(client.isConnected());
        client.send(bytes);
        client.socket().flush();
        for (int i = 0; i < turns; ++i)
            QCoreApplication::processEvents();
        client.leave();
    }
    server.echo.prepare = nullptr;
    Client next(server.port());
    next.send(get("/next"));
    QTRY_VERIFY(next.hasResponse());
    QCOMPARE(next.take().body, "/next ");
    QTRY_COMPARE(server.clients(), 1);
}

QTEST_GUILESS_MAIN(TestDelivery)
#include "tst_delivery.moc"
