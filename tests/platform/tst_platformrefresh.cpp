#include "keysscene.h"
#include "support/warnings.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using platform::PlatformKeys;
using platform::RefreshErrorCode;

constexpr qint64 hourMs = 3'600'000;

/// When the platform's certificates are fetched, and how often.
class tst_PlatformRefresh : public QObject, private KeysScene
{
    Q_OBJECT

private slots:
    void init()
    {
        support::failOnWarnings();
        begin();
    }
    void twoAtOnceAreOneCall();
    void atMostOneCallAMinute();
    void theFirstDemandIsAlwaysACall();
    void aFailureIsRememberedForAMinuteToo();
    void whenItIsTime_data();
    void whenItIsTime();
    void whoNeverFetchedAndHasNoNeed_data();
    void whoNeverFetchedAndHasNoNeed();
    void withoutTheApiV3KeyNothingIsAsked();
    void endedWithACallUnderWay();
};

void tst_PlatformRefresh::twoAtOnceAreOneCall()
{
    const support::RawServer server(Office::answering(good()));
    PlatformKeys keys(m_office.services());
    m_profile.accessPoint = server.url().toString();
    const auto one = keys.refresh({ m_profile, {} }, {});
    keys.refreshIfStale({ m_profile, {} }, {});
    const auto other = keys.refresh({ m_profile, {} }, {});
    QVERIFY(resultOf(one));
    QVERIFY(resultOf(other));
    QTRY_VERIFY(!keys.isBusy());
    QCOMPARE(server.connections(), 1);
}

void tst_PlatformRefresh::atMostOneCallAMinute()
{
    const support::RawServer server(Office::answering(good()));
    PlatformKeys keys(m_office.services());
    m_profile.accessPoint = server.url().toString();
    QVERIFY(resultOf(keys.refresh({ m_profile, {} }, {})));
    m_office.clock().set(Office::nowMs + 59'000);
    QVERIFY(resultOf(keys.refresh({ m_profile, {} }, {})));
    QCOMPARE(server.connections(), 1);
    m_office.clock().set(Office::nowMs + 60'000);
    QVERIFY(resultOf(keys.refresh({ m_profile, {} }, {})));
    QCOMPARE(server.connections(), 2);
    // Another profile has a minute of its own.
    m_profile.id = u"other"_s;
    m_office.vault().keep(
        u"other"_s, profile::SecretKind::ApiV3Key, secret(PlatformSide::apiV3Key));
    QVERIFY(resultOf(keys.refresh({ m_profile, {} }, {})));
    QCOMPARE(server.connections(), 3);
}

void tst_PlatformRefresh::theFirstDemandIsAlwaysACall()
{
    const support::RawServer server(Office::answering(good()));
    PlatformKeys keys(m_office.services());
    m_profile.accessPoint = server.url().toString();
    QSignalSpy idle(&keys, &PlatformKeys::idle);
    keys.refreshIfStale({ m_profile, {} }, {});
    QTRY_COMPARE(idle.size(), 1);
    QCOMPARE(server.connections(), 1);
    QVERIFY(resultOf(keys.refresh({ m_profile, {} }, {})));
    QCOMPARE(server.connections(), 2);
}

void tst_PlatformRefresh::aFailureIsRememberedForAMinuteToo()
{
    const support::RawServer server(Office::answering(PlatformSide::wire({ 500, {}, {} })));
    PlatformKeys keys(m_office.services());
    m_profile.accessPoint = server.url().toString();
    for (int time = 0; time < 3; ++time) {
        const auto result = resultOf(keys.refresh({ m_profile, {} }, {}));
        QVERIFY(!result);
        QCOMPARE(result.error().code, RefreshErrorCode::Refused);
    }
    QCOMPARE(server.connections(), 1);
}

void tst_PlatformRefresh::whenItIsTime_data()
{
    QTest::addColumn<qint64>("refreshedMs"); // 0: never
    QTest::addColumn<bool>("hasOwnKey");
    QTest::addColumn<bool>("isTime");
    QTest::newRow("never fetched, and no key of its own") << qint64(0) << false << true;
    QTest::newRow("never fetched, but a certificate of its own") << qint64(0) << true << true;
    QTest::newRow("11 hours ago") << Office::nowMs - 11 * hourMs << false << false;
    QTest::newRow("13 hours ago") << Office::nowMs - 13 * hourMs << false << true;
    QTest::newRow("13 hours ago, with a key of its own")
        << Office::nowMs - 13 * hourMs << true << true;
    QTest::newRow("tomorrow") << Office::nowMs + 24 * hourMs << false << true;
}

void tst_PlatformRefresh::whenItIsTime()
{
    QFETCH(qint64, refreshedMs);
    QFETCH(bool, hasOwnKey);
    QFETCH(bool, isTime);
    if (refreshedMs != 0) {
        put(PlatformSide::first + u".pem"_s, m_office.side().files().read(u"first.pem"_s));
        put(u"refreshed"_s, QByteArray::number(refreshedMs));
    }
    if (hasOwnKey)
        m_profile.identity.verifyKeys = { { u"0A01"_s, u"/some/platform.pem"_s } };
    const support::RawServer server(Office::answering(good()));
    m_profile.accessPoint = server.url().toString();
    PlatformKeys keys(m_office.services());
    QSignalSpy idle(&keys, &PlatformKeys::idle);
    keys.refreshIfStale({ m_profile, {} }, {});
    QTRY_COMPARE(idle.size(), 1);
    QCOMPARE(server.connections(), isTime ? 1 : 0);
    // And not again at once.
    keys.refreshIfStale({ m_profile, {} }, {});
    QTRY_VERIFY(!keys.isBusy());
    QCOMPARE(server.connections(), isTime ? 1 : 0);
}

void tst_PlatformRefresh::whoNeverFetchedAndHasNoNeed_data()
{
    QTest::addColumn<QString>("serial");
    QTest::addColumn<QString>("apiV3KeyFile");
    QTest::newRow("a public key instead of certificates") << u"PUB_KEY_ID_1"_s << QString();
    QTest::newRow("the embedded sandbox, whose key is its own file")
        << u"0A01"_s << u"/sandbox/apiv3_key"_s;
}

void tst_PlatformRefresh::whoNeverFetchedAndHasNoNeed()
{
    QFETCH(QString, serial);
    QFETCH(QString, apiV3KeyFile);
    m_profile.identity.verifyKeys = { { serial, u"/some/platform.pem"_s } };
    m_profile.apiV3KeyFile = apiV3KeyFile;
    const support::RawServer server(Office::answering(good()));
    m_profile.accessPoint = server.url().toString();
    PlatformKeys keys(m_office.services());
    QSignalSpy idle(&keys, &PlatformKeys::idle);
    keys.refreshIfStale({ m_profile, {} }, {});
    QTRY_COMPARE(idle.size(), 1);
    QCOMPARE(server.connections(), 0);
}

void tst_PlatformRefresh::withoutTheApiV3KeyNothingIsAsked()
{
    m_office.vault().drop(u"shop"_s, profile::SecretKind::ApiV3Key);
    const support::RawServer server(Office::answering(good()));
    m_profile.accessPoint = server.url().toString();
    PlatformKeys keys(m_office.services());
    const auto result = resultOf(keys.refresh({ m_profile, {} }, {}));
    QVERIFY(!result);
    QCOMPARE(result.error().code, RefreshErrorCode::ApiV3KeyNeeded);
    QCOMPARE(server.connections(), 0);
    m_office.knowApiV3Key(); // no minute to wait: there was no call
    QVERIFY(resultOf(keys.refresh({ m_profile, {} }, {})));
    QCOMPARE(server.connections(), 1);
}

void tst_PlatformRefresh::endedWithACallUnderWay()
{
    const support::RawServer server({ support::AwaitRequest {} });
    m_profile.accessPoint = server.url().toString();
    auto keys = std::make_unique<PlatformKeys>(m_office.services());
    QSignalSpy refreshed(keys.get(), &PlatformKeys::refreshed);
    QSignalSpy idle(keys.get(), &PlatformKeys::idle);
    const auto future = keys->refresh({ m_profile, {} }, {});
    QTRY_COMPARE(server.requests().size(), 1);
    keys.reset();
    QTRY_COMPARE(server.ended(), 1);
    QCOMPARE(refreshed.size() + idle.size(), 0);
    const auto result = resultOf(future);
    QVERIFY(!result);
    QCOMPARE(result.error().failure, http::Failure::Cancelled);
}

QTEST_GUILESS_MAIN(tst_PlatformRefresh)
#include "tst_platformrefresh.moc"
