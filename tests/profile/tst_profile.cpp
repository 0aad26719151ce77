#include "profile/profile.h"
#include "support/warnings.h"

#include <QTest>

class TestProfile final : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }

    void theSandboxProfileIsAlwaysThere()
    {
        const profile::Profile sandbox = profile::sandboxProfile();
        QCOMPARE(sandbox.id, QStringLiteral("sandbox"));
        QCOMPARE(sandbox.name, QStringLiteral("sandbox"));
        QCOMPARE(sandbox.environment, base::Environment::Sandbox);
        QCOMPARE(sandbox.mode, contract::Mode::Institution);
        QCOMPARE(sandbox.accessPoint, QStringLiteral("embedded"));
    }

    void whatIsEmbeddedIsResolvedAndNothingElse()
    {
        profile::Embedded embedded;
        embedded.url = QUrl(QStringLiteral("http://127.0.0.1:8080/"));
        embedded.identity.mchid = QStringLiteral("3200000001");
        embedded.apiV3KeyFile = QStringLiteral("/data/sandbox/apiv3_key");
        const auto sandbox = profile::resolved(profile::sandboxProfile(), embedded);
        QCOMPARE(sandbox.accessPoint, QStringLiteral("http://127.0.0.1:8080/"));
        QCOMPARE(sandbox.identity.mchid, QStringLiteral("3200000001"));
        QCOMPARE(sandbox.apiV3KeyFile, QStringLiteral("/data/sandbox/apiv3_key"));

        profile::Profile own;
        own.accessPoint = profile::hongKongAccessPoint;
        own.identity.mchid = QStringLiteral("1900000001");
        const auto same = profile::resolved(own, embedded);
        QCOMPARE(same.accessPoint, QString(profile::hongKongAccessPoint));
        QCOMPARE(same.identity.mchid, QStringLiteral("1900000001"));
        QVERIFY(same.apiV3KeyFile.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
