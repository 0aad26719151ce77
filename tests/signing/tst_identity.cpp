// An identity's key and its certificate: whether they belong together, and who may sign with them.
#include "signing/crypto.h"
#include "signing/merchant.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QFile>
#include <QTest>

using signing::Identity;
using signing::KeyErrorCode;

namespace {

const QString sandboxAuthority = QStringLiteral("Sandbox CA");

} // namespace

class TestIdentity final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { support::failOnWarnings(); }
    void signsWithTheCertificatesSerial_data();
    void signsWithTheCertificatesSerial();
    void aDecimalSerialWithoutCertificateIsConverted();
    void errors_data();
    void errors();
    void aSandboxKeyIsRefused_data();
    void aSandboxKeyIsRefused();
    void aSandboxCertificateThatComesLaterIsSeen();
    void aChangedCertificateIsReadAgain();
    void theKeyMayChangeBetweenOpenAndSign();
    void theKeyMayGoBetweenOpenAndSign();
    void lockForgetsThePassphrase();
    void examinesEveryKey();
    void examinesWhatIsWrong();

private:
    [[nodiscard]] Identity withCertificate(const char *key, const char *certificate) const;
    [[nodiscard]] QString path(const char *name) const { return m_merchant.path(name); }
    [[nodiscard]] Identity sandboxMerchant() const;

    signing::Crypto m_crypto;
    Merchant m_merchant;
    support::TestKeys m_sandbox;
    support::FixedClock m_clock { Merchant::nowMs };
    FixedNonce m_nonces;
};

void TestIdentity::initTestCase()
{
    const QString authorityKey = m_sandbox.makeRsaKey(QStringLiteral("ca_key.pem"));
    const QString authority = m_sandbox.makeCertificate(
        QStringLiteral("ca_cert.pem"), authorityKey, QStringLiteral("01"), sandboxAuthority);
    const QString key = m_sandbox.makeRsaKey(QStringLiteral("merchant_key.pem"));
    m_sandbox.makeIssuedCertificate(
        QStringLiteral("issued.pem"), key, QStringLiteral("0B02"), authority, authorityKey);
    const auto openssl = [this](const char *line) {
        m_sandbox.openssl(QString::fromLatin1(line).split(QLatin1Char(' ')));
    };
    openssl(
        "pkcs12 -export -inkey merchant_key.pem -in issued.pem -passout pass:abcd -out key.p12");
    m_sandbox.write(QStringLiteral("both.pem"),
        m_sandbox.read(QStringLiteral("merchant_key.pem"))
            + m_sandbox.read(QStringLiteral("issued.pem")));
}

Identity TestIdentity::withCertificate(const char *key, const char *certificate) const
{
    Identity who = m_merchant.identity();
    who.serial.clear();
    who.keyFile = path(key);
    who.certificateFile = path(certificate);
    return who;
}

Identity TestIdentity::sandboxMerchant() const
{
    Identity who = m_merchant.identity();
    who.serial = QStringLiteral("0B02");
    who.keyFile = m_sandbox.path(QStringLiteral("merchant_key.pem"));
    who.passphrase = Merchant::secret("abcd");
    return who;
}

void TestIdentity::signsWithTheCertificatesSerial_data()
{
    QTest::addColumn<QString>("given");
    QTest::newRow("none given") << QString();
    QTest::newRow("the same given") << QString(Merchant::serial);
    QTest::newRow("given in lower case with colons and 0x")
        << QStringLiteral("0xf0:8b:07:e7:9b:82:69:fe:c3:d5:d3:e6:ab:8e:d1:63:a6:a3:80:db");
    QTest::newRow("given as openssl prints it")
        << QString(QLatin1String("serial=") + Merchant::serial + QLatin1Char('\n'));
    QTest::newRow("given in decimal")
        << QStringLiteral("1373258277178253011266980810647760884848648224987");
}

void TestIdentity::signsWithTheCertificatesSerial()
{
    QFETCH(QString, given);
    Identity who = withCertificate("key.pem", "cert.pem");
    who.serial = given;
    signing::Signer signer(m_clock, m_nonces);
    const auto result = signer.sign(who, Merchant::requestOf("{}")).result();
    QVERIFY(result.has_value());
    QCOMPARE(result->serial, QString(Merchant::serial));
    QVERIFY(result->authorization.contains(Merchant::serial.data()));
    QCOMPARE(Merchant::signatureIn(result->authorization),
        m_merchant.files().signature(path("key.pem"), result->stringToSign));
}

void TestIdentity::aDecimalSerialWithoutCertificateIsConverted()
{
    Identity who = m_merchant.identity();
    who.serial = QStringLiteral("1373258277178253011266980810647760884848648224987");
    signing::Signer signer(m_clock, m_nonces);
    const auto result = signer.sign(who, Merchant::requestOf("{}")).result();
    QVERIFY(result.has_value());
    QCOMPARE(result->serial, QString(Merchant::serial));
}

void TestIdentity::errors_data()
{
    QTest::addColumn<Identity>("who");
    QTest::addColumn<KeyErrorCode>("code");
    QTest::addColumn<QString>("file");
    const auto row = [](const char *name, const Identity &who, KeyErrorCode code) {
        QTest::newRow(name) << who << code << who.certificateFile;
    };
    row("another key's certificate", withCertificate("key.pem", "platform.pem"),
        KeyErrorCode::CertificateMismatch);
    row("the key where the certificate belongs", withCertificate("key.pem", "key.pem"),
        KeyErrorCode::NotACertificate);
    row("a .p12 where the certificate belongs", withCertificate("key.pem", "key.p12"),
        KeyErrorCode::NotACertificate);
    row("a public key where the certificate belongs",
        withCertificate("key.pem", "platform_public.pem"), KeyErrorCode::NotACertificate);
    row("no certificate file", withCertificate("key.pem", "none.pem"), KeyErrorCode::FileMissing);
    Identity who = withCertificate("key.pem", "cert.pem");
    who.serial = QStringLiteral("0A01");
    row("another serial than the certificate's", who, KeyErrorCode::SerialMismatch);
}

void TestIdentity::errors()
{
    QFETCH(Identity, who);
    QFETCH(KeyErrorCode, code);
    signing::Signer signer(m_clock, m_nonces);
    const auto result = signer.open(who).result();
    QVERIFY(!result.has_value());
    QCOMPARE(signing::name(result.error().code), signing::name(code));
    QTEST(result.error().file, "file");
}

void TestIdentity::aSandboxKeyIsRefused_data()
{
    QTest::addColumn<Identity>("who");
    QTest::addColumn<QString>("neighbour");
    const auto at = [this](const char *name) { return m_sandbox.path(QLatin1String(name)); };
    Identity who = sandboxMerchant();
    who.certificateFile = at("issued.pem");
    QTest::newRow("with its certificate") << who << QString();
    who = sandboxMerchant();
    who.keyFile = at("key.p12");
    QTest::newRow("in a .p12") << who << QString();
    who.keyFile = at("both.pem");
    QTest::newRow("in one PEM with its certificate") << who << QString();
    QTest::newRow("beside merchant_cert.pem")
        << sandboxMerchant() << QStringLiteral("merchant_cert.pem");
    QTest::newRow("beside apiclient_cert.pem")
        << sandboxMerchant() << QStringLiteral("apiclient_cert.pem");
}

void TestIdentity::aSandboxKeyIsRefused()
{
    QFETCH(Identity, who);
    QFETCH(QString, neighbour);
    if (!neighbour.isEmpty())
        m_sandbox.write(neighbour, m_sandbox.read(QStringLiteral("issued.pem")));
    signing::Signer signer(m_clock, m_nonces);
    const auto sandboxProfile = signer.sign(who, Merchant::requestOf("{}")).result();
    QVERIFY(sandboxProfile.has_value());
    who.refusedIssuer = sandboxAuthority;
    const auto liveProfile = signer.sign(who, Merchant::requestOf("{}")).result();
    if (!neighbour.isEmpty())
        QVERIFY(QFile::remove(m_sandbox.path(neighbour)));
    QVERIFY(!liveProfile.has_value());
    QCOMPARE(liveProfile.error().code, KeyErrorCode::RefusedIssuer);
    QCOMPARE(liveProfile.error().file.isEmpty(), false);
}

void TestIdentity::aSandboxCertificateThatComesLaterIsSeen()
{
    const QString name = QStringLiteral("merchant_cert.pem");
    Identity who = sandboxMerchant();
    who.refusedIssuer = sandboxAuthority;
    signing::Signer signer(m_clock, m_nonces);
    QVERIFY(signer.open(who).result().has_value());
    m_sandbox.write(name, m_merchant.read("cert.pem"));
    QVERIFY(signer.open(who).result().has_value()); // it is another key's
    m_sandbox.write(name, m_sandbox.read(QStringLiteral("issued.pem")));
    const auto result = signer.open(who).result();
    QVERIFY(QFile::remove(m_sandbox.path(name)));
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code, KeyErrorCode::RefusedIssuer);
}

void TestIdentity::aChangedCertificateIsReadAgain()
{
    signing::Signer signer(m_clock, m_nonces);
    Identity who = withCertificate("key.pem", "changing.pem");
    m_merchant.files().write(QStringLiteral("changing.pem"), m_merchant.read("cert.pem"));
    QVERIFY(signer.open(who).result().has_value());
    m_merchant.files().write(QStringLiteral("changing.pem"), m_merchant.read("platform.pem"));
    const auto result = signer.open(who).result();
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code, KeyErrorCode::CertificateMismatch);
}

void TestIdentity::theKeyMayChangeBetweenOpenAndSign()
{
    signing::Signer signer(m_clock, m_nonces);
    Identity who = m_merchant.identity();
    who.keyFile = m_merchant.files().write(QStringLiteral("new.pem"), m_merchant.read("key.pem"));
    QVERIFY(signer.open(who).result().has_value());
    m_merchant.files().write(QStringLiteral("new.pem"), m_merchant.read("locked.pem"));
    const auto result = signer.sign(who, Merchant::requestOf("{}")).result();
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code, KeyErrorCode::PassphraseNeeded);
}

void TestIdentity::theKeyMayGoBetweenOpenAndSign()
{
    signing::Signer signer(m_clock, m_nonces);
    Identity who = m_merchant.identity();
    who.keyFile = m_merchant.files().write(QStringLiteral("go.pem"), m_merchant.read("key.pem"));
    QVERIFY(signer.open(who).result().has_value());
    QVERIFY(QFile::remove(who.keyFile));
    const auto result = signer.sign(who, Merchant::requestOf("{}")).result();
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code, KeyErrorCode::FileMissing);
    QCOMPARE(result.error().file, who.keyFile);
}

void TestIdentity::lockForgetsThePassphrase()
{
    signing::Signer signer(m_clock, m_nonces);
    QVERIFY(signer.open(m_merchant.locked("abcd")).result().has_value());
    signer.lock();
    const auto result = signer.open(m_merchant.locked("")).result();
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code, KeyErrorCode::PassphraseNeeded);
    QVERIFY(signer.open(m_merchant.locked("abcd")).result().has_value());
}

void TestIdentity::examinesEveryKey()
{
    Identity who = withCertificate("key.pem", "cert.pem");
    who.verifyKeys.append({ QStringLiteral("PUB_KEY_ID_7"), path("platform_public.pem") });
    signing::Signer signer(m_clock, m_nonces);
    const signing::IdentityReport report = signer.examine(who).result();
    QVERIFY(report.key.has_value());
    QCOMPARE(report.key->bits, 2048);
    QCOMPARE(report.key->serial, QString(Merchant::serial));
    QCOMPARE(report.key->fingerprint, m_merchant.files().fingerprint(path("key.pem")));
    QVERIFY(report.key->certificate.has_value());
    QCOMPARE(report.key->certificate->subjectName, QStringLiteral("1900000001"));

    QCOMPARE(report.verifyKeys.size(), 2);
    const auto &certificate = report.verifyKeys[0].facts;
    QVERIFY(certificate.has_value() && certificate->certificate.has_value());
    QCOMPARE(certificate->serial, QStringLiteral("0A01"));
    QCOMPARE(certificate->bits, 2048);
    const auto &publicKey = report.verifyKeys[1].facts;
    QVERIFY(publicKey.has_value() && !publicKey->certificate.has_value());
    QCOMPARE(publicKey->serial, QStringLiteral("PUB_KEY_ID_7"));
    QCOMPARE(publicKey->fingerprint, m_merchant.files().fingerprint(path("other.pem")));
}

void TestIdentity::examinesWhatIsWrong()
{
    Identity who = m_merchant.identity();
    who.keyFile = path("cert.pem");
    who.verifyKeys = { { {}, path("none.pem") }, { QStringLiteral("0A02"), path("platform.pem") },
        { {}, path("platform.pem") } };
    signing::Signer signer(m_clock, m_nonces);
    const signing::IdentityReport report = signer.examine(who).result();
    QVERIFY(!report.key.has_value());
    QCOMPARE(report.key.error().code, KeyErrorCode::IsCertificate);
    QCOMPARE(report.verifyKeys[0].facts.error().code, KeyErrorCode::FileMissing);
    QCOMPARE(report.verifyKeys[1].facts.error().code, KeyErrorCode::SerialMismatch);
    QVERIFY(report.verifyKeys[2].facts.has_value()); // one by one
}

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
