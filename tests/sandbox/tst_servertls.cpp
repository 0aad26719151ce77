#include "sandbox/credentials.h"
#include "sandbox/keyfiles.h"
#include "sandbox/keys/servertls.h"
#include "support/warnings.h"

#include <QDir>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace support;
using sandbox::Credentials;
using sandbox::ensureCredentials;
using sandbox::ServerFault;

namespace {

using Said = QPair<int, QByteArray>;

const QDateTime now = QDateTime::currentDateTimeUtc();

Said verify(const QString &authority, const QString &certificate, const QStringList &more = {})
{
    return openssl(QStringList { u"verify"_s, u"-x509_strict"_s, u"-purpose"_s, u"sslserver"_s,
                       u"-CAfile"_s, authority }
        + more + QStringList { certificate });
}

QStringList namesOf(const QString &certificate)
{
    const auto names = QSslCertificate(contentOf(certificate)).subjectAlternativeNames();
    QStringList all = names.values(QSsl::DnsEntry) + names.values(QSsl::IpAddressEntry);
    all.sort();
    return all;
}

} // namespace

/// The listener's certificates, as OpenSSL's own program judges them.
class TestServerTls final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void isTrustedOnLoopback_data();
    void isTrustedOnLoopback();
    void authorityCannotSpeakForOthers_data();
    void authorityCannotSpeakForOthers();
    void authoritiesAreApart();
    void livesForAYearAtMost();
    void isRenewedAMonthBeforeItsEnd_data();
    void isRenewedAMonthBeforeItsEnd();
    void learnsAHost_data();
    void learnsAHost();
    void refusesWhatIsNoHost();
    void foldersOfEarlierVersionsGoOn_data();
    void foldersOfEarlierVersionsGoOn();
    void misbehavesInOneWay_data();
    void misbehavesInOneWay();
    void misbehavingNeedsTls();

private:
    [[nodiscard]] QString file(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QByteArray bytes(const QString &name) const { return contentOf(file(name)); }

    QTemporaryDir m_made;
    std::unique_ptr<QTemporaryDir> m_folder; ///< a copy of m_made for each test
};

void TestServerTls::initTestCase()
{
    QVERIFY(ensureCredentials(m_made.path(), { .hosts = {}, .now = now }).has_value());
}

void TestServerTls::init()
{
    support::failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(copyFolder(m_made.path(), m_folder->path()));
}

void TestServerTls::isTrustedOnLoopback_data()
{
    QTest::addColumn<QStringList>("as");
    QTest::addColumn<int>("status");
    QTest::newRow("localhost") << QStringList { u"-verify_hostname"_s, u"localhost"_s } << 0;
    QTest::newRow("127.0.0.1") << QStringList { u"-verify_ip"_s, u"127.0.0.1"_s } << 0;
    QTest::newRow("::1") << QStringList { u"-verify_ip"_s, u"::1"_s } << 0;
    QTest::newRow("another") << QStringList { u"-verify_ip"_s, u"10.0.0.1"_s } << 2;
}

void TestServerTls::isTrustedOnLoopback()
{
    QFETCH(QStringList, as);
    const Said said = verify(file(u"ca_cert.pem"_s), file(u"server_cert.pem"_s), as);
    QTEST(said.first, "status");
}

void TestServerTls::authorityCannotSpeakForOthers_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("status");
    QTest::newRow("example.com") << QByteArray("DNS:example.com") << 2;
    QTest::newRow("WeChat Pay") << QByteArray("DNS:apihk.mch.weixin.qq.com") << 2;
    QTest::newRow("localhost beside example.com")
        << QByteArray("DNS:localhost,DNS:example.com") << 2;
    QTest::newRow("another machine") << QByteArray("IP:10.0.0.1") << 2;
    QTest::newRow("another machine by IPv6") << QByteArray("IP:::2") << 2;
    QTest::newRow("localhost") << QByteArray("DNS:localhost") << 0;
    QTest::newRow("all of 127.0.0.0/8") << QByteArray("IP:127.9.9.9") << 0;
}

void TestServerTls::authorityCannotSpeakForOthers()
{
    QFETCH(QByteArray, name);
    const Said made = openssl({ u"req"_s, u"-x509"_s, u"-key"_s, file(u"server_key.pem"_s),
        u"-CA"_s, file(u"ca_cert.pem"_s), u"-CAkey"_s, file(u"ca_key.pem"_s), u"-subj"_s,
        u"/CN=someone"_s, u"-addext"_s, u"subjectAltName="_s + QString::fromLatin1(name),
        u"-addext"_s, u"basicConstraints=CA:FALSE"_s, u"-out"_s, file(u"foreign.pem"_s) });
    QVERIFY2(made.first == 0, made.second.constData());
    const Said said = verify(file(u"ca_cert.pem"_s), file(u"foreign.pem"_s));
    QTEST(said.first, "status");
    QCOMPARE(said.second.contains("permitted subtree violation"), said.first != 0);
}

void TestServerTls::authoritiesAreApart()
{
    QVERIFY(verify(file(u"authority_cert.pem"_s), file(u"server_cert.pem"_s)).first != 0);
    for (const QString &name : { u"merchant_cert.pem"_s, u"platform_cert.pem"_s })
        QVERIFY(
            openssl({ u"verify"_s, u"-CAfile"_s, file(u"ca_cert.pem"_s), file(name) }).first != 0);
    QVERIFY(QSslCertificate(bytes(u"ca_cert.pem"_s)).publicKey()
        != QSslCertificate(bytes(u"authority_cert.pem"_s)).publicKey());
}

void TestServerTls::livesForAYearAtMost()
{
    for (const QString &name : { u"ca_cert.pem"_s, u"server_cert.pem"_s }) {
        const QSslCertificate certificate(bytes(name));
        QVERIFY(certificate.effectiveDate() < now);
        const qint64 seconds = certificate.effectiveDate().secsTo(certificate.expiryDate());
        QVERIFY(seconds > 0 && seconds <= 365 * 24 * 60 * 60);
    }
}

void TestServerTls::isRenewedAMonthBeforeItsEnd_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("isRenewed");
    QTest::newRow("the next day") << 1 << false;
    QTest::newRow("32 days before its end") << 333 << false;
    QTest::newRow("29 days before its end") << 336 << true;
    QTest::newRow("a year after its end") << 730 << true;
}

void TestServerTls::isRenewedAMonthBeforeItsEnd()
{
    QFETCH(int, days);
    QFETCH(bool, isRenewed);
    const QDateTime later = now.addDays(days);
    const QByteArray keys = bytes(u"ca_key.pem"_s) + bytes(u"server_key.pem"_s);
    QVERIFY(ensureCredentials(m_folder->path(), { .hosts = {}, .now = later }).has_value());
    QCOMPARE(bytes(u"ca_key.pem"_s) + bytes(u"server_key.pem"_s), keys);
    for (const QString &name : { u"ca_cert.pem"_s, u"server_cert.pem"_s }) {
        QCOMPARE(bytes(name) != contentOf(m_made.filePath(name)), isRenewed);
        QVERIFY(QSslCertificate(bytes(name)).expiryDate() > later.addDays(30));
    }
    QCOMPARE(bytes(u"merchant_cert.pem"_s), contentOf(m_made.filePath(u"merchant_cert.pem"_s)));
    const QString then = QString::number(later.toSecsSinceEpoch());
    const Said said
        = verify(file(u"ca_cert.pem"_s), file(u"server_cert.pem"_s), { u"-attime"_s, then });
    QVERIFY2(said.first == 0, said.second.constData());
}

void TestServerTls::learnsAHost_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("name");
    QTest::newRow("an IPv4 address") << u"192.168.7.9"_s << u"192.168.7.9"_s;
    QTest::newRow("an IPv6 address") << u"FD00:0::9"_s << u"fd00::9"_s;
    QTest::newRow("an IPv6 address in a URL") << u"[fd00::9]"_s << u"fd00::9"_s;
    QTest::newRow("a name") << u"Sandbox.Shop.example"_s << u"sandbox.shop.example"_s;
    QTest::newRow("a Chinese name") << u"沙箱.example"_s << u"xn--xuwy53a.example"_s;
    QTest::newRow("loopback's own") << u"127.0.0.1"_s << QString();
}

void TestServerTls::learnsAHost()
{
    QFETCH(QString, host);
    QFETCH(QString, name);
    const auto verifies = [&](const QString &as) {
        const QString way = as.contains(u"example"_s) || as == u"localhost"_s
            ? u"-verify_hostname"_s
            : u"-verify_ip"_s;
        const Said said = verify(file(u"ca_cert.pem"_s), file(u"server_cert.pem"_s), { way, as });
        return said.first == 0;
    };
    QVERIFY(ensureCredentials(m_folder->path(), { .hosts = { host }, .now = now }).has_value());
    if (name.isEmpty()) {
        QCOMPARE(bytes(u"server_cert.pem"_s), contentOf(m_made.filePath(u"server_cert.pem"_s)));
        return;
    }
    for (const QString &as : { u"localhost"_s, u"127.0.0.1"_s, u"::1"_s, name })
        QVERIFY2(verifies(as), qPrintable(as));

    // Another process on its own host, and one on loopback, leave this one in peace.
    const QString other = u"10.1.1.1"_s;
    QVERIFY(ensureCredentials(m_folder->path(), { .hosts = { other }, .now = now }).has_value());
    QVERIFY(verifies(name));
    QVERIFY(verifies(other));
    const QByteArray both = bytes(u"server_cert.pem"_s);
    QVERIFY(ensureCredentials(m_folder->path(), true).has_value());
    QCOMPARE(bytes(u"server_cert.pem"_s), both);
}

void TestServerTls::refusesWhatIsNoHost()
{
    for (const QString &host :
        { u"a,DNS:example.com"_s, u"*.example.com"_s, u"a b"_s, QString() }) {
        const auto made = ensureCredentials(m_folder->path(), { .hosts = { host }, .now = now });
        QVERIFY2(!made.has_value(), qPrintable(host));
        QCOMPARE(made.error().path, file(u"server_cert.pem"_s));
    }
    QCOMPARE(namesOf(file(u"server_cert.pem"_s)), namesOf(m_made.filePath(u"server_cert.pem"_s)));
}

void TestServerTls::foldersOfEarlierVersionsGoOn_data()
{
    QTest::addColumn<bool>("hadTls");
    QTest::newRow("without TLS") << false;
    QTest::newRow("with TLS") << true;
}

void TestServerTls::foldersOfEarlierVersionsGoOn()
{
    QFETCH(bool, hadTls);
    QDir folder(m_folder->path());
    for (const char *kind : { "key.pem", "cert.pem" }) {
        const QString name = QString::fromLatin1(kind);
        QVERIFY(folder.remove(u"ca_"_s + name));
        QVERIFY(folder.rename(u"authority_"_s + name, u"ca_"_s + name));
        QVERIFY(folder.remove(u"server_"_s + name));
    }
    if (hadTls) {
        QCOMPARE(
            openssl({ u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s,
                        file(u"server_key.pem"_s), u"-CA"_s, file(u"ca_cert.pem"_s), u"-CAkey"_s,
                        file(u"ca_key.pem"_s), u"-subj"_s, u"/CN=localhost"_s, u"-addext"_s,
                        u"subjectAltName=DNS:localhost"_s, u"-out"_s, file(u"server_cert.pem"_s) })
                .first,
            0);
    }
    const auto plain = ensureCredentials(m_folder->path(), false);
    QVERIFY(plain.has_value());
    const auto secure = ensureCredentials(m_folder->path(), true);
    QVERIFY(secure.has_value());
    for (const char *kept : { "merchant_key.pem", "merchant_cert.pem", "platform_key.pem",
             "platform_cert.pem", "authority_cert.pem", "authority_key.pem", "apiv3_key" }) {
        const QString name = QString::fromLatin1(kept);
        QCOMPARE(bytes(name), contentOf(m_made.filePath(name)));
    }
    authoritiesAreApart();
    const Said said
        = verify(secure->caCert, secure->serverCert, { u"-verify_hostname"_s, u"localhost"_s });
    QVERIFY2(said.first == 0, said.second.constData());
}

void TestServerTls::misbehavesInOneWay_data()
{
    QTest::addColumn<ServerFault>("fault");
    QTest::addColumn<QByteArray>("complaint");
    QTest::addColumn<QStringList>("remedy");
    QTest::newRow("a wrong name") << ServerFault::WrongName << QByteArray("hostname mismatch")
                                  << QStringList { u"-verify_hostname"_s,
                                         u"elsewhere.localhost"_s };
    QTest::newRow("an expired certificate")
        << ServerFault::Expired << QByteArray("certificate has expired")
        << QStringList { u"-verify_hostname"_s, u"localhost"_s, u"-no_check_time"_s };
}

void TestServerTls::misbehavesInOneWay()
{
    QFETCH(ServerFault, fault);
    QFETCH(QByteArray, complaint);
    QFETCH(QStringList, remedy);
    const auto pair = sandbox::misbehavingServer(m_folder->path(), fault, now);
    QVERIFY(pair.has_value());
    QCOMPARE(pair->key, bytes(u"server_key.pem"_s));
    QVERIFY(overwrite(file(u"bad.pem"_s), pair->certificate));
    const Said said = verify(
        file(u"ca_cert.pem"_s), file(u"bad.pem"_s), { u"-verify_hostname"_s, u"localhost"_s });
    QCOMPARE(said.first, 2);
    QVERIFY2(said.second.contains(complaint), said.second.constData());
    const Said cured = verify(file(u"ca_cert.pem"_s), file(u"bad.pem"_s), remedy);
    QVERIFY2(cured.first == 0, cured.second.constData());
}

void TestServerTls::misbehavingNeedsTls()
{
    QTemporaryDir empty;
    const auto pair = sandbox::misbehavingServer(empty.path(), ServerFault::Expired, now);
    QVERIFY(!pair.has_value());
    QCOMPARE(pair.error().code, sandbox::CredentialsErrorCode::KeyGenerationFailed);
}

QTEST_GUILESS_MAIN(TestServerTls)
#include "tst_servertls.moc"
