// When a token is given a PIN, and how often.
#include "signing/crypto.h"
#include "signing/tokenmerchant.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QTest>

using signing::Identity;
using signing::KeyErrorCode;

class TestTokenPin final : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void withoutPin_data();
    void withoutPin();
    void wrongPinsAreCounted();
    void aWrongPinCostsOneTry();
    void aWrongPinIsNotTriedAgainByItself();
    void anOpenTokenWantsItsOwnPin();
    void lockEndsTheSession();
    void aSandboxTokenIsRefusedBeforeItsPinIsUsed();
    void endsWithTheSigner();

private:
    TokenMerchant m_desk;
    signing::Crypto m_crypto;
    support::FixedClock m_clock { Merchant::nowMs };
    FixedNonce m_nonces;
};

void TestTokenPin::withoutPin_data()
{
    QTest::addColumn<bool>("isNull");
    QTest::newRow("none") << true;
    QTest::newRow("an empty one") << false;
}

void TestTokenPin::withoutPin()
{
    QFETCH(bool, isNull);
    Identity who = m_desk.merchant(QString());
    if (isNull)
        who.passphrase = nullptr;
    signing::Signer signer(m_clock, m_nonces);
    QCOMPARE(TokenMerchant::open(signer, who), TokenMerchant::Code(KeyErrorCode::PinNeeded));
    QCOMPARE(TokenMerchant::open(signer, m_desk.merchant()), std::nullopt);
    QCOMPARE(TokenMerchant::open(signer, who), TokenMerchant::Code(KeyErrorCode::PinNeeded));
}

void TestTokenPin::wrongPinsAreCounted()
{
    signing::Signer signer(m_clock, m_nonces);
    const auto wrongPins = [&](const Identity &who) {
        const auto result = signer.open(who).result();
        return result || result.error().code != KeyErrorCode::WrongPin ? 0
                                                                       : result.error().wrongPins;
    };
    QCOMPARE(wrongPins(m_desk.merchant(QStringLiteral("000000"))), 1);
    QCOMPARE(wrongPins(m_desk.merchant(QStringLiteral("000001"))), 2);
    QCOMPARE(wrongPins(m_desk.institution(QStringLiteral("000000"))), 1); // each token on its own
    QCOMPARE(wrongPins(m_desk.merchant(QStringLiteral("1"))), 3);
    QCOMPARE(wrongPins(m_desk.merchant(QString(2000, QLatin1Char('1')))), 4);
    QCOMPARE(TokenMerchant::open(signer, m_desk.merchant()), std::nullopt);
    QCOMPARE(wrongPins(m_desk.merchant(QStringLiteral("000000"))), 1);
}

void TestTokenPin::aWrongPinCostsOneTry()
{
    signing::Signer signer(m_clock, m_nonces);
    Identity who = m_desk.merchant(QStringLiteral("000000"));
    who.token->module = TokenMerchant::oddModule();
    const qsizetype before = m_desk.logins();
    QCOMPARE(TokenMerchant::open(signer, who), TokenMerchant::Code(KeyErrorCode::WrongPin));
    QCOMPARE(m_desk.logins(), before + 1);
    who.passphrase = m_desk.merchant().passphrase;
    QVERIFY(m_desk.signsWith(signer, who, "key.pem"));
    const qsizetype open = m_desk.logins();
    QVERIFY(m_desk.signsWith(signer, who, "key.pem"));
    QCOMPARE(m_desk.logins(), open); // it stays open
}

void TestTokenPin::aWrongPinIsNotTriedAgainByItself()
{
    signing::Signer signer(m_clock, m_nonces);
    Identity who = m_desk.merchant(QStringLiteral("000000"));
    who.token->module = TokenMerchant::oddModule();
    QCOMPARE(TokenMerchant::open(signer, who), TokenMerchant::Code(KeyErrorCode::WrongPin));
    const qsizetype before = m_desk.logins();
    const auto again = signer.sign(who, Merchant::requestOf("{}")).result();
    QVERIFY(!again.has_value());
    QCOMPARE(again.error().code, KeyErrorCode::WrongPin);
    QCOMPARE(again.error().wrongPins, 1);
    QCOMPARE(m_desk.logins(), before);
    who.passphrase = Merchant::secret("000000"); // a person gave it again
    QCOMPARE(TokenMerchant::open(signer, who), TokenMerchant::Code(KeyErrorCode::WrongPin));
    QCOMPARE(m_desk.logins(), before + 1);
}

void TestTokenPin::anOpenTokenWantsItsOwnPin()
{
    signing::Signer signer(m_clock, m_nonces);
    QCOMPARE(TokenMerchant::open(signer, m_desk.merchant()), std::nullopt);
    QCOMPARE(TokenMerchant::open(signer, m_desk.merchant(QStringLiteral("000000"))),
        TokenMerchant::Code(KeyErrorCode::WrongPin));
    QCOMPARE(TokenMerchant::open(signer, m_desk.merchant()), std::nullopt);
}

void TestTokenPin::lockEndsTheSession()
{
    signing::Signer signer(m_clock, m_nonces);
    QCOMPARE(TokenMerchant::open(signer, m_desk.merchant()), std::nullopt);
    signer.lock();
    QCOMPARE(TokenMerchant::open(signer, m_desk.merchant(QString())),
        TokenMerchant::Code(KeyErrorCode::PinNeeded));
    QCOMPARE(TokenMerchant::open(signer, m_desk.merchant(QStringLiteral("000000"))),
        TokenMerchant::Code(KeyErrorCode::WrongPin));
    QVERIFY(m_desk.signsWith(signer, m_desk.merchant(), "key.pem"));
}

void TestTokenPin::aSandboxTokenIsRefusedBeforeItsPinIsUsed()
{
    signing::Signer signer(m_clock, m_nonces);
    Identity who = m_desk.merchant(QStringLiteral("000000"));
    who.refusedIssuer = QStringLiteral("1900000001"); // its own issuer
    QCOMPARE(TokenMerchant::open(signer, who), TokenMerchant::Code(KeyErrorCode::RefusedIssuer));
}

void TestTokenPin::endsWithTheSigner()
{
    {
        signing::Signer signer(m_clock, m_nonces);
        QCOMPARE(TokenMerchant::open(signer, m_desk.merchant()), std::nullopt);
    }
    signing::Signer signer(m_clock, m_nonces);
    QCOMPARE(TokenMerchant::open(signer, m_desk.merchant(QStringLiteral("000000"))),
        TokenMerchant::Code(KeyErrorCode::WrongPin));
}

QTEST_GUILESS_MAIN(TestTokenPin)
#include "tst_tokenpin.moc"
