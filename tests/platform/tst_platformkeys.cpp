#include "keysscene.h"
#include "support/warnings.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using platform::PlatformKeys;
using platform::RefreshErrorCode;

/// The platform's certificates on disk.
class tst_PlatformKeys : public QObject, private KeysScene
{
    Q_OBJECT

private slots:
    void init()
    {
        support::failOnWarnings();
        begin();
    }
    void aRefreshPutsThemDown();
    void theyVerifyBesideTheProfilesOwn();
    void aSecondListReplacesTheFirst();
    void whatIsNoCertificateIsLeftOut_data();
    void whatIsNoCertificateIsLeftOut();
    void expiredOnesAreDropped();
    void theMerchantsOwnIsNeverOneOfThem();
    void aFolderThatCannotBeWritten();
    void aProfileWithoutAFolder();
    void whatAnotherConsoleFetchedIsSeen();
    void whatTheHealthCheckBroughtIsKept();
};

void tst_PlatformKeys::aRefreshPutsThemDown()
{
    const support::RawServer server(Office::answering(good()));
    PlatformKeys keys(m_office.services());
    QSignalSpy refreshed(&keys, &PlatformKeys::refreshed);
    QSignalSpy idle(&keys, &PlatformKeys::idle);
    m_profile.accessPoint = server.url().toString();
    const auto future = keys.refresh({ m_profile, {} }, {});
    QVERIFY(keys.isBusy());
    const auto result = resultOf(future);
    QVERIFY(result);
    QCOMPARE(result->size(), 2);
    QTRY_COMPARE(idle.size(), 1);
    QVERIFY(!keys.isBusy());
    QCOMPARE(refreshed.size(), 1);
    QCOMPARE(refreshed.first().first().toString(), u"shop"_s);

    constexpr auto owners = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    constexpr auto users = QFileDevice::ReadUser | QFileDevice::WriteUser;
    QCOMPARE(QFileInfo(path({})).permissions(),
        owners | users | QFileDevice::ExeOwner | QFileDevice::ExeUser);
    const QStringList names = QDir(path({})).entryList(QDir::Files | QDir::Hidden);
    QCOMPARE(names,
        (QStringList {
            PlatformSide::first + u".pem"_s, PlatformSide::second + u".pem"_s, u"refreshed"_s }));
    for (const QString &name : names)
        QCOMPARE(QFileInfo(path(name)).permissions(), owners | users);

    const auto stored = keys.stored(m_profile).result();
    QCOMPARE(stored.refreshedMs, Office::nowMs);
    QCOMPARE(stored.certificates.size(), 2);
    QCOMPARE(stored.certificates.first().facts.subjectName, u"Platform"_s);
}

void tst_PlatformKeys::theyVerifyBesideTheProfilesOwn()
{
    put(PlatformSide::first + u".pem"_s, m_office.side().files().read(u"first.pem"_s));
    put(PlatformSide::second + u".pem"_s, m_office.side().files().read(u"second.pem"_s));
    PlatformKeys keys(m_office.services());
    m_profile.identity.verifyKeys = { { PlatformSide::publicKeyId, u"/some/public.pem"_s },
        { PlatformSide::first, u"/some/first.pem"_s } };
    m_profile.identity.passphrase = secret("abcd");
    const auto identity = keys.identityOf(m_profile).result();
    QCOMPARE(identity.verifyKeys.size(), 3);
    QCOMPARE(identity.verifyKeys.at(1).file, u"/some/first.pem"_s); // the profile's own comes first
    QCOMPARE(identity.verifyKeys.at(2).serial, PlatformSide::second);
    QCOMPARE(identity.verifyKeys.at(2).file, path(PlatformSide::second + u".pem"_s));
    QCOMPARE(identity.passphrase, m_profile.identity.passphrase);
}

void tst_PlatformKeys::aSecondListReplacesTheFirst()
{
    const PlatformSide &side = m_office.side();
    const QByteArray both = good();
    const QByteArray one
        = PlatformSide::wire(side.answer(PlatformSide::list({ side.member(u"second"_s) }),
            u"second"_s, PlatformSide::second, Office::nowMs));
    PlatformKeys keys(m_office.services());
    for (const QByteArray &wire : { both, one }) {
        const support::RawServer server(Office::answering(wire));
        m_profile.accessPoint = server.url().toString();
        m_office.clock().set(m_office.clock().nowMs() + 61'000);
        QVERIFY(resultOf(keys.refresh({ m_profile, {} }, {})));
    }
    QCOMPARE(serialsOf(keys, m_profile), QStringList(PlatformSide::second));
    QVERIFY(!QFile::exists(path(PlatformSide::first + u".pem"_s)));
}

void tst_PlatformKeys::whatIsNoCertificateIsLeftOut_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray certificate = m_office.side().files().read(u"first.pem"_s);
    QTest::newRow("an empty file") << QString(PlatformSide::first + u".pem"_s) << QByteArray();
    QTest::newRow("a file cut in half")
        << QString(PlatformSide::first + u".pem"_s) << certificate.left(400);
    QTest::newRow("another's certificate")
        << QString(PlatformSide::second + u".pem"_s) << certificate;
    QTest::newRow("a name that is no serial") << u"platform.pem"_s << certificate;
    QTest::newRow("a private key") << QString(PlatformSide::first + u".pem"_s)
                                   << m_office.side().files().read(u"first_key.pem"_s);
}

void tst_PlatformKeys::whatIsNoCertificateIsLeftOut()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    put(name, bytes);
    put(u"refreshed"_s, QByteArray::number(Office::nowMs));
    const support::RawServer server(Office::answering(good()));
    m_profile.accessPoint = server.url().toString();
    m_profile.identity.verifyKeys = { { u"0A01"_s, u"/some/platform.pem"_s } };
    PlatformKeys keys(m_office.services());
    QCOMPARE(serialsOf(keys, m_profile), QStringList(u"0A01"_s));
    // That it is there at all is a reason to fetch them anew.
    QSignalSpy idle(&keys, &PlatformKeys::idle);
    keys.refreshIfStale({ m_profile, {} }, {});
    QTRY_COMPARE(idle.size(), 1);
    QCOMPARE(serialsOf(keys, m_profile),
        (QStringList { u"0A01"_s, PlatformSide::first, PlatformSide::second }));
    QCOMPARE(QDir(path({})).entryList(QDir::Files).size(), 3);
}

void tst_PlatformKeys::expiredOnesAreDropped()
{
    const support::RawServer server(Office::answering(good()));
    m_profile.accessPoint = server.url().toString();
    PlatformKeys keys(m_office.services());
    const auto result = resultOf(keys.refresh({ m_profile, {} }, {}));
    QVERIFY(result);
    QCOMPARE(serialsOf(keys, m_profile).size(), 2);
    const qint64 endMs = result->first().facts.validUntil.toMSecsSinceEpoch();
    m_office.clock().set(endMs - 1000);
    QVERIFY(serialsOf(keys, m_profile).contains(PlatformSide::first));
    m_office.clock().set(endMs);
    QVERIFY(!serialsOf(keys, m_profile).contains(PlatformSide::first));
    QVERIFY(QFile::exists(path(PlatformSide::first + u".pem"_s)));

    // A list's own end counts too, and an expired one does not go to disk.
    m_office.clock().set(Office::nowMs);
    auto certificates = *result;
    certificates.first().expires = QDateTime::fromMSecsSinceEpoch(Office::nowMs);
    QVERIFY(resultOf(keys.accept(m_profile, certificates)));
    QCOMPARE(serialsOf(keys, m_profile), QStringList(PlatformSide::second));
    QVERIFY(!QFile::exists(path(PlatformSide::first + u".pem"_s)));
}

void tst_PlatformKeys::theMerchantsOwnIsNeverOneOfThem()
{
    put(Office::serial + u".pem"_s, m_office.side().files().read(u"merchant.pem"_s));
    PlatformKeys keys(m_office.services());
    QCOMPARE(serialsOf(keys, m_profile), QStringList());
}

void tst_PlatformKeys::aFolderThatCannotBeWritten()
{
    QVERIFY(QDir().mkpath(m_profile.folder));
    QFile inTheWay(QString(m_profile.folder + u"/platform"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const support::RawServer server(Office::answering(good()));
    m_profile.accessPoint = server.url().toString();
    PlatformKeys keys(m_office.services());
    QSignalSpy refreshed(&keys, &PlatformKeys::refreshed);
    const auto result = resultOf(keys.refresh({ m_profile, {} }, {}));
    QVERIFY(!result);
    QCOMPARE(result.error().code, RefreshErrorCode::NotWritten);
    QCOMPARE(result.error().path, inTheWay.fileName());
    QCOMPARE(refreshed.size(), 0);
}

void tst_PlatformKeys::aProfileWithoutAFolder()
{
    const support::RawServer server(Office::answering(good()));
    m_profile.accessPoint = server.url().toString();
    m_profile.folder.clear();
    QString folder;
    {
        PlatformKeys keys(m_office.services());
        QCOMPARE(serialsOf(keys, m_profile), QStringList());
        QVERIFY(resultOf(keys.refresh({ m_profile, {} }, {})));
        const auto identity = keys.identityOf(m_profile).result();
        QCOMPARE(identity.verifyKeys.size(), 2);
        folder = QFileInfo(identity.verifyKeys.first().file).absolutePath();
        const auto others = QFileDevice::ReadGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther
            | QFileDevice::ExeOther;
        QVERIFY(!(QFileInfo(folder).permissions() & others));
        QVERIFY(QFile::exists(identity.verifyKeys.first().file));
    }
    QVERIFY(!QFile::exists(folder));
}

void tst_PlatformKeys::whatAnotherConsoleFetchedIsSeen()
{
    const support::RawServer server(Office::answering(good()));
    m_profile.accessPoint = server.url().toString();
    PlatformKeys here(m_office.services());
    PlatformKeys there(m_office.services());
    QCOMPARE(serialsOf(here, m_profile), QStringList());
    QVERIFY(resultOf(there.refresh({ m_profile, {} }, {})));
    QCOMPARE(serialsOf(here, m_profile).size(), 2);
    QVERIFY(QFile::remove(path(PlatformSide::first + u".pem"_s)));
    QCOMPARE(serialsOf(here, m_profile), QStringList(PlatformSide::second));
}

void tst_PlatformKeys::whatTheHealthCheckBroughtIsKept()
{
    const support::RawServer server(Office::answering(good()));
    m_profile.accessPoint = server.url().toString();
    const auto answer = m_office.ask({ m_profile, {} });
    QVERIFY(answer.certificates);
    PlatformKeys keys(m_office.services());
    QSignalSpy refreshed(&keys, &PlatformKeys::refreshed);
    QVERIFY(resultOf(keys.accept(m_profile, *answer.certificates)));
    QTRY_COMPARE(refreshed.size(), 1);
    QCOMPARE(serialsOf(keys, m_profile).size(), 2);
    QCOMPARE(keys.stored(m_profile).result().refreshedMs, Office::nowMs);
}

QTEST_GUILESS_MAIN(tst_PlatformKeys)
#include "tst_platformkeys.moc"
