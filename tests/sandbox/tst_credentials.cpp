#include "sandbox/credentials.h"
#include "sandbox/keyfiles.h"
#include "signing/certificate.h"
#include "support/warnings.h"

#include <QDir>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

using namespace support;
using sandbox::Credentials;
using sandbox::ensureCredentials;

class TestCredentials final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { support::failOnWarnings(); }
    void describesWhatLiesThere();
    void filesAreTheOwnersOnly();
    void keysAndCertificatesAreOfTheKindsThatMerchantsHold();
    void opensslAgrees();

private:
    QTemporaryDir m_folder;
    Credentials m_made;
};

void TestCredentials::initTestCase()
{
    const auto made = ensureCredentials(m_folder.filePath(QStringLiteral("deep/keys")), true);
    QVERIFY(made.has_value());
    m_made = *made;
}

void TestCredentials::describesWhatLiesThere()
{
    QCOMPARE(m_made.mchid, QStringLiteral("3200000001"));
    const QDir folder(m_folder.filePath(QStringLiteral("deep/keys")));
    QCOMPARE(m_made.merchantKey, folder.absoluteFilePath(QStringLiteral("merchant_key.pem")));
    QCOMPARE(m_made.merchantCert, folder.absoluteFilePath(QStringLiteral("merchant_cert.pem")));
    QCOMPARE(m_made.platformCert, folder.absoluteFilePath(QStringLiteral("platform_cert.pem")));
    QCOMPARE(m_made.platformPublicKey,
        folder.absoluteFilePath(QStringLiteral("platform_public_key.pem")));
    QCOMPARE(m_made.apiv3Key, folder.absoluteFilePath(QStringLiteral("apiv3_key")));
    QCOMPARE(m_made.caCert, folder.absoluteFilePath(QStringLiteral("ca_cert.pem")));
    const QStringList names = folder.entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(names.size(), 12);
    for (const QString &name : names)
        QVERIFY2(QFileInfo(folder.filePath(name)).size() > 0, qPrintable(name));
}

void TestCredentials::filesAreTheOwnersOnly()
{
    const QDir folder(m_folder.filePath(QStringLiteral("deep/keys")));
    const auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser
        | QFileDevice::WriteUser;
    for (const QFileInfo &file : folder.entryInfoList(QDir::Files | QDir::Hidden))
        QCOMPARE(file.permissions(), owner);
    QCOMPARE(QFileInfo(folder.path()).permissions(),
        owner | QFileDevice::ExeOwner | QFileDevice::ExeUser);
}

void TestCredentials::keysAndCertificatesAreOfTheKindsThatMerchantsHold()
{
    QVERIFY(contentOf(m_made.merchantKey).startsWith("-----BEGIN PRIVATE KEY-----\n")); // PKCS#8
    const auto merchant = signing::readCertificate(contentOf(m_made.merchantCert));
    QVERIFY(merchant.has_value());
    QCOMPARE(merchant->subjectName, m_made.mchid);
    QCOMPARE(merchant->issuerName, QStringLiteral("Papay Console Sandbox CA"));
    QCOMPARE(merchant->serial, m_made.serial);
    QCOMPARE(m_made.serial.size(), 40);
    QCOMPARE(m_made.platformSerial.size(), 40);
    QVERIFY(m_made.serial != m_made.platformSerial);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(merchant->validFrom < now);
    QCOMPARE(merchant->validFrom.daysTo(merchant->validUntil), 5 * 365 + 1);
    for (const QString &path : { m_made.merchantCert, m_made.platformCert })
        QCOMPARE(QSslCertificate(contentOf(path)).publicKey().length(), 2048);
    const QByteArray apiv3 = contentOf(m_made.apiv3Key);
    QCOMPARE(apiv3.size(), 32);
    QVERIFY(std::all_of(apiv3.cbegin(), apiv3.cend(),
        [](char c) { return QChar::fromLatin1(c).isLetterOrNumber() && c > 0; }));
}

void TestCredentials::opensslAgrees()
{
    for (const QString &path : { m_made.merchantCert, m_made.platformCert }) {
        const auto [status, text]
            = openssl({ QStringLiteral("verify"), QStringLiteral("-x509_strict"),
                QStringLiteral("-CAfile"), m_made.authorityCert, path });
        QVERIFY2(status == 0, text.constData());
    }
    const auto serial = openssl({ QStringLiteral("x509"), QStringLiteral("-noout"),
        QStringLiteral("-serial"), QStringLiteral("-in"), m_made.merchantCert });
    QCOMPARE(serial.second, "serial=" + m_made.serial.toLatin1());
    const auto publicKey = openssl({ QStringLiteral("x509"), QStringLiteral("-noout"),
        QStringLiteral("-pubkey"), QStringLiteral("-in"), m_made.platformCert });
    QCOMPARE(publicKey.second, contentOf(m_made.platformPublicKey).trimmed());
}

QTEST_GUILESS_MAIN(TestCredentials)
#include "tst_credentials.moc"
