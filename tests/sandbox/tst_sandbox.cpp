#include "sandbox/conversation.h"
#include "sandbox/judge.h"
#include "sandbox/sandbox.h"
#include "signing/crypto.h"
#include "support/warnings.h"

#include <QSignalSpy>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace support;
using sandbox::Answer;
using sandbox::Delivery;
using sandbox::Options;
using sandbox::Request;
using sandbox::Sandbox;
using sandbox::StartErrorCode;

class TestSandbox final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { support::failOnWarnings(); }
    void startDoesNotBlock();
    void sayWhereItIs_data();
    void sayWhereItIs();
    void staysOnLoopback_data();
    void staysOnLoopback();
    void saysThatThePortIsTaken();
    void saysWhichKeyIsDamaged();
    void keysOutliveIt();
    void tampers();
    void tamperMaySignAgain();
    void logsWhatIsNoRequest();
    void speaksTls();
    void speaksTlsAtAnAddressOfItsOwn();
    void plainClientsOfTlsAreSentAway();
    void endsWithClientsOnIt();
    void endsWhileItMakesKeys();
    void neverStartedEndsToo();

private:
    [[nodiscard]] Options options() const { return { .folder = m_folder.path() }; }

    signing::Crypto m_crypto;
    QTemporaryDir m_folder;
    FixedClock m_clock { nowMs };
    base::SystemNonceSource m_nonces;
};

void TestSandbox::initTestCase()
{
    QVERIFY(sandbox::ensureCredentials(m_folder.path(), true).has_value());
}

void TestSandbox::startDoesNotBlock()
{
    QTemporaryDir empty;
    Sandbox sandbox({ .folder = empty.path() }, m_clock, m_nonces);
    QSignalSpy ready(&sandbox, &Sandbox::ready);
    sandbox.start();
    QVERIFY2(ready.isEmpty(), "ready comes through the event loop");
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 30'000);
}

void TestSandbox::sayWhereItIs_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QString>("start");
    QTest::newRow("an IPv4 address") << u"127.0.0.1"_s << false << u"http://127.0.0.1:"_s;
    QTest::newRow("another of 127/8") << u"127.1.2.3"_s << false << u"http://127.1.2.3:"_s;
    QTest::newRow("localhost") << u"localhost"_s << false << u"http://localhost:"_s;
    QTest::newRow("with TLS") << u"127.0.0.1"_s << true << u"https://127.0.0.1:"_s;
    QTest::newRow("with TLS on every interface") << u"0.0.0.0"_s << true << u"https://0.0.0.0:"_s;
}

void TestSandbox::sayWhereItIs()
{
    QFETCH(QString, host);
    QFETCH(bool, tls);
    QFETCH(QString, start);
    Options options = this->options();
    options.host = host;
    options.tls = tls;
    const RunningSandbox running(options, m_clock);
    QVERIFY(running.isUp());
    const QString url = running.ready().url.toString();
    QVERIFY2(url.startsWith(start) && url.endsWith(u'/'), qPrintable(url));
    QVERIFY(running.ready().url.port() > 0);
    QCOMPARE(running.ready().credentials.serverCert.isEmpty(), !tls);
}

void TestSandbox::staysOnLoopback_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<StartErrorCode>("code");
    QTest::newRow("every interface") << u"0.0.0.0"_s << false << StartErrorCode::NotLoopback;
    QTest::newRow("a name") << u"sandbox.example"_s << false << StartErrorCode::NotLoopback;
    QTest::newRow("nothing") << QString() << false << StartErrorCode::NotLoopback;
    QTest::newRow("another's address") << u"192.0.2.1"_s << false << StartErrorCode::NotLoopback;
    QTest::newRow("another's address, TLS")
        << u"192.0.2.1"_s << true << StartErrorCode::CannotListen;
    QTest::newRow("a name, TLS") << u"sandbox.example"_s << true << StartErrorCode::CannotListen;
}

void TestSandbox::staysOnLoopback()
{
    QFETCH(QString, host);
    QFETCH(bool, tls);
    Options options = this->options();
    options.host = host;
    options.tls = tls;
    const RunningSandbox running(options, m_clock);
    QVERIFY(running.error().has_value());
    QTEST(running.error()->code, "code");
}

void TestSandbox::saysThatThePortIsTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost)));
    Options options = this->options();
    options.port = other.serverPort();
    const RunningSandbox running(options, m_clock);
    QVERIFY(running.error().has_value());
    QCOMPARE(running.error()->code, StartErrorCode::AddressInUse);
}

void TestSandbox::saysWhichKeyIsDamaged()
{
    QTemporaryDir folder;
    QFile half(folder.filePath(u"merchant_key.pem"_s));
    QVERIFY(half.open(QIODevice::WriteOnly) && half.write("x") == 1);
    half.close();
    const RunningSandbox running({ .folder = folder.path() }, m_clock);
    QVERIFY(running.error().has_value());
    QCOMPARE(running.error()->code, StartErrorCode::Credentials);
    QVERIFY(running.error()->credentials.has_value());
    QCOMPARE(running.error()->credentials->code, sandbox::CredentialsErrorCode::Damaged);
    QCOMPARE(running.error()->credentials->path, folder.filePath(u"merchant_cert.pem"_s));
}

void TestSandbox::keysOutliveIt()
{
    QString serial;
    for (int turn = 0; turn < 2; ++turn) {
        const RunningSandbox running(options(), m_clock);
        QVERIFY(running.isUp());
        QVERIFY(serial.isEmpty() || serial == running.ready().credentials.serial);
        serial = running.ready().credentials.serial;
    }
}

void TestSandbox::tampers()
{
    Options options = this->options();
    std::atomic<QThread *> thread = nullptr;
    options.tamper = [&thread](const Request &request, Answer &answer, sandbox::Judge &) {
        thread = QThread::currentThread();
        answer.status = 500;
        answer.body = R"({"code":"SYSTEM_ERROR","message":")" + request.method + "\"}";
    };
    const RunningSandbox running(options, m_clock);
    QVERIFY(running.isUp());
    Merchant merchant(running.ready().credentials);
    Client client(running.port());
    client.send(merchant.request(merchant.draft(seedBody(), nowMs)));
    QTRY_VERIFY(client.hasResponse());
    const Response response = client.take();
    QCOMPARE(response.status, 500);
    QCOMPARE(response.body, R"({"code":"SYSTEM_ERROR","message":"POST"})");
    QTRY_COMPARE(running.log().size(), 1);
    QCOMPARE(running.log().at(0).status, 500);
    QCOMPARE(running.log().at(0).code, u"SYSTEM_ERROR"_s);
    QCOMPARE(running.log().at(0).sessionId, QString());
    QVERIFY(thread.load() != QThread::currentThread());
}

void TestSandbox::tamperMaySignAgain()
{
    Options options = this->options();
    options.tamper = [](const Request &, Answer &answer, sandbox::Judge &judge) {
        answer.body = R"({"session_id":"1"})";
        judge.sign(answer, nowMs - 3'600'000);
        answer.delivery.delay = 1ms;
    };
    const RunningSandbox running(options, m_clock);
    QVERIFY(running.isUp());
    Merchant merchant(running.ready().credentials);
    Client client(running.port());
    client.send(merchant.request(merchant.draft(seedBody(), nowMs)));
    QTRY_VERIFY(client.hasResponse());
    const Response response = client.take();
    const auto key = signing::readKeyFile(running.ready().credentials.platformCert)
                         .and_then(signing::readPublicKey);
    QVERIFY(key.has_value());
    const QByteArray message = response.header("Wechatpay-Timestamp") + '\n'
        + response.header("Wechatpay-Nonce") + '\n' + response.body + '\n';
    QVERIFY(key->verifies(message, QByteArray::fromBase64(response.header("Wechatpay-Signature"))));
    QCOMPARE(response.header("Wechatpay-Timestamp"), QByteArray::number(nowMs / 1000 - 3600));
    const auto signatures = std::count_if(response.headers.cbegin(), response.headers.cend(),
        [](const auto &header) { return header.first == "Wechatpay-Signature"; });
    QCOMPARE(signatures, 1);
    QTRY_COMPARE(running.log().size(), 1);
    QCOMPARE(running.log().at(0).sessionId, u"1"_s);
}

void TestSandbox::logsWhatIsNoRequest()
{
    const RunningSandbox running(options(), m_clock);
    QVERIFY(running.isUp());
    Client client(running.port());
    client.send("garbage\r\n\r\n");
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.take().status, 400);
    QTRY_COMPARE(running.log().size(), 1);
    QCOMPARE(running.log().at(0).status, 400);
    QCOMPARE(running.log().at(0).verdicts, QStringList { u"request:bad"_s });
}

void TestSandbox::speaksTls()
{
    Options options = this->options();
    options.tls = true;
    const RunningSandbox running(options, m_clock);
    QVERIFY(running.isUp());
    const sandbox::Credentials &credentials = running.ready().credentials;
    Merchant merchant(credentials);
    for (const QString &host : { u"localhost"_s, u"127.0.0.1"_s }) {
        QSslSocket client;
        QSslConfiguration trust = QSslConfiguration::defaultConfiguration();
        trust.setCaCertificates(QSslCertificate::fromPath(credentials.caCert));
        client.setSslConfiguration(trust);
        client.setPeerVerifyName(host);
        client.connectToHostEncrypted(u"127.0.0.1"_s, running.port());
        QTRY_VERIFY2(client.isEncrypted(), qPrintable(client.errorString()));
        QByteArray received;
        client.write(merchant.request(merchant.draft(seedBody(), nowMs)));
        QTRY_VERIFY((received += client.readAll()).contains("session_id"));
        QVERIFY(received.startsWith("HTTP/1.1 200 "));
        client.write("garbage\r\n\r\n");
        QTRY_VERIFY((received += client.readAll()).contains("HTTP/1.1 400 "));
    }
}

void TestSandbox::speaksTlsAtAnAddressOfItsOwn()
{
    Options options = this->options();
    options.tls = true;
    options.host = u"127.0.0.2"_s;
    const RunningSandbox running(options, m_clock);
    QVERIFY(running.isUp());
    QCOMPARE(running.ready().url.host(), u"127.0.0.2"_s);
    QSslSocket client;
    QSslConfiguration trust = QSslConfiguration::defaultConfiguration();
    trust.setCaCertificates(QSslCertificate::fromPath(running.ready().credentials.caCert));
    client.setSslConfiguration(trust);
    client.connectToHostEncrypted(u"127.0.0.2"_s, running.port());
    QTRY_VERIFY2(client.isEncrypted(), qPrintable(client.errorString()));
}

void TestSandbox::plainClientsOfTlsAreSentAway()
{
    Options options = this->options();
    options.tls = true;
    const RunningSandbox running(options, m_clock);
    QVERIFY(running.isUp());
    Client client(running.port());
    client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_VERIFY(client.isClosed());
}

void TestSandbox::endsWithClientsOnIt()
{
    Options options = this->options();
    options.tamper = [](const Request &, Answer &answer, sandbox::Judge &) {
        answer.delivery.way = Delivery::Way::Hang;
    };
    auto running = std::make_unique<RunningSandbox>(options, m_clock);
    QVERIFY(running->isUp());
    Merchant merchant(running->ready().credentials);
    Client hanging(running->port());
    hanging.send(merchant.request(merchant.draft(seedBody(), nowMs)));
    Client idle(running->port());
    QTRY_VERIFY(idle.isConnected());
    QTRY_COMPARE(running->log().size(), 1);
    QCOMPARE(running->log().at(0).status, 0);
    running.reset();
    QTRY_VERIFY(hanging.isClosed());
    QTRY_VERIFY(idle.isClosed());
    QCOMPARE(hanging.received(), "");
}

void TestSandbox::endsWhileItMakesKeys()
{
    QTemporaryDir empty;
    {
        Sandbox sandbox({ .folder = empty.path() }, m_clock, m_nonces);
        sandbox.start();
    }
    QVERIFY(RunningSandbox({ .folder = empty.path() }, m_clock).isUp());
}

void TestSandbox::neverStartedEndsToo() { const Sandbox sandbox(options(), m_clock, m_nonces); }

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
