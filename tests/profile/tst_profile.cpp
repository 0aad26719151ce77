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
        const signing::Identity identity { .mchid = QStringLiteral("1900000001"),
            .serial = QStringLiteral("AB"),
            .keyFile = QStringLiteral("/data/sandbox/merchant_key.pem"),
            .passphrase = {},
            .verifyKeys = {} };
        const profile::Profile sandbox = profile::sandboxProfile(identity);
        QCOMPARE(sandbox.id, QStringLiteral("sandbox"));
        QCOMPARE(sandbox.name, QStringLiteral("sandbox"));
        QCOMPARE(sandbox.environment, base::Environment::Sandbox);
        QCOMPARE(sandbox.mode, contract::Mode::Institution);
        QCOMPARE(sandbox.accessPoint, QStringLiteral("embedded"));
        QCOMPARE(sandbox.identity.mchid, identity.mchid);
        QCOMPARE(sandbox.identity.keyFile, identity.keyFile);
    }
};

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
