#include "access/caller.h"

#include "access/fulllistener.h"
#include "support/warnings.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <vector>

using namespace accesstest;
using support::AwaitRequest;
using support::Close;
using support::RawServer;
using support::Script;
using support::Send;
using namespace std::chrono_literals;

/// The life of a call: started, cancelled, destroyed, over.
class TstHttpCall : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void failsToConnect_data();
    void failsToConnect();
    void isCancelled_data();
    void isCancelled();
    void isCancelledBeforeItStarts();
    void isDestroyedSilently_data();
    void isDestroyedSilently();
    void isDestroyedByItsReceiver();
    void keepsAnAnswerThatCameBeforeCancelling();
    void endsOnce();
    void countsTimeFromItsStart();
    void runsBesideOthers();

private:
    /// How far a call gets, by what the other side does.
    static void addStates();
};

namespace {

const Send half { "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{" };

QUrl closedPort()
{
    const RawServer gone({});
    return gone.url();
}

} // namespace

void TstHttpCall::failsToConnect_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QString>("outcome");
    const QUrl plain = closedPort();
    QUrl tls = plain;
    tls.setScheme(QStringLiteral("https"));
    QUrl byName = plain;
    byName.setHost(QStringLiteral("localhost"));
    const QString refused = QStringLiteral("connection_refused, nothing sent");
    QTest::newRow("nobody listens") << plain << refused;
    QTest::newRow("nobody listens, TLS") << tls << refused;
    QTest::newRow("nobody listens at localhost") << byName << refused;
    // A name that the resolver refuses without asking anyone.
    QUrl unknown;
    unknown.setScheme(QStringLiteral("https"));
    unknown.setHost(QStringLiteral("a.").repeated(126) + QStringLiteral("invalid"));
    unknown.setPath(QStringLiteral("/"));
    QTest::newRow("no such host") << unknown << QStringLiteral("host_not_found, nothing sent");
}

void TstHttpCall::failsToConnect()
{
    QFETCH(QUrl, url);
    QFETCH(QString, outcome);
    http::Network network([](const QNetworkProxyQuery &) { return QList<QNetworkProxy>(); }, this);
    for (const http::HttpRequest &request : { postTo(url), getFrom(url) }) {
        const http::HttpResult result = outcomeOf(network, request);
        QCOMPARE(inShort(result), outcome);
        QVERIFY(!result.diagnostic.isEmpty());
    }
}

void TstHttpCall::addStates()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<bool>("connects");
    QTest::addColumn<qsizetype>("requests");
    QTest::newRow("while connecting") << Script {} << false << qsizetype(0);
    QTest::newRow("while the server is silent")
        << Script { AwaitRequest {} } << true << qsizetype(1);
    QTest::newRow("within the answer") << Script { AwaitRequest {}, half } << true << qsizetype(1);
}

void TstHttpCall::isCancelled_data() { addStates(); }

void TstHttpCall::isCancelled()
{
    QFETCH(Script, script);
    QFETCH(bool, connects);
    QFETCH(qsizetype, requests);
    RawServer server(script);
    const FullListener nobody;
    http::Network network;
    const QUrl url = connects ? server.url() : nobody.url(QStringLiteral("http"));
    http::HttpCall call(network, {}, postTo(url), {}, nullptr);
    QSignalSpy finished(&call, &http::HttpCall::finished);
    call.start();
    QTRY_COMPARE(server.requests().size(), requests);
    // Meanwhile it gets as far as it can.
    RawServer other(politely());
    QCOMPARE(inShort(outcomeOf(network, getFrom(other.url()))), QStringLiteral("200"));
    call.cancel();
    QCOMPARE(finished.size(), 0); // never from within cancel
    call.cancel();
    QVERIFY(finished.wait());
    const auto result = finished.first().first().value<http::HttpResult>();
    QCOMPARE(inShort(result),
        connects ? QStringLiteral("cancelled") : QStringLiteral("cancelled, nothing sent"));
    QTRY_COMPARE(server.ended(), connects ? 1 : 0);
    QCOMPARE(finished.size(), 1);
}

void TstHttpCall::isCancelledBeforeItStarts()
{
    RawServer server(politely());
    http::Network network;
    http::HttpCall call(network, {}, postTo(server.url()), {}, nullptr);
    QSignalSpy finished(&call, &http::HttpCall::finished);
    call.cancel();
    call.start();
    QVERIFY(finished.wait());
    QCOMPARE(inShort(finished.first().first().value<http::HttpResult>()),
        QStringLiteral("cancelled, nothing sent"));
    QCOMPARE(inShort(outcomeOf(network, getFrom(server.url()))), QStringLiteral("200"));
    QCOMPARE(server.connections(), 1);
    QCOMPARE(finished.size(), 1);
}

void TstHttpCall::isDestroyedSilently_data()
{
    addStates();
    QTest::newRow("with an answer that is on its way") << politely() << true << qsizetype(1);
}

void TstHttpCall::isDestroyedSilently()
{
    QFETCH(Script, script);
    QFETCH(bool, connects);
    QFETCH(qsizetype, requests);
    RawServer server(script);
    const FullListener nobody;
    http::Network network;
    const QUrl url = connects ? server.url() : nobody.url(QStringLiteral("http"));
    const auto never = [] { QFAIL("finished of a call that is gone"); };
    {
        QObject owner;
        auto *call = new http::HttpCall(network, {}, postTo(url), {}, &owner);
        connect(call, &http::HttpCall::finished, this, never);
        call->start();
        // Not QTRY: it would let an answer be delivered.
        while (server.requests().size() < requests && !QTest::currentTestFailed())
            QCoreApplication::processEvents(QEventLoop::AllEvents);
        auto *unused = new http::HttpCall(network, {}, postTo(url), {}, &owner);
        connect(unused, &http::HttpCall::finished, this, never);
        auto *fresh = new http::HttpCall(network, {}, postTo(url), {}, &owner);
        connect(fresh, &http::HttpCall::finished, this, never);
        fresh->start();
    }
    QTRY_COMPARE(server.ended(), server.connections());
}

void TstHttpCall::isDestroyedByItsReceiver()
{
    RawServer server(politely());
    http::Network network;
    auto *call = new http::HttpCall(network, {}, postTo(server.url()), {}, this);
    QSignalSpy destroyed(call, &QObject::destroyed);
    connect(call, &http::HttpCall::finished, call, &QObject::deleteLater);
    call->start();
    QVERIFY(destroyed.wait());
    QCOMPARE(server.requests().size(), 1);
}

void TstHttpCall::keepsAnAnswerThatCameBeforeCancelling()
{
    RawServer server(politely());
    http::Network network;
    http::HttpCall call(network, {}, postTo(server.url()), {}, nullptr);
    QSignalSpy finished(&call, &http::HttpCall::finished);
    call.start();
    connect(&call, &http::HttpCall::finished, &call, &http::HttpCall::cancel);
    QVERIFY(finished.wait());
    QCOMPARE(inShort(outcomeOf(network, getFrom(server.url()))), QStringLiteral("200"));
    QCOMPARE(finished.size(), 1);
    QCOMPARE(inShort(finished.first().first().value<http::HttpResult>()), QStringLiteral("200"));
}

void TstHttpCall::endsOnce()
{
    RawServer server(politely());
    http::Network network;
    http::HttpCall call(network, {}, postTo(server.url()), { .total = 300ms }, nullptr);
    QSignalSpy finished(&call, &http::HttpCall::finished);
    call.start();
    call.start();
    QCOMPARE(finished.size(), 0); // never from within start
    QVERIFY(finished.wait());
    call.start();
    // A call that ends later by the same deadline.
    RawServer silent({});
    const auto late = outcomeOf(network, postTo(silent.url()), { .total = 300ms });
    QCOMPARE(inShort(late), QStringLiteral("deadline"));
    QCOMPARE(finished.size(), 1);
    QCOMPARE(server.requests().size(), 1);
}

void TstHttpCall::countsTimeFromItsStart()
{
    RawServer server(
        { AwaitRequest {}, support::Pause { 120ms }, Send { answer("200 OK", "{}") } });
    http::Network network;
    http::HttpCall call(network, {}, postTo(server.url()), {}, nullptr);
    QElapsedTimer whole;
    whole.start();
    (void)outcomeOf(network, postTo(server.url())); // takes its time, which does not count
    QElapsedTimer clock;
    QSignalSpy finished(&call, &http::HttpCall::finished);
    clock.start();
    call.start();
    QVERIFY(finished.wait());
    const auto result = finished.first().first().value<http::HttpResult>();
    QCOMPARE_GE(result.durationMs, 115);
    QCOMPARE_LT(result.durationMs, whole.elapsed() - 115);
    QCOMPARE_LE(result.durationMs, clock.elapsed());
}

void TstHttpCall::runsBesideOthers()
{
    RawServer server(politely());
    http::Network network;
    std::vector<std::unique_ptr<http::HttpCall>> calls;
    int answered = 0;
    for (int i = 0; i < 20; ++i) {
        calls.push_back(std::make_unique<http::HttpCall>(
            network, http::Transport {}, postTo(server.url()), http::Limits {}, nullptr));
        connect(calls.back().get(), &http::HttpCall::finished, this,
            [&answered](const http::HttpResult &result) { answered += result.answer ? 1 : 0; });
        calls.back()->start();
    }
    QTRY_COMPARE(answered, 20);
    QCOMPARE(server.connections(), 20);
    QCOMPARE(server.requests().size(), 20);
}

QTEST_GUILESS_MAIN(TstHttpCall)
#include "tst_httpcall.moc"
