#include "signing/crypto.h"
#include "signing/key.h"
#include "support/warnings.h"

#include <QTest>

class TestNoCrypto final : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }

    void withoutThePluginNothingIsRead()
    {
        QVERIFY(!signing::Crypto::isUsable());
        const auto privateKey = signing::readPrivateKey("-----BEGIN PRIVATE KEY-----", {});
        QVERIFY(!privateKey.has_value());
        QCOMPARE(privateKey.error().code, signing::KeyErrorCode::NoCryptography);
        const auto publicKey = signing::readPublicKey("-----BEGIN PUBLIC KEY-----");
        QVERIFY(!publicKey.has_value());
        QCOMPARE(publicKey.error().code, signing::KeyErrorCode::NoCryptography);
    }

private:
    const bool m_noPlugins = qputenv("QCA_NO_PLUGINS", "1");
    signing::Crypto m_crypto;
};

QTEST_GUILESS_MAIN(TestNoCrypto)
#include "tst_nocrypto.moc"
