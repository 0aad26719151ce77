#include "signing/certificate.h"
#include "support/testkeys.h"
#include "support/warnings.h"

#include <QTest>

class TestCertificate final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_key = m_keys.makeRsaKey(QStringLiteral("key.pem")); }
    void init() { support::failOnWarnings(); }

    void serial_data()
    {
        QTest::addColumn<QString>("serial");
        QTest::newRow("160 bits") << QStringLiteral("408B07E79B8269FEC3D5D3E6AB8ED163A6A380DB");
        QTest::newRow("160 bits with the high bit set")
            << QStringLiteral("FE8B07E79B8269FEC3D5D3E6AB8ED163A6A380DB");
        QTest::newRow("128 bits with the high bit set")
            << QStringLiteral("80000000000000000000000000000001");
        QTest::newRow("a leading zero digit") << QStringLiteral("0A8B07E79B8269FE");
        QTest::newRow("one byte") << QStringLiteral("01");
    }
    void serial()
    {
        QFETCH(QString, serial);
        m_keys.makeCertificate(QStringLiteral("cert.pem"), m_key, serial);
        const auto facts = signing::readCertificate(m_keys.read(QStringLiteral("cert.pem")));
        QVERIFY(facts.has_value());
        QCOMPARE(facts->serial, serial);
        const QByteArray printed
            = m_keys.openssl({ QStringLiteral("x509"), QStringLiteral("-noout"),
                QStringLiteral("-serial"), QStringLiteral("-in"), QStringLiteral("cert.pem") });
        QCOMPARE("serial=" + facts->serial.toLatin1() + '\n', printed);
    }

    void names()
    {
        const QString name = QStringLiteral("微信支付测试商户");
        m_keys.makeCertificate(QStringLiteral("cn.pem"), m_key, QStringLiteral("0102"), name);
        const auto facts = signing::readCertificate(m_keys.read(QStringLiteral("cn.pem")));
        QVERIFY(facts.has_value());
        QCOMPARE(facts->subjectName, name);
        QCOMPARE(facts->issuerName, name);
    }

    void datesAfter2049()
    {
        m_keys.makeCertificate(QStringLiteral("late.pem"), m_key, QStringLiteral("0102"),
            QStringLiteral("late"), 20'000);
        const auto facts = signing::readCertificate(m_keys.read(QStringLiteral("late.pem")));
        QVERIFY(facts.has_value());
        QVERIFY(facts->validUntil.date().year() > 2049);
        QCOMPARE(facts->validFrom.daysTo(facts->validUntil), 20'000);
    }

    void isReadAs_data()
    {
        m_keys.makeCertificate(QStringLiteral("form.pem"), m_key, QStringLiteral("0102"));
        const QByteArray pem = m_keys.read(QStringLiteral("form.pem"));
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("PEM") << pem;
        QTest::newRow("PEM below other text") << QByteArray("Bag Attributes\n" + pem);
        QTest::newRow("PEM with Windows line ends") << QByteArray(pem).replace('\n', "\r\n");
        QTest::newRow("PEM that lost its line breaks") << QByteArray(pem).replace('\n', ' ');
        QTest::newRow("PEM after a key")
            << QByteArray(m_keys.read(QStringLiteral("key.pem")) + pem);
        QTest::newRow("DER") << m_keys.openssl({ QStringLiteral("x509"), QStringLiteral("-in"),
            QStringLiteral("form.pem"), QStringLiteral("-outform"), QStringLiteral("DER") });
    }
    void isReadAs()
    {
        QFETCH(QByteArray, text);
        const auto facts = signing::readCertificate(text);
        QVERIFY(facts.has_value());
        QCOMPARE(facts->serial, QStringLiteral("0102"));
    }

    void isNotReadFrom_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("some words") << QByteArray("no certificate at all");
        QTest::newRow("a private key") << m_keys.read(QStringLiteral("key.pem"));
        QTest::newRow("a damaged certificate")
            << QByteArray("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");
    }
    void isNotReadFrom()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!signing::readCertificate(text).has_value());
    }

    void normalisedSerial_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("normalised");
        const QString plain = QStringLiteral("0A8B07E7");
        QTest::newRow("as it should be") << plain << plain;
        QTest::newRow("lower case") << QStringLiteral("0a8b07e7") << plain;
        QTest::newRow("with colons") << QStringLiteral("0A:8b:07:E7") << plain;
        QTest::newRow("with blanks in and around") << QStringLiteral(" 0A8B 07E7\n") << plain;
        QTest::newRow("with 0x") << QStringLiteral("0x0a8b07e7") << plain;
        QTest::newRow("as openssl prints it") << QStringLiteral("serial=0A8B07E7\n") << plain;
        QTest::newRow("as openssl prints the text of a certificate")
            << QStringLiteral("Serial Number:\n            0a:8b:07:e7") << plain;
        QTest::newRow("decimal, and too long for hex")
            << QStringLiteral("368475901513257255001947488155316308835194601691")
            << QStringLiteral("408B07E79B8269FEC3D5D3E6AB8ED163A6A380DB");
        QTest::newRow("40 digits that could be decimal")
            << QStringLiteral("1234567890123456789012345678901234567890")
            << QStringLiteral("1234567890123456789012345678901234567890");
        QTest::newRow("empty") << QString() << QString();
        const QString id = QStringLiteral("PUB_KEY_ID_0114232134912410000000000000ab");
        QTest::newRow("the id of a public key") << id << id;
        QTest::newRow("an id with blanks around")
            << QString(QLatin1Char(' ') + id + QLatin1Char('\n')) << id;
    }
    void normalisedSerial()
    {
        QFETCH(QString, given);
        QTEST(signing::normalisedSerial(given), "normalised");
    }

    void sameSerial()
    {
        QVERIFY(signing::sameSerial(QStringLiteral("0A8B"), QStringLiteral("a8:b")));
        QVERIFY(!signing::sameSerial(QStringLiteral("0A8B"), QStringLiteral("A80B")));
        QVERIFY(!signing::sameSerial(QStringLiteral("0A8B"), QString()));
    }

    void namesSerial_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<bool>("isIt");
        QTest::newRow("hex") << QStringLiteral("0A8B") << true;
        QTest::newRow("hex in lower case with colons") << QStringLiteral("0a:8b") << true;
        QTest::newRow("the number in decimal") << QStringLiteral("2699") << true;
        QTest::newRow("another number in decimal") << QStringLiteral("2698") << false;
        QTest::newRow("more digits than any serial has")
            << QString(5000, QLatin1Char('9')) << false;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("words") << QStringLiteral("see below") << false;
    }
    void namesSerial()
    {
        QFETCH(QString, given);
        QTEST(signing::namesSerial(given, QStringLiteral("0A8B")), "isIt");
    }

    void keyFacts()
    {
        m_keys.makeCertificate(QStringLiteral("facts.pem"), m_key, QStringLiteral("0102"));
        const auto facts = signing::readCertificate(m_keys.read(QStringLiteral("facts.pem")));
        QVERIFY(facts.has_value());
        QCOMPARE(facts->organisation, QStringLiteral("Papay"));
        QCOMPARE(facts->bits, 2048);
        QCOMPARE(facts->fingerprint.toHex(), m_keys.fingerprint(m_key).toHex());
    }

    void aChineseCompany()
    {
        const QString company = QStringLiteral("深圳市某某科技有限公司");
        m_keys.openssl({ QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-key"),
            m_key, QStringLiteral("-utf8"), QStringLiteral("-subj"),
            QStringLiteral("/O=%1/CN=1900000001").arg(company), QStringLiteral("-out"),
            QStringLiteral("company.pem") });
        const auto facts = signing::readCertificate(m_keys.read(QStringLiteral("company.pem")));
        QVERIFY(facts.has_value());
        QCOMPARE(facts->organisation, company);
    }

    void theCompanyOfAMerchantCertificateStandsInItsUnit()
    {
        const QString company = QStringLiteral("香港小店有限公司");
        m_keys.openssl({ QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-key"),
            m_key, QStringLiteral("-utf8"), QStringLiteral("-subj"),
            QStringLiteral("/CN=1900000001/O=微信商户系统/OU=%1/C=CN").arg(company),
            QStringLiteral("-out"), QStringLiteral("unit.pem") });
        const auto facts = signing::readCertificate(m_keys.read(QStringLiteral("unit.pem")));
        QVERIFY(facts.has_value());
        QCOMPARE(facts->organisation, company);
    }

    void aKeyThatIsNotRsa()
    {
        m_keys.openssl({ QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
            QStringLiteral("ED25519"), QStringLiteral("-nodes"), QStringLiteral("-keyout"),
            QStringLiteral("ed_key.pem"), QStringLiteral("-subj"), QStringLiteral("/CN=ed"),
            QStringLiteral("-out"), QStringLiteral("ed.pem") });
        const auto facts = signing::readCertificate(m_keys.read(QStringLiteral("ed.pem")));
        QVERIFY(facts.has_value());
        QCOMPARE(facts->subjectName, QStringLiteral("ed"));
        QCOMPARE(facts->bits, 0);
        QCOMPARE(
            facts->fingerprint.toHex(), m_keys.fingerprint(QStringLiteral("ed_key.pem")).toHex());
    }

private:
    support::TestKeys m_keys;
    QString m_key;
};

QTEST_GUILESS_MAIN(TestCertificate)
#include "tst_certificate.moc"
