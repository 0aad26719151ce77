#include "signing/crypto.h"
#include "signing/merchant.h"
#include "support/fixedclock.h"
#include "support/softtoken.h"
#include "support/warnings.h"

#include <QTest>
#include <QtCrypto>

using signing::KeyErrorCode;

class TestNoTokens final : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }

    void withoutThePluginTokensAreRefusedAndFilesWork()
    {
        QVERIFY(signing::Crypto::isUsable());
        QVERIFY(QCA::unloadProvider(QStringLiteral("qca-pkcs11")));
        signing::Signer signer(m_clock, m_nonces);
        signing::Identity who = m_merchant.identity();
        QVERIFY(signer.open(who).result().has_value());

        who.token = signing::TokenKey { support::SoftToken::module(), QStringLiteral("merchant"),
            Merchant::serial };
        const auto opened = signer.open(who).result();
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().code, KeyErrorCode::NoTokenSupport);
        const auto listed = signer.tokens(support::SoftToken::module()).result();
        QVERIFY(!listed.has_value());
        QCOMPARE(listed.error().code, KeyErrorCode::NoTokenSupport);
        signer.lock();
    }

private:
    signing::Crypto m_crypto;
    Merchant m_merchant;
    support::FixedClock m_clock { Merchant::nowMs };
    FixedNonce m_nonces;
};

QTEST_GUILESS_MAIN(TestNoTokens)
#include "tst_notokens.moc"
