// Keys on PKCS#11 tokens, with SoftHSM2.
#include "signing/crypto.h"
#include "signing/tokenmerchant.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QTest>

using signing::Identity;
using signing::KeyErrorCode;

class TestToken final : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void listsTheCertificatesOfEveryToken();
    void signsAsOpensslDoes_data();
    void signsAsOpensslDoes();
    void twoTokensInTurn();
    void twoLibrariesInTurn();
    void derivesTheSerial();
    void errors_data();
    void errors();
    void tokensThatErr_data();
    void tokensThatErr();
    void aTokenRemovedBetweenOpenAndSign();
    void aTokenThatWasAwayForAWhile();
    void aTokenThatComesLater();
    void aCertificateThatComesLater();
    void examines();
    void twoSignersAtOnce();

private:
    TokenMerchant m_desk;
    signing::Crypto m_crypto;
    support::FixedClock m_clock { Merchant::nowMs };
    FixedNonce m_nonces;
};

void TestToken::listsTheCertificatesOfEveryToken()
{
    signing::Signer signer(m_clock, m_nonces);
    const auto result = signer.tokens(support::SoftToken::module()).result();
    QVERIFY(result.has_value());
    QStringList found;
    for (const signing::TokenEntry &entry : *result) {
        QCOMPARE(entry.key.module, support::SoftToken::module());
        QCOMPARE(entry.key.certificateSerial, entry.certificate.serial);
        found.append(entry.key.token + QLatin1Char(' ') + entry.certificate.serial);
    }
    found.sort();
    // SoftHSM2 always has one more slot, whose token is not initialised.
    QCOMPARE(found,
        (QStringList { TokenMerchant::merchantLabel() + QStringLiteral(" 0C01"),
            TokenMerchant::merchantLabel() + QStringLiteral(" 0C02"),
            TokenMerchant::merchantLabel() + QLatin1Char(' ') + Merchant::serial,
            TokenMerchant::institutionLabel() + QStringLiteral(" 0A01") }));
}

void TestToken::signsAsOpensslDoes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("an empty body") << QByteArray();
    QTest::newRow("a short body") << QByteArray("{\"plan_id\":1}");
    QTest::newRow("a body longer than the key") << QByteArray(3000, 'x');
    QTest::newRow("a Chinese body") << QByteArrayLiteral("{\"user_display_name\":\"张三\"}");
}

void TestToken::signsAsOpensslDoes()
{
    QFETCH(QByteArray, body);
    signing::Signer signer(m_clock, m_nonces);
    const auto result = signer.sign(m_desk.merchant(), Merchant::requestOf(body)).result();
    QVERIFY2(result.has_value(), result ? "" : signing::name(result.error().code).data());
    const QByteArray lastLine = body + '\n';
    QVERIFY(result->stringToSign.endsWith(lastLine));
    QCOMPARE(Merchant::signatureIn(result->authorization).toHex(),
        m_desk.files()
            .files()
            .signature(m_desk.files().path("key.pem"), result->stringToSign)
            .toHex());
}

void TestToken::twoTokensInTurn()
{
    signing::Signer signer(m_clock, m_nonces);
    for (int turn = 0; turn < 3; ++turn) {
        QVERIFY(m_desk.signsWith(signer, m_desk.merchant(), "key.pem"));
        QVERIFY(m_desk.signsWith(signer, m_desk.institution(), "other.pem"));
    }
}

void TestToken::twoLibrariesInTurn()
{
    signing::Signer signer(m_clock, m_nonces);
    Identity other = m_desk.institution();
    other.token->module = TokenMerchant::oddModule();
    for (int turn = 0; turn < 3; ++turn) {
        QVERIFY(m_desk.signsWith(signer, m_desk.merchant(), "key.pem"));
        QVERIFY(m_desk.signsWith(signer, other, "other.pem"));
    }
}

void TestToken::derivesTheSerial()
{
    signing::Signer signer(m_clock, m_nonces);
    const auto result = signer.sign(m_desk.merchant(), Merchant::requestOf("{}")).result();
    QVERIFY(result.has_value());
    QCOMPARE(result->serial, QString(Merchant::serial));
}

void TestToken::errors_data()
{
    QTest::addColumn<Identity>("who");
    QTest::addColumn<KeyErrorCode>("code");
    QTest::addColumn<QString>("file");
    const auto row = [](const char *name, const Identity &who, KeyErrorCode code,
                         const QString &file) { QTest::newRow(name) << who << code << file; };
    Identity who = m_desk.merchant();
    who.token->module = QStringLiteral("/nowhere/token.so");
    row("a library that is not there", who, KeyErrorCode::TokenModuleUnusable, who.token->module);
    who.token->module = QStringLiteral("libz.so.1");
    row("a library of another kind", who, KeyErrorCode::TokenModuleUnusable, who.token->module);
    who.token->module = m_desk.files().path("key.pem");
    row("a file that is no library", who, KeyErrorCode::TokenModuleUnusable, who.token->module);
    who.token->module.clear();
    row("no library", who, KeyErrorCode::TokenModuleUnusable, who.token->module);
    who = m_desk.merchant();
    who.token->token = QStringLiteral("elsewhere");
    row("a token that is not there", who, KeyErrorCode::TokenMissing, who.token->token);
    who.token->token.clear();
    row("no token", who, KeyErrorCode::TokenMissing, QString());
    who = m_desk.merchant();
    who.token->certificateSerial = QStringLiteral("0D01");
    row("a certificate that is not there", who, KeyErrorCode::TokenKeyMissing,
        TokenMerchant::merchantLabel());
    who.token->certificateSerial = QStringLiteral("0C01");
    row("a certificate without its key", who, KeyErrorCode::TokenKeyMissing,
        TokenMerchant::merchantLabel());
    who.token->certificateSerial = QStringLiteral("0C02");
    row("a certificate of an EC key", who, KeyErrorCode::NotRsa, TokenMerchant::merchantLabel());
    who = m_desk.merchant();
    who.serial = QStringLiteral("0D01");
    row("another serial than the certificate's", who, KeyErrorCode::SerialMismatch,
        TokenMerchant::merchantLabel());
}

void TestToken::errors()
{
    QFETCH(Identity, who);
    QFETCH(KeyErrorCode, code);
    signing::Signer signer(m_clock, m_nonces);
    for (int twice = 0; twice < 2; ++twice) {
        const auto result = signer.sign(who, Merchant::requestOf("{}")).result();
        QVERIFY(!result.has_value());
        QCOMPARE(signing::name(result.error().code), signing::name(code));
        QTEST(result.error().file, "file");
    }
    QVERIFY(m_desk.signsWith(signer, m_desk.merchant(), "key.pem")); // nothing is stuck
}

void TestToken::tokensThatErr_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<KeyErrorCode>("code");
    const auto row
        = [](const char *name, const char *variable, const char *value, KeyErrorCode code) {
              QTest::newRow(name) << QByteArray(variable) << QByteArray(value) << code;
          };
    row("its PIN is locked", "ODD_TOKEN_LOGIN", "0xA4", KeyErrorCode::PinLocked);
    row("it refuses to log in", "ODD_TOKEN_LOGIN", "0x30", KeyErrorCode::TokenFailed);
    row("it makes no signature", "ODD_TOKEN_SIGN", "0x30", KeyErrorCode::TokenFailed);
    row("its signature is wrong", "ODD_TOKEN_DAMAGE", "1", KeyErrorCode::TokenFailed);
}

void TestToken::tokensThatErr()
{
    QFETCH(QByteArray, variable);
    QFETCH(QByteArray, value);
    QFETCH(KeyErrorCode, code);
    signing::Signer signer(m_clock, m_nonces);
    Identity who = m_desk.merchant();
    who.token->module = TokenMerchant::oddModule();
    qputenv(variable.constData(), value);
    const auto first = signer.sign(who, Merchant::requestOf("{}")).result();
    qunsetenv(variable.constData());
    QVERIFY(!first.has_value());
    QCOMPARE(signing::name(first.error().code), signing::name(code));
    QVERIFY(m_desk.signsWith(signer, who, "key.pem"));

    qputenv(variable.constData(), value);
    signer.lock(); // so that it logs in
    const auto later = signer.sign(who, Merchant::requestOf("{}")).result();
    qunsetenv(variable.constData());
    QVERIFY(!later.has_value());
    QCOMPARE(signing::name(later.error().code), signing::name(code));
    QVERIFY(m_desk.signsWith(signer, who, "key.pem"));
}

void TestToken::aTokenRemovedBetweenOpenAndSign()
{
    signing::Signer signer(m_clock, m_nonces);
    QCOMPARE(TokenMerchant::open(signer, m_desk.merchant()), std::nullopt);
    m_desk.tokens().remove(TokenMerchant::merchantLabel());
    for (int twice = 0; twice < 2; ++twice) {
        const auto result = signer.sign(m_desk.merchant(), Merchant::requestOf("{}")).result();
        if (twice == 1)
            m_desk.tokens().restore(TokenMerchant::merchantLabel());
        QVERIFY(!result.has_value());
        QCOMPARE(signing::name(result.error().code), signing::name(KeyErrorCode::TokenMissing));
        QCOMPARE(result.error().file, TokenMerchant::merchantLabel());
    }
    QVERIFY(m_desk.signsWith(signer, m_desk.merchant(), "key.pem"));
}

void TestToken::aTokenThatWasAwayForAWhile()
{
    signing::Signer signer(m_clock, m_nonces);
    QCOMPARE(TokenMerchant::open(signer, m_desk.merchant()), std::nullopt);
    m_desk.tokens().remove(TokenMerchant::merchantLabel());
    const auto away = TokenMerchant::open(signer, m_desk.merchant());
    const auto other = TokenMerchant::open(signer, m_desk.institution());
    m_desk.tokens().restore(TokenMerchant::merchantLabel());
    QCOMPARE(away, TokenMerchant::Code(KeyErrorCode::TokenMissing));
    QCOMPARE(other, std::nullopt);
    QVERIFY(m_desk.signsWith(signer, m_desk.merchant(), "key.pem"));
}

void TestToken::aTokenThatComesLater()
{
    signing::Signer signer(m_clock, m_nonces);
    m_desk.tokens().remove(TokenMerchant::merchantLabel());
    const auto missing = TokenMerchant::open(signer, m_desk.merchant());
    const auto others = TokenMerchant::open(signer, m_desk.institution());
    const auto list = signer.tokens(support::SoftToken::module()).result();
    m_desk.tokens().restore(TokenMerchant::merchantLabel());
    QCOMPARE(missing, TokenMerchant::Code(KeyErrorCode::TokenMissing));
    QCOMPARE(others, std::nullopt);
    QCOMPARE(list.value().size(), 1);
    QCOMPARE(TokenMerchant::open(signer, m_desk.merchant()), std::nullopt);
    QCOMPARE(signer.tokens(support::SoftToken::module()).result().value().size(), 4);
}

void TestToken::aCertificateThatComesLater()
{
    signing::Signer signer(m_clock, m_nonces);
    QCOMPARE(TokenMerchant::open(signer, m_desk.institution()), std::nullopt);
    const support::TestKeys &files = m_desk.files().files();
    const QString key = files.makeRsaKey(QStringLiteral("renewed.pem"));
    m_desk.tokens().import(TokenMerchant::institutionLabel(), TokenMerchant::institutionPin(), key,
        files.makeCertificate(QStringLiteral("renewed_cert.pem"), key, QStringLiteral("0E01")),
        QStringLiteral("A1B5"));
    Identity who = m_desk.institution();
    who.token->certificateSerial = QStringLiteral("0E01");
    QVERIFY(m_desk.signsWith(signer, who, "renewed.pem"));
}

void TestToken::examines()
{
    signing::Signer signer(m_clock, m_nonces);
    const signing::IdentityReport report = signer.examine(m_desk.merchant()).result();
    QVERIFY(report.key.has_value());
    QCOMPARE(report.key->bits, 2048);
    QCOMPARE(report.key->serial, QString(Merchant::serial));
    QCOMPARE(report.key->fingerprint,
        m_desk.files().files().fingerprint(m_desk.files().path("key.pem")));
    QVERIFY(report.key->certificate.has_value());
    QVERIFY(report.verifyKeys.constFirst().facts.has_value());
}

void TestToken::twoSignersAtOnce()
{
    constexpr int rounds = 30;
    signing::Signer one(m_clock, m_nonces);
    signing::Signer two(m_clock, m_nonces);
    QList<QFuture<signing::SignResult>> results;
    for (int i = 0; i < rounds; ++i) {
        results.append(one.sign(m_desk.merchant(), Merchant::requestOf("{}")));
        results.append(two.sign(m_desk.institution(), Merchant::requestOf("{}")));
        if (i % 10 == 5)
            two.lock();
    }
    for (const auto &future : results) {
        const auto result = future.result();
        QVERIFY2(result.has_value(), result ? "" : signing::name(result.error().code).data());
    }
}

QTEST_GUILESS_MAIN(TestToken)
#include "tst_token.moc"
