#include "sandbox/credentials.h"
#include "sandbox/keyfiles.h"
#include "support/warnings.h"

#include <QDir>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>

using namespace support;
using sandbox::Credentials;
using sandbox::CredentialsErrorCode;
using sandbox::ensureCredentials;

class TestKeyFolder final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { support::failOnWarnings(); }
    void reuses();
    void addsTlsLater();
    void saysWhatIsDamaged_data();
    void saysWhatIsDamaged();
    void finishesASetThatWasCutOff();
    void forgetsASetThatWasNeverWhole();
    void makesOneSetForTwoAtOnce();
    void givesUpWhenAsked();
    void saysThatAFolderIsNoFolder();

private:
    QTemporaryDir m_folder;
    Credentials m_made;
};

void TestKeyFolder::initTestCase()
{
    const auto made = ensureCredentials(m_folder.filePath(QStringLiteral("deep/keys")), true);
    QVERIFY(made.has_value());
    m_made = *made;
}

void TestKeyFolder::reuses()
{
    const QByteArray key = contentOf(m_made.merchantKey);
    const QByteArray server = contentOf(m_made.serverCert);
    const auto again = ensureCredentials(m_folder.filePath(QStringLiteral("deep/keys")), true);
    QVERIFY(again.has_value());
    QCOMPARE(again->serial, m_made.serial);
    QCOMPARE(again->platformSerial, m_made.platformSerial);
    QCOMPARE(contentOf(again->merchantKey), key);
    QCOMPARE(contentOf(again->serverCert), server);
}

void TestKeyFolder::addsTlsLater()
{
    QTemporaryDir folder;
    QVERIFY(copyFolder(QFileInfo(m_made.caCert).path(), folder.path()));
    QVERIFY(QFile::remove(folder.filePath(QStringLiteral("server_key.pem"))));
    QVERIFY(QFile::remove(folder.filePath(QStringLiteral("server_cert.pem"))));
    const auto plain = ensureCredentials(folder.path(), false);
    QVERIFY(plain.has_value());
    QCOMPARE(plain->serverCert, QString());
    QCOMPARE(plain->serverKey, QString());
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("server_key.pem"))));
    const auto secure = ensureCredentials(folder.path(), true);
    QVERIFY(secure.has_value());
    QCOMPARE(secure->serial, plain->serial);
    QVERIFY(QSslCertificate(contentOf(secure->serverCert)).publicKey().length() == 2048);
}

void TestKeyFolder::saysWhatIsDamaged_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes"); // empty: the file is missing
    for (const char *name :
        { "merchant_key.pem", "merchant_cert.pem", "platform_key.pem", "platform_cert.pem",
            "platform_public_key.pem", "apiv3_key", "authority_cert.pem", "authority_key.pem",
            "ca_cert.pem", "ca_key.pem", "server_key.pem", "server_cert.pem" }) {
        QTest::addRow("%s is missing", name) << QString::fromLatin1(name) << QByteArray();
        QTest::addRow("%s is garbage", name) << QString::fromLatin1(name) << QByteArray("garbage");
    }
    QTest::newRow("merchant_cert.pem is the platform's")
        << QStringLiteral("merchant_cert.pem") << contentOf(m_made.platformCert);
    QTest::newRow("platform_public_key.pem is another's")
        << QStringLiteral("platform_public_key.pem")
        << QSslCertificate(contentOf(m_made.merchantCert)).publicKey().toPem();
}

void TestKeyFolder::saysWhatIsDamaged()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QTemporaryDir folder;
    QVERIFY(copyFolder(QFileInfo(m_made.caCert).path(), folder.path()));
    const QStringList before = QDir(folder.path()).entryList(QDir::Files);
    if (bytes.isEmpty())
        QVERIFY(QFile::remove(folder.filePath(name)));
    else
        QVERIFY(overwrite(folder.filePath(name), bytes));
    const auto result = ensureCredentials(folder.path(), true);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code, CredentialsErrorCode::Damaged);
    QCOMPARE(result.error().path, folder.filePath(name));
    QStringList expected = before;
    if (bytes.isEmpty())
        expected.removeOne(name);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), expected);
}

void TestKeyFolder::finishesASetThatWasCutOff()
{
    QTemporaryDir folder;
    const QDir whole(folder.path());
    QVERIFY(copyFolder(QFileInfo(m_made.caCert).path(), folder.path()));
    QVERIFY(whole.mkdir(QStringLiteral(".ready")));
    for (const char *name : { "platform_key.pem", "apiv3_key", "merchant_cert.pem" }) {
        const QString file = QString::fromLatin1(name);
        QVERIFY(QFile::rename(
            whole.filePath(file), whole.filePath(QString(QStringLiteral(".ready/") + file))));
    }
    const auto result = ensureCredentials(folder.path(), true);
    QVERIFY(result.has_value());
    QCOMPARE(result->serial, m_made.serial);
    QVERIFY(!whole.exists(QStringLiteral(".ready")));
}

void TestKeyFolder::forgetsASetThatWasNeverWhole()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral(".staging")));
    QVERIFY(overwrite(folder.filePath(QStringLiteral(".staging/merchant_key.pem")), "half a key"));
    const auto result = ensureCredentials(folder.path(), false);
    QVERIFY(result.has_value());
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral(".staging"))));
    QVERIFY(contentOf(result->merchantKey) != "half a key");
}

void TestKeyFolder::makesOneSetForTwoAtOnce()
{
    QTemporaryDir folder;
    QStringList serials[2];
    const auto make = [&folder](QStringList &into) {
        return std::unique_ptr<QThread>(QThread::create([&folder, &into] {
            if (const auto made = ensureCredentials(folder.path(), true))
                into = { made->serial, made->platformSerial };
        }));
    };
    const auto first = make(serials[0]);
    const auto second = make(serials[1]);
    first->start();
    second->start();
    QVERIFY(first->wait());
    QVERIFY(second->wait());
    QCOMPARE(serials[0].size(), 2);
    QCOMPARE(serials[0], serials[1]);
}

void TestKeyFolder::givesUpWhenAsked()
{
    QTemporaryDir folder;
    CredentialsErrorCode code {};
    const std::unique_ptr<QThread> thread(QThread::create([&folder, &code] {
        QThread::currentThread()->requestInterruption();
        const auto made = ensureCredentials(folder.path(), false);
        code = made ? CredentialsErrorCode::Damaged : made.error().code;
    }));
    thread->start();
    QVERIFY(thread->wait());
    QCOMPARE(code, CredentialsErrorCode::KeyGenerationFailed);
    QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
}

void TestKeyFolder::saysThatAFolderIsNoFolder()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("file"));
    QVERIFY(overwrite(file, "x"));
    for (const QString &path : { file, QString(file + QStringLiteral("/keys")) }) {
        const auto result = ensureCredentials(path, false);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().code, CredentialsErrorCode::FolderNotWritable);
        QCOMPARE(result.error().path, path);
    }
}

QTEST_GUILESS_MAIN(TestKeyFolder)
#include "tst_keyfolder.moc"
