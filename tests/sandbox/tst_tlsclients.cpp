#include "sandbox/running.h"
#include "signing/crypto.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace support;

/// Clients of other making: told of ca_cert.pem they come in by each name of loopback, and told of
/// nothing or of the platform's authority they stay out.
class TestTlsClients final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { support::failOnWarnings(); }
    void curl_data() { clients(); }
    void curl();
    void qt_data() { clients(); }
    void qt();

private:
    void clients() const;
    [[nodiscard]] QString url(const QString &host) const;

    signing::Crypto m_crypto;
    QTemporaryDir m_folder;
    FixedClock m_clock { 1'722'850'421'000 };
    std::unique_ptr<RunningSandbox> m_running;
};

void TestTlsClients::initTestCase()
{
    sandbox::Options options { .folder = m_folder.path() };
    options.tls = true;
    m_running = std::make_unique<RunningSandbox>(options, m_clock);
    QVERIFY(m_running->isUp());
}

void TestTlsClients::clients() const
{
    const sandbox::Credentials &made = m_running->ready().credentials;
    QTest::addColumn<QString>("trusted");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("comesIn");
    QTest::newRow("by name") << made.caCert << u"localhost"_s << true;
    QTest::newRow("by address") << made.caCert << u"127.0.0.1"_s << true;
    QTest::newRow("by an address that the certificate is not for")
        << made.caCert << u"127.0.0.2"_s << false;
    QTest::newRow("trusting the platform's authority")
        << made.authorityCert << u"localhost"_s << false;
    QTest::newRow("trusting the machine's authorities") << QString() << u"localhost"_s << false;
}

QString TestTlsClients::url(const QString &host) const
{
    return u"https://%1:%2/v3/global/certificates"_s.arg(host).arg(m_running->port());
}

void TestTlsClients::curl()
{
    QFETCH(QString, trusted);
    QFETCH(QString, host);
    QFETCH(bool, comesIn);
    QStringList arguments { u"--silent"_s, u"--noproxy"_s, u"*"_s, u"--output"_s, u"/dev/null"_s,
        u"--write-out"_s, u"%{http_code}"_s };
    if (host == u"127.0.0.2"_s)
        arguments << u"--connect-to"_s << u"127.0.0.2::127.0.0.1:"_s;
    if (!trusted.isEmpty())
        arguments << u"--cacert"_s << trusted;
    QProcess process;
    process.start(u"curl"_s, arguments << url(host));
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardOutput(), QByteArray(comesIn ? "401" : "000"));
    QCOMPARE(process.exitCode(), comesIn ? 0 : 60); // 60: the peer's certificate
}

void TestTlsClients::qt()
{
    QFETCH(QString, trusted);
    QFETCH(QString, host);
    QFETCH(bool, comesIn);
    QNetworkAccessManager manager;
    manager.setProxy(QNetworkProxy::NoProxy);
    QNetworkRequest request(QUrl(url(u"127.0.0.1"_s)));
    request.setPeerVerifyName(host);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("User-Agent", "test");
    if (!trusted.isEmpty()) {
        QSslConfiguration trust = QSslConfiguration::defaultConfiguration();
        trust.setCaCertificates(QSslCertificate::fromPath(trusted));
        request.setSslConfiguration(trust);
    }
    const std::unique_ptr<QNetworkReply> reply(manager.get(request));
    QSignalSpy errors(reply.get(), &QNetworkReply::sslErrors);
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(errors.isEmpty(), comesIn);
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    QCOMPARE(status, comesIn ? 401 : 0);
}

QTEST_GUILESS_MAIN(TestTlsClients)
#include "tst_tlsclients.moc"
