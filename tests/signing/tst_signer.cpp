#include "base/async.h"
#include "signing/authorization.h"
#include "signing/crypto.h"
#include "signing/merchant.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QTest>

using signing::KeyErrorCode;

class TestSigner final : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void signsTheWholeRequest();
    void verifiesAnAnswer();
    void serials_data();
    void serials();
    void errors_data();
    void errors();
    void twoSignersAtOnce();
    void itsEndFinishesWhatIsQueued();
    void itsEndDoesNotCallTheDead();

private:
    signing::Crypto m_crypto;
    Merchant m_merchant;
    support::FixedClock m_clock { Merchant::nowMs };
    FixedNonce m_nonces;
};

void TestSigner::signsTheWholeRequest()
{
    signing::Signer signer(m_clock, m_nonces);
    const auto result
        = signer.sign(m_merchant.identity(), Merchant::requestOf("{\"plan_id\":1}")).result();
    QVERIFY(result.has_value());
    QCOMPARE(result->stringToSign,
        QByteArray("POST\n/v3/global/papay/contracts/app-pre-entrust-sign\n1722850421\n")
            + QByteArray(Merchant::nonce) + QByteArray("\n{\"plan_id\":1}\n"));
    QCOMPARE(result->timestamp, 1'722'850'421);
    QCOMPARE(result->serial, QString(Merchant::serial));
    const QByteArray expected
        = m_merchant.files().signature(m_merchant.path("key.pem"), result->stringToSign);
    QCOMPARE(result->authorization,
        signing::authorization({ .mchid = "1900000001",
            .nonce = QByteArray(Merchant::nonce),
            .timestamp = 1'722'850'421,
            .serial = QByteArray(Merchant::serial.data()),
            .signature = expected.toBase64() }));
}

void TestSigner::verifiesAnAnswer()
{
    signing::Signer signer(m_clock, m_nonces);
    signing::Identity identity = m_merchant.identity();
    identity.verifyKeys.append({ .serial = QStringLiteral("PUB_KEY_ID_7"),
        .file = m_merchant.path("platform_public.pem") });
    const QByteArray body = "{\"session_id\":\"x\"}";
    signing::Headers headers { { "Wechatpay-Timestamp", "1722850421" }, { "Wechatpay-Nonce", "n" },
        { "Wechatpay-Serial", "0A01" },
        { "Wechatpay-Signature",
            m_merchant.files()
                .signature(
                    m_merchant.path("other.pem"), signing::answerToVerify("1722850421", "n", body))
                .toBase64() } };
    const auto codeOf = [&](const QByteArray &answer) {
        return signer.verify(identity, { headers, answer }).result().value().code;
    };
    QCOMPARE(codeOf(body), signing::VerifyCode::Verified);
    QCOMPARE(codeOf(body + ' '), signing::VerifyCode::BadSignature);
    headers[2].second = "PUB_KEY_ID_7";
    QCOMPARE(codeOf(body), signing::VerifyCode::Verified);
    headers[2].second = "PUB_KEY_ID_8";
    QCOMPARE(codeOf(body), signing::VerifyCode::UnknownSerial);
    m_clock.set(Merchant::nowMs + 300'000);
    headers[2].second = "0A01";
    QCOMPARE(codeOf(body), signing::VerifyCode::ClockSkew);
    m_clock.set(Merchant::nowMs);
}

void TestSigner::serials_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("given");
    const QString pem = QStringLiteral("key.pem");
    const QString p12 = QStringLiteral("key.p12");
    QTest::newRow("given with a PEM") << pem << QString(Merchant::serial);
    QTest::newRow("given in lower case with colons")
        << pem << QStringLiteral("f0:8b:07:e7:9b:82:69:fe:c3:d5:d3:e6:ab:8e:d1:63:a6:a3:80:db");
    QTest::newRow("found in a .p12") << p12 << QString();
    QTest::newRow("given as the .p12 says") << p12 << QString(Merchant::serial);
    QTest::newRow("given with a zero more than the .p12 says")
        << p12 << QString(QLatin1String("00") + Merchant::serial);
}

void TestSigner::serials()
{
    QFETCH(QString, file);
    QFETCH(QString, given);
    signing::Identity identity = m_merchant.identity();
    identity.serial = given;
    identity.keyFile = m_merchant.files().path(file);
    identity.passphrase = Merchant::secret("1900000001");
    signing::Signer signer(m_clock, m_nonces);
    const auto result = signer.sign(identity, Merchant::requestOf("{}")).result();
    QVERIFY(result.has_value());
    QCOMPARE(result->serial, QString(Merchant::serial));
    const QByteArray parameter = "serial_no=\"" + QByteArray(Merchant::serial.data()) + '"';
    QVERIFY(result->authorization.contains(parameter));
}

void TestSigner::errors_data()
{
    QTest::addColumn<signing::Identity>("identity");
    QTest::addColumn<KeyErrorCode>("code");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const signing::Identity &identity, KeyErrorCode code,
                         const QString &file, const QString &found = {}) {
        QTest::newRow(name) << identity << code << file << found;
    };
    const auto at = [this](const char *name) { return m_merchant.path(name); };
    signing::Identity who = m_merchant.identity();
    who.keyFile = at("none.pem");
    row("no key file", who, KeyErrorCode::FileMissing, who.keyFile);
    who.keyFile = at("cert.pem");
    row("a certificate for a key", who, KeyErrorCode::IsCertificate, who.keyFile);
    who.keyFile = at("locked.pem");
    row("no passphrase", who, KeyErrorCode::PassphraseNeeded, who.keyFile);
    who.passphrase = Merchant::secret("wrong");
    row("a wrong passphrase", who, KeyErrorCode::WrongPassphraseOrDamaged, who.keyFile);

    who = m_merchant.identity();
    who.serial = QStringLiteral(" ");
    row("no serial with a PEM", who, KeyErrorCode::SerialMissing, who.keyFile);
    who.keyFile = at("key.p12");
    who.passphrase = Merchant::secret("1900000001");
    who.serial = QStringLiteral("408B07E79B8269FEC3D5D3E6AB8ED163A6A380DB");
    row("another serial than the .p12 says", who, KeyErrorCode::SerialMismatch, who.keyFile,
        Merchant::serial);

    who = m_merchant.identity();
    who.verifyKeys[0].file = at("none.pem");
    row("no verify key file", who, KeyErrorCode::FileMissing, at("none.pem"));
    who.verifyKeys[0].file = at("key.pem");
    row("a private key for a verify key", who, KeyErrorCode::NotAVerifyKey, at("key.pem"));
    who = m_merchant.identity();
    who.verifyKeys[0].serial = QStringLiteral("0A02");
    row("another serial than the certificate says", who, KeyErrorCode::SerialMismatch,
        at("platform.pem"), QStringLiteral("0A01"));
    who.verifyKeys[0].serial = QStringLiteral("PUB_KEY_ID_1");
    row("a certificate for a public key's id", who, KeyErrorCode::SerialMismatch,
        at("platform.pem"), QStringLiteral("0A01"));
    who.verifyKeys[0] = { .serial = {}, .file = at("platform_public.pem") };
    row("a public key without id", who, KeyErrorCode::SerialMissing, at("platform_public.pem"));
}

void TestSigner::errors()
{
    QFETCH(signing::Identity, identity);
    QFETCH(KeyErrorCode, code);
    signing::Signer signer(m_clock, m_nonces);
    for (int twice = 0; twice < 2; ++twice) {
        const auto result = signer.sign(identity, Merchant::requestOf("{}")).result();
        QVERIFY(!result.has_value());
        QCOMPARE(signing::name(result.error().code), signing::name(code));
        QTEST(result.error().file, "file");
        QTEST(result.error().found, "found");
    }
}

void TestSigner::twoSignersAtOnce()
{
    constexpr int rounds = 300;
    signing::Signer one(m_clock, m_nonces);
    signing::Signer two(m_clock, m_nonces);
    signing::Identity other = m_merchant.identity();
    other.keyFile = m_merchant.path("other.pem");
    QList<QFuture<signing::SignResult>> ones;
    QList<QFuture<signing::SignResult>> twos;
    for (int i = 0; i < rounds; ++i) {
        ones.append(one.sign(m_merchant.identity(), Merchant::requestOf(QByteArray::number(i))));
        twos.append(two.sign(other, Merchant::requestOf(QByteArray::number(i))));
    }
    const QByteArray pem = m_merchant.read("cert.pem");
    const QByteArray otherPem = m_merchant.read("platform.pem");
    const auto oneKey = signing::readPublicKey(pem);
    const auto twoKey = signing::readPublicKey(otherPem);
    QVERIFY(oneKey && twoKey);
    for (int i = 0; i < rounds; ++i) {
        const auto first = ones[i].result();
        const auto second = twos[i].result();
        QVERIFY(first && second);
        const QByteArray end = '\n' + QByteArray::number(i) + '\n';
        QVERIFY(first->stringToSign.endsWith(end));
        QVERIFY(oneKey->verifies(first->stringToSign, Merchant::signatureIn(first->authorization)));
        QVERIFY(
            twoKey->verifies(second->stringToSign, Merchant::signatureIn(second->authorization)));
    }
}

void TestSigner::itsEndFinishesWhatIsQueued()
{
    QList<QFuture<signing::SignResult>> futures;
    {
        signing::Signer signer(m_clock, m_nonces);
        for (int i = 0; i < 50; ++i)
            futures.append(signer.sign(m_merchant.identity(), Merchant::requestOf("{}")));
    }
    for (const auto &future : futures) {
        QVERIFY(future.isFinished());
        QVERIFY(future.result().has_value());
    }
}

void TestSigner::itsEndDoesNotCallTheDead()
{
    int calls = 0;
    QObject alive;
    auto dead = std::make_unique<QObject>();
    {
        signing::Signer signer(m_clock, m_nonces);
        const auto future = signer.sign(m_merchant.identity(), Merchant::requestOf("{}"));
        base::whenDone(future, dead.get(), [&calls](const auto &) { calls += 100; });
        base::whenDone(future, &alive, [&calls](const auto &) { ++calls; });
        dead.reset();
    }
    QTRY_COMPARE(calls, 1);
}

QTEST_GUILESS_MAIN(TestSigner)
#include "tst_signer.moc"
