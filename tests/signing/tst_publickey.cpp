#include "signing/crypto.h"
#include "signing/key.h"
#include "signing/keyforms.h"
#include "support/warnings.h"

#include <QCryptographicHash>
#include <QTest>

#include <openssl/err.h>

using signing::KeyErrorCode;

class TestPublicKey final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_signature = m_forms.keys().signature(m_forms.pem(), m_message); }
    void init() { support::failOnWarnings(); }

    void verifiesWhatOpensslSigned_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray spki = m_forms.openssl("pkey -in key.pem -pubout");
        const QByteArray certificate = m_forms.keys().read(QStringLiteral("cert.pem"));
        QTest::newRow("a certificate") << certificate;
        QTest::newRow("a certificate on one line") << QByteArray(certificate).replace('\n', "");
        QTest::newRow("a certificate in DER") << m_forms.openssl("x509 -in cert.pem -outform DER");
        QTest::newRow("a public key") << spki;
        QTest::newRow("a public key in bare Base64")
            << m_forms.openssl("pkey -in key.pem -pubout -outform DER").toBase64();
        QTest::newRow("a PKCS#1 public key")
            << m_forms.openssl("rsa -in key.pem -RSAPublicKey_out");
        m_forms.keys().makeRsaKey(QStringLiteral("other.pem"));
        QTest::newRow("a certificate below another's public key")
            << QByteArray(m_forms.openssl("pkey -in other.pem -pubout") + certificate);
    }
    void verifiesWhatOpensslSigned()
    {
        QFETCH(QByteArray, bytes);
        const auto key = signing::readPublicKey(bytes);
        QVERIFY2(key.has_value(), key ? "" : signing::name(key.error().code).data());
        QVERIFY(key->verifies(m_message, m_signature));
        QVERIFY(!key->verifies(m_message + ' ', m_signature));
        QVERIFY(key->verifies(m_message, m_signature)); // usable after a failure
        QCOMPARE(QCryptographicHash::hash(key->der(), QCryptographicHash::Sha256),
            m_forms.keys().fingerprint(m_forms.pem()));
        QCOMPARE(ERR_peek_error(), 0UL);
    }

    void refusesSignatures_data()
    {
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("one byte") << QByteArray(1, 'x');
        QTest::newRow("a byte too few") << m_signature.chopped(1);
        QTest::newRow("a byte too many") << QByteArray(m_signature + 'x');
        QTest::newRow("zeros") << QByteArray(256, '\0');
        QTest::newRow("all ones") << QByteArray(256, '\xFF');
        QTest::newRow("a megabyte") << QByteArray(1'000'000, 'x');
    }
    void refusesSignatures()
    {
        QFETCH(QByteArray, signature);
        const auto key = signing::readPublicKey(m_forms.keys().read(QStringLiteral("cert.pem")));
        QVERIFY(key.has_value());
        QVERIFY(!key->verifies(m_message, signature));
        QCOMPARE(ERR_peek_error(), 0UL);
    }

    void errors_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<KeyErrorCode>("code");
        const QByteArray certificate = m_forms.keys().read(QStringLiteral("cert.pem"));
        m_forms.openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out ec.pem");
        m_forms.keys().makeRsaKey(QStringLiteral("short.pem"), 1024);
        QTest::newRow("nothing") << QByteArray("\n") << KeyErrorCode::Empty;
        QTest::newRow("words") << QByteArray("this is no key") << KeyErrorCode::NotAVerifyKey;
        QTest::newRow("a private key")
            << m_forms.keys().read(QStringLiteral("key.pem")) << KeyErrorCode::NotAVerifyKey;
        QTest::newRow(".p12") << m_forms.pkcs12().constFirst().bytes << KeyErrorCode::NotAVerifyKey;
        QTest::newRow("a certificate cut short")
            << certificate.left(certificate.size() / 2) << KeyErrorCode::Damaged;
        QTest::newRow("a certificate with lines missing")
            << QByteArray(certificate.left(200) + certificate.mid(500)) << KeyErrorCode::Damaged;
        QTest::newRow("an EC public key")
            << m_forms.openssl("pkey -in ec.pem -pubout") << KeyErrorCode::NotRsa;
        QTest::newRow("an EC certificate")
            << m_forms.openssl("req -x509 -key ec.pem -subj /CN=ec") << KeyErrorCode::NotRsa;
        QTest::newRow("a public key of 1024 bits")
            << m_forms.openssl("pkey -in short.pem -pubout") << KeyErrorCode::TooShort;
    }
    void errors()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(KeyErrorCode, code);
        const auto key = signing::readPublicKey(bytes);
        QVERIFY(!key.has_value());
        QCOMPARE(signing::name(key.error().code), signing::name(code));
        QCOMPARE(ERR_peek_error(), 0UL);
    }

private:
    signing::Crypto m_crypto;
    KeyForms m_forms;
    const QByteArray m_message = QByteArrayLiteral("1\nn\n{\"session_id\":\"x\"}\n");
    QByteArray m_signature;
};

QTEST_GUILESS_MAIN(TestPublicKey)
#include "tst_publickey.moc"
