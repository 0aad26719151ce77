#include "access/notifycaller.h"

#include "access/caller.h"
#include "access/fulllistener.h"
#include "access/testauthority.h"
#include "support/warnings.h"

#include <QTest>

using namespace accesstest;
using http::NotifyFailure;
using support::AwaitRequest;
using support::Close;
using support::Flood;
using support::Pause;
using support::RawServer;
using support::Reset;
using support::Script;
using support::Send;
using support::StartTls;
using namespace std::chrono_literals;

/// What a notification may not do: whom it must not reach, and what it must not cost.
class TstNotifySafety : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void keepsTheNameInTls();
    void trustsNobodyElse_data();
    void trustsNobodyElse();
    void sendsNothingToWhomItMayNot_data();
    void sendsNothingToWhomItMayNot();
    void endsInTime_data();
    void endsInTime();
    void endsALookupInTime();
    void endsAConnectionInTime();
    void boundsTheAnswer_data();
    void boundsTheAnswer();
    void sendsOnceWhateverBecomesOfIt_data();
    void sendsOnceWhateverBecomesOfIt();

private:
    http::Network m_network;
};

void TstNotifySafety::keepsTheNameInTls()
{
    const TestAuthority authority;
    RawServer server({ StartTls { authority.vouchFor({ .names = "DNS:localhost" }) },
        AwaitRequest {}, Send { answer("200 OK", "{}") }, Close {} });
    const QUrl url = server.url(QStringLiteral("/"), QStringLiteral("https"));
    const http::NotifyPolicy policy { .transport = { .trust = { authority.certificate() } },
        .lookup = leadingTo(loopback()) };
    const http::NotifyResult result
        = outcome(m_network, parcelTo(named(url, QStringLiteral("localhost"))), policy);
    QVERIFY2(statusOf(result) == 200, qPrintable(result.diagnostic));
    QCOMPARE(server.connections(), 1);
    QCOMPARE(valuesOf(headersOf(server.requests().first()), "Host"),
        QByteArrayList { "localhost:" + QByteArray::number(server.port()) });
    // The address itself is not what this certificate vouches for.
    QVERIFY(outcome(m_network, parcelTo(url), policy).failure == NotifyFailure::TlsFailed);
    QCOMPARE(server.requests().size(), 1);
}

void TstNotifySafety::trustsNobodyElse_data()
{
    QTest::addColumn<TestAuthority::Server>("shown");
    QTest::addColumn<bool>("isTrusted");
    QTest::newRow("another name") << TestAuthority::Server { .names = "DNS:h.example" } << true;
    QTest::newRow("the address, not the name")
        << TestAuthority::Server { .names = "IP:127.0.0.1" } << true;
    QTest::newRow("expired") << TestAuthority::Server { .names = "DNS:localhost", .validDays = -1 }
                             << true;
    QTest::newRow("another authority")
        << TestAuthority::Server { .names = "DNS:localhost" } << false;
}

void TstNotifySafety::trustsNobodyElse()
{
    QFETCH(TestAuthority::Server, shown);
    QFETCH(bool, isTrusted);
    const TestAuthority authority;
    const TestAuthority other;
    RawServer server({ StartTls { authority.vouchFor(shown) }, AwaitRequest {},
        Send { answer("200 OK", "{}") } });
    const QUrl url = named(
        server.url(QStringLiteral("/"), QStringLiteral("https")), QStringLiteral("localhost"));
    const TestAuthority &trusted = isTrusted ? authority : other;
    const http::NotifyResult result = outcome(m_network, parcelTo(url),
        { .transport = { .trust = { trusted.certificate() } }, .lookup = leadingTo(loopback()) });
    QVERIFY(result.failure == NotifyFailure::TlsFailed);
    QVERIFY(!result.diagnostic.isEmpty());
    QVERIFY(!server.received().contains("POST"));
}

void TstNotifySafety::sendsNothingToWhomItMayNot_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<NotifyFailure>("failure");
    const QString shop = QStringLiteral("https://shop.example:%1/");
    const NotifyFailure forbidden = NotifyFailure::AddressForbidden;
    QTest::newRow("an allowed name that leads to loopback")
        << shop << QByteArray("127.0.0.1") << forbidden;
    QTest::newRow("an allowed name that leads to IPv6 loopback")
        << shop << QByteArray("::1") << forbidden;
    QTest::newRow("an allowed name that leads to loopback in disguise")
        << shop << QByteArray("::ffff:127.0.0.1") << forbidden;
    QTest::newRow("an allowed name that leads everywhere")
        << shop << QByteArray("0.0.0.0") << forbidden;
    QTest::newRow("an allowed name that leads to a cloud's metadata")
        << shop << QByteArray("169.254.169.254") << forbidden;
    QTest::newRow("localhost that is elsewhere")
        << QStringLiteral("http://localhost:%1/") << QByteArray("192.168.0.1") << forbidden;
    QTest::newRow("an allowed private address")
        << QStringLiteral("https://10.0.0.1:%1/") << QByteArray() << forbidden;
    QTest::newRow("a name that nobody knows")
        << shop << QByteArray() << NotifyFailure::HostNotFound;
    QTest::newRow("a name that is not allowed")
        << QStringLiteral("https://other.example:%1/") << QByteArray("127.0.0.1")
        << NotifyFailure::NotAllowed;
    QTest::newRow("plain http at an allowed name")
        << QStringLiteral("http://shop.example:%1/") << QByteArray("127.0.0.1")
        << NotifyFailure::PlainHttp;
    QTest::newRow("credentials") << QStringLiteral("http://me:word@127.0.0.1:%1/") << QByteArray()
                                 << NotifyFailure::Unusable;
}

void TstNotifySafety::sendsNothingToWhomItMayNot()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, address);
    QFETCH(NotifyFailure, failure);
    RawServer server(politely());
    const QString port = QString::number(server.port());
    const QList<QHostAddress> leads = address.isEmpty()
        ? QList<QHostAddress>()
        : QList<QHostAddress> { QHostAddress(QString::fromLatin1(address)) };
    const http::NotifyResult result = outcome(m_network, parcelTo(QUrl(url.arg(port))),
        { .allowed = { QStringLiteral("shop.example:") + port, QStringLiteral("10.0.0.1:") + port },
            .lookup = leadingTo(leads) });
    QVERIFY2(result.failure == failure, qPrintable(result.diagnostic));
    QVERIFY(result.address.isNull());
    QCOMPARE(server.connections(), 0);

    // Nor does a header that would be two.
    http::NotifyParcel parcel = parcelTo(server.url());
    parcel.headers.emplaceBack("X", "1\r\nY: 2");
    QVERIFY(outcome(m_network, parcel).failure == NotifyFailure::Unusable);
    QCOMPARE(server.connections(), 0);
}

void TstNotifySafety::endsInTime_data()
{
    QTest::addColumn<Script>("script");
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n";
    Script dribble { AwaitRequest {}, Send { head } };
    for (int i = 0; i < 50; ++i)
        dribble << Send { "x" } << Pause { 50ms };
    QTest::newRow("a server that reads nothing") << Script {};
    QTest::newRow("silence") << Script { AwaitRequest {} };
    QTest::newRow("silence within the body") << Script { AwaitRequest {}, Send { head + "{" } };
    QTest::newRow("an answer that dribbles in") << dribble;
}

void TstNotifySafety::endsInTime()
{
    QFETCH(Script, script);
    RawServer server(script);
    const http::NotifyResult result
        = outcome(m_network, parcelTo(server.url()), { .total = 400ms });
    QVERIFY(result.failure == NotifyFailure::Deadline);
    QVERIFY(!result.answer);
    QCOMPARE_GE(result.durationMs, 395);
    QCOMPARE_LT(result.durationMs, 2'400); // before the dribble is at its end
    QTRY_COMPARE(server.ended(), 1);
    QCOMPARE(server.requests().size(), 1);
}

void TstNotifySafety::endsALookupInTime()
{
    const http::NotifyResult result
        = outcome(m_network, parcelTo(QUrl(QStringLiteral("http://localhost/"))),
            { .total = 100ms, .lookup = [](const QString &, QObject *, const auto &) {} });
    QVERIFY(result.failure == NotifyFailure::Deadline);
    QVERIFY(result.address.isNull());
}

void TstNotifySafety::endsAConnectionInTime()
{
    const FullListener nobody;
    const http::NotifyResult result
        = outcome(m_network, parcelTo(nobody.url(QStringLiteral("http"))), { .total = 100ms });
    QVERIFY(result.failure == NotifyFailure::Deadline);
    QCOMPARE_LT(result.durationMs, 4'000);
}

void TstNotifySafety::boundsTheAnswer_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<bool>("fits");
    const auto sends = [](const QByteArray &bytes) {
        return Script { AwaitRequest {}, Send { bytes }, Close {} };
    };
    const QByteArray unbounded = "HTTP/1.1 200 OK\r\n\r\n";
    const QByteArray most(64 * 1024, 'x');
    QTest::newRow("64 KiB") << sends(answer("200 OK", most)) << true;
    QTest::newRow("64 KiB, without a length") << sends(unbounded + most) << true;
    QTest::newRow("one byte more") << sends(answer("200 OK", most + 'x')) << false;
    QTest::newRow("one byte more, without a length") << sends(unbounded + most + 'x') << false;
    QTest::newRow("much announced")
        << sends("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n") << false;
    QTest::newRow("without end") << Script { AwaitRequest {}, Send { unbounded }, Flood { most } }
                                 << false;
}

void TstNotifySafety::boundsTheAnswer()
{
    QFETCH(Script, script);
    QFETCH(bool, fits);
    RawServer server(script);
    const http::NotifyResult result = outcome(m_network, parcelTo(server.url()));
    QCOMPARE(statusOf(result), fits ? 200 : 0);
    QVERIFY(fits ? !result.failure : result.failure == NotifyFailure::TooLarge);
    QTRY_COMPARE(server.ended(), 1);
    QCOMPARE(server.requests().size(), 1);
}

void TstNotifySafety::sendsOnceWhateverBecomesOfIt_data()
{
    QTest::addColumn<Script>("script");
    QTest::newRow("closed without an answer") << Script { AwaitRequest {}, Close {} };
    QTest::newRow("reset without an answer") << Script { AwaitRequest {}, Reset {} };
    QTest::newRow("closed within the head")
        << Script { AwaitRequest {}, Send { "HTTP/1.1 20" }, Close {} };
    QTest::newRow("closed within the body") << Script { AwaitRequest {},
        Send { "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{" }, Close {} };
    QTest::newRow("no HTTP") << Script { AwaitRequest {}, Send { "hello\r\n\r\n" }, Close {} };
}

void TstNotifySafety::sendsOnceWhateverBecomesOfIt()
{
    QFETCH(Script, script);
    RawServer server(script);
    const http::NotifyResult result = outcome(m_network, parcelTo(server.url()));
    QVERIFY2(result.failure == NotifyFailure::Broken, qPrintable(result.diagnostic));
    QVERIFY(!result.answer);
    QTRY_COMPARE(server.ended(), server.connections());
    QCOMPARE(server.requests().size(), 1);
}

QTEST_GUILESS_MAIN(TstNotifySafety)
#include "tst_notifysafety.moc"
