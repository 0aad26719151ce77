#include "sandbox/scenariotalk.h"
#include "signing/crypto.h"
#include "support/warnings.h"

#include <QSignalSpy>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace support;
using sandbox::LogEntry;

/// On which requests scenarios play, and how they are chosen.
class TestScenarioPlay final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_talk.reset(); }
    void theProbeComesOnceABody();
    void theRulesComeFirst();
    void otherEndpointsAreLeftAlone();
    void theCodeBeatsTheSetting();
    void theSettingChangesWhileItRuns();
    void theLogKeepsTheStartOfABody();
    void tlsIsFaultyOnDemand();

private:
    signing::Crypto m_crypto;
    QTemporaryDir m_keys;
    std::unique_ptr<ScenarioTalk> m_talk;
    base::SystemNonceSource m_nonces;
};

void TestScenarioPlay::init()
{
    failOnWarnings();
    m_talk = std::make_unique<ScenarioTalk>(m_keys.path());
    QVERIFY(m_talk->conversation().isUp());
}

void TestScenarioPlay::theProbeComesOnceABody()
{
    Draft draft = m_talk->draft(u"signtest-probe"_s);
    QVERIFY(!m_talk->isSignedRightly(m_talk->conversation().ask(draft)));
    draft.nonce = m_talk->freshNonce();
    QVERIFY(m_talk->isSignedRightly(m_talk->conversation().ask(draft)));
    QVERIFY(!m_talk->isSignedRightly(m_talk->ask(u"signtest-probe"_s)));
}

void TestScenarioPlay::theRulesComeFirst()
{
    const Response response = m_talk->ask(u"500"_s, more(R"(,"return_url":"https://example.com")"));
    QCOMPARE(response.status, 400);
    QCOMPARE(objectOf(response)[u"code"].toString(), u"PARAM_ERROR"_s);
    QCOMPARE(m_talk->logged(1).scenario, QString());
}

void TestScenarioPlay::otherEndpointsAreLeftAlone()
{
    const RunningSandbox running(
        { .folder = m_keys.path(), .scenario = sandbox::scenarioNamed(u"500"_s) },
        m_talk->conversation().clock());
    QVERIFY(running.isUp());
    Client client(running.port());
    Draft draft = m_talk->draft({}, get(certificatesPath));
    client.send(m_talk->conversation().merchant().request(draft));
    QTRY_VERIFY(client.hasResponse());
    QCOMPARE(client.take().status, 200);
    QTRY_COMPARE(running.log().size(), 1);
    QCOMPARE(running.log().first().scenario, QString());
}

void TestScenarioPlay::theCodeBeatsTheSetting()
{
    const RunningSandbox running(
        { .folder = m_keys.path(), .scenario = sandbox::scenarioNamed(u"500"_s) },
        m_talk->conversation().clock());
    QVERIFY(running.isUp());
    Client client(running.port());
    for (const auto &[scenario, status] : { std::pair { QString(), 500 },
             std::pair { u"503"_s, 503 }, std::pair { QString(), 500 } }) {
        client.send(m_talk->conversation().merchant().request(m_talk->draft(scenario)));
        QTRY_VERIFY(client.hasResponse());
        QCOMPARE(client.take().status, status);
    }
}

void TestScenarioPlay::theSettingChangesWhileItRuns()
{
    sandbox::Sandbox running({ .folder = m_keys.path() }, m_talk->conversation().clock(), m_nonces);
    QSignalSpy ready(&running, &sandbox::Sandbox::ready);
    running.start();
    QVERIFY(ready.wait(30'000));
    Client client(quint16(ready.first().first().value<sandbox::Ready>().url.port()));
    for (const auto &[name, status] : { std::pair { u"500"_s, 500 },
             std::pair { u"403-no-auth"_s, 403 }, std::pair { QString(), 200 } }) {
        running.setScenario(sandbox::scenarioNamed(name));
        client.send(m_talk->conversation().merchant().request(m_talk->draft({})));
        QTRY_VERIFY(client.hasResponse());
        QCOMPARE(client.take().status, status);
    }
}

void TestScenarioPlay::theLogKeepsTheStartOfABody()
{
    const Response response = m_talk->ask(u"huge"_s);
    QVERIFY(response.body.size() > 8 * 1024 * 1024);
    QCOMPARE(m_talk->logged(1).responseBody, response.body.left(4 * 1024));
    const Response plain = m_talk->ask({});
    QCOMPARE(m_talk->logged(2).responseBody, plain.body);
    QCOMPARE(m_talk->logged(2).scenario, QString());
}

void TestScenarioPlay::tlsIsFaultyOnDemand()
{
    sandbox::Sandbox running(
        { .folder = m_keys.path(), .tls = true }, m_talk->conversation().clock(), m_nonces);
    QSignalSpy ready(&running, &sandbox::Sandbox::ready);
    running.start();
    QVERIFY(ready.wait(30'000));
    const auto up = ready.first().first().value<sandbox::Ready>();
    QSslConfiguration trust = QSslConfiguration::defaultConfiguration();
    trust.setCaCertificates(QSslCertificate::fromPath(up.credentials.caCert));
    using Errors = QList<QSslError::SslError>;
    const auto errors = [&](const QString &scenario) {
        running.setScenario(sandbox::scenarioNamed(scenario));
        QSslSocket client;
        client.setSslConfiguration(trust);
        client.connectToHostEncrypted(u"127.0.0.1"_s, quint16(up.url.port()));
        const bool isOver = QTest::qWaitFor([&] {
            return client.isEncrypted() || client.state() == QAbstractSocket::UnconnectedState;
        });
        Errors found;
        for (const QSslError &error : client.sslHandshakeErrors())
            found.append(error.error());
        return isOver && client.isEncrypted() == found.isEmpty()
            ? found
            : Errors { QSslError::UnspecifiedError };
    };
    QCOMPARE(errors({}), Errors());
    QCOMPARE(errors(u"tls-wrong-name"_s), Errors { QSslError::HostNameMismatch });
    QCOMPARE(errors(u"tls-expired"_s), Errors { QSslError::CertificateExpired });
    QCOMPARE(errors(u"500"_s), Errors());
}

QTEST_GUILESS_MAIN(TestScenarioPlay)
#include "tst_scenarioplay.moc"
