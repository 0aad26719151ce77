#include "access/caller.h"

#include "access/fulllistener.h"
#include "support/warnings.h"

#include <QTest>

using namespace accesstest;
using support::AwaitRequest;
using support::Close;
using support::Flood;
using support::Pause;
using support::RawServer;
using support::Script;
using support::Send;
using namespace std::chrono_literals;

/// Deadlines, and how much is read.
class TstHttpLimits : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void endTheWaitForAConnection_data();
    void endTheWaitForAConnection();
    void endTheWaitForAnAnswer_data();
    void endTheWaitForAnAnswer();
    void leaveASlowAnswerItsTime();
    void boundTheBody_data();
    void boundTheBody();
};

void TstHttpLimits::endTheWaitForAConnection_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<http::Limits>("limits");
    QTest::addColumn<QString>("outcome");
    for (const char *scheme : { "http", "https" }) {
        const QString name = QString::fromLatin1(scheme);
        QTest::addRow("%s, the connect limit", scheme)
            << name << http::Limits { .connect = 100ms }
            << QStringLiteral("connect_timeout, nothing sent");
        QTest::addRow("%s, the total deadline", scheme)
            << name << http::Limits { .total = 100ms } << QStringLiteral("deadline, nothing sent");
    }
}

void TstHttpLimits::endTheWaitForAConnection()
{
    QFETCH(QString, scheme);
    QFETCH(http::Limits, limits);
    QFETCH(QString, outcome);
    const FullListener nobody;
    http::Network network;
    const http::HttpResult result = outcomeOf(network, postTo(nobody.url(scheme)), limits);
    QCOMPARE(inShort(result), outcome);
    QCOMPARE_GE(result.durationMs, 95);
    QCOMPARE_LT(result.durationMs, 4'000); // the other limit, say
}

void TstHttpLimits::endTheWaitForAnAnswer_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<http::Limits>("limits");
    QTest::addColumn<QString>("outcome");
    const http::Limits inactivity { .inactivity = 150ms };
    const http::Limits total { .total = 900ms };
    const QString inactive = QStringLiteral("inactive");
    const QString deadline = QStringLiteral("deadline");

    Script dribble { AwaitRequest {}, Send { "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n" } };
    for (int i = 0; i < 50; ++i)
        dribble << Send { "x" } << Pause { 50ms };

    QTest::newRow("a server that reads nothing") << Script {} << inactivity << inactive;
    QTest::newRow("silence after the request")
        << Script { AwaitRequest {} } << inactivity << inactive;
    QTest::newRow("silence within the head")
        << Script { AwaitRequest {}, Send { "HTTP/1.1 200" } } << inactivity << inactive;
    QTest::newRow("silence before the body")
        << Script { AwaitRequest {}, Send { "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n" } }
        << inactivity << inactive;
    QTest::newRow("silence within the body")
        << Script { AwaitRequest {}, Send { "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{" } }
        << inactivity << inactive;
    QTest::newRow("an answer without an end")
        << Script { AwaitRequest {}, Send { "HTTP/1.1 200 OK\r\n\r\n{}" } } << inactivity
        << inactive;
    QTest::newRow("a total deadline in silence") << Script { AwaitRequest {} } << total << deadline;
    QTest::newRow("a total deadline while the answer dribbles in") << dribble << total << deadline;
}

void TstHttpLimits::endTheWaitForAnAnswer()
{
    QFETCH(Script, script);
    QFETCH(http::Limits, limits);
    QFETCH(QString, outcome);
    RawServer server(script);
    http::Network network;
    const http::HttpResult result = outcomeOf(network, postTo(server.url()), limits);
    QCOMPARE(inShort(result), outcome);
    QVERIFY(!result.answer);
    QCOMPARE_GE(result.durationMs, std::min(limits.inactivity, limits.total).count() - 5);
    QTRY_COMPARE(server.ended(), 1);
    QCOMPARE(server.requests().size(), 1);
}

void TstHttpLimits::leaveASlowAnswerItsTime()
{
    // Longer in all than the inactivity limit, but never silent for as long.
    Script slowly { AwaitRequest {}, Send { "HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n" } };
    for (int i = 0; i < 8; ++i)
        slowly << Pause { 160ms } << Send { "x" };
    RawServer server(slowly);
    http::Network network;
    const http::HttpResult result
        = outcomeOf(network, postTo(server.url()), { .inactivity = 1'000ms });
    QCOMPARE(inShort(result), QStringLiteral("200"));
    QCOMPARE(result.answer->body, "xxxxxxxx");
    QCOMPARE_GE(result.durationMs, 1'200);
}

void TstHttpLimits::boundTheBody_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<QString>("outcome");
    const auto sends = [](const QByteArray &bytes) {
        return Script { AwaitRequest {}, Send { bytes }, Close {} };
    };
    const QByteArray chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    const QByteArray unbounded = "HTTP/1.1 200 OK\r\n\r\n";
    const QString fits = QStringLiteral("200");
    const QString tooLarge = QStringLiteral("too_large");
    const qsizetype limit = 1024 * 1024;
    const QByteArray most(limit, 'x');

    QTest::newRow("the limit itself") << sends(answer("200 OK", most)) << fits;
    QTest::newRow("the limit itself, without a length") << sends(unbounded + most) << fits;
    QTest::newRow("the limit itself, in a chunk")
        << sends(chunked + "100000\r\n" + most + "\r\n0\r\n\r\n") << fits;
    QTest::newRow("one byte more") << sends(answer("200 OK", most + 'x')) << tooLarge;
    QTest::newRow("one byte more, without a length") << sends(unbounded + most + 'x') << tooLarge;
    QTest::newRow("one byte more, in a chunk")
        << sends(chunked + "100001\r\n" + most + "x\r\n0\r\n\r\n") << tooLarge;
    QTest::newRow("too much announced, not a byte sent")
        << Script { AwaitRequest {}, Send { "HTTP/1.1 200 OK\r\nContent-Length: 1048577\r\n\r\n" } }
        << tooLarge;
    QTest::newRow("an error of that size") << sends(answer("500 No", most + 'x')) << tooLarge;
    QTest::newRow("without end") << Script { AwaitRequest {}, Send { unbounded },
        Flood { QByteArray(65'536, 'x') } }
                                 << tooLarge;
    // Paced: a flood of them over plain TCP keeps Qt's thread from its event loop.
    Script chunks { AwaitRequest {}, Send { chunked } };
    for (int i = 0; i < 20; ++i)
        chunks << Send { "10000\r\n" + QByteArray(65'536, 'x') + "\r\n" } << Pause { 2ms };
    QTest::newRow("chunk after chunk") << chunks << tooLarge;
}

void TstHttpLimits::boundTheBody()
{
    QFETCH(Script, script);
    QFETCH(QString, outcome);
    RawServer server(script);
    http::Network network;
    const http::HttpResult result = outcomeOf(network, postTo(server.url()));
    QCOMPARE(inShort(result), outcome);
    if (result.answer)
        QCOMPARE(result.answer->body.size(), 1024 * 1024);
    QTRY_COMPARE(server.ended(), 1);
    QCOMPARE(server.requests().size(), 1);
}

QTEST_GUILESS_MAIN(TstHttpLimits)
#include "tst_httplimits.moc"
