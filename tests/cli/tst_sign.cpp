#include "scene.h"
#include "support/rawserver.h"
#include "support/warnings.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <csignal>

using clitest::encryptKey;
using clitest::papayctl;
using clitest::Ran;
using clitest::Running;
using namespace Qt::StringLiterals;

/// `papayctl sign`: credentials, keys, and what becomes of an attempt.
class tst_Sign : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_scene = std::make_unique<clitest::Scene>(); }
    void init();
    void fieldsThatFailTheirRules();
    void signsWithGivenCredentials();
    void signsOverTlsWithItsOwnTrustSet();
    void readsThePassphraseFromADescriptor();
    void keysThatCannotBeUsed_data();
    void keysThatCannotBeUsed();
    void exitStatusOfAnswers_data();
    void exitStatusOfAnswers();
    void nobodyListening();
    void interruptedWhileWaiting();
    void killedWhileWaitingBesideALiveOne();
    void aHistoryThatCannotBeWritten();

private:
    std::unique_ptr<clitest::Scene> m_scene;
};

static const QStringList fields = clitest::goodFields();

void tst_Sign::init()
{
    support::failOnWarnings();
    m_scene->startAnew();
}

void tst_Sign::fieldsThatFailTheirRules()
{
    const Ran ran = papayctl(m_scene->in(QStringList { u"sign"_s } + fields
        + QStringList { u"plan_id=abc"_s, u"out_contract_code="_s }));
    QCOMPARE(ran.exitStatus, 2);
    QCOMPARE(ran.line()[u"error"].toString(), u"invalid_fields"_s);
    const QJsonArray wrong = ran.line()[u"fields"].toArray();
    QCOMPARE(wrong.size(), 2);
    QCOMPARE(wrong[0][u"field"].toString(), u"plan_id"_s);
    QCOMPARE(wrong[0][u"rule"].toString(), u"integer"_s);
    QCOMPARE(wrong[1][u"field"].toString(), u"out_contract_code"_s);
    QCOMPARE(wrong[1][u"rule"].toString(), u"required"_s);
    QVERIFY(!wrong[1][u"message"].toString().isEmpty());
    QVERIFY(m_scene->history().isEmpty());

    const QStringList withSandboxKey
        = m_scene->credentials(u"https://apihk.mch.weixin.qq.com/"_s) + fields;
    QCOMPARE(papayctl(withSandboxKey).exitStatus, 2);
    QCOMPARE(papayctl(withSandboxKey).line()[u"error"].toString(), u"sandbox_towards_wechat"_s);

    const Ran towardsWeChat = papayctl(m_scene->in(QStringList { u"sign"_s } + fields
        + QStringList { u"base_uri=https://apihk.mch.weixin.qq.com/"_s }));
    QCOMPARE(towardsWeChat.exitStatus, 2);
    QCOMPARE(towardsWeChat.line()[u"fields"][0][u"field"].toString(), u"base_uri"_s);
}

void tst_Sign::signsWithGivenCredentials()
{
    Running sandbox(m_scene->sandboxArguments());
    const QString url = sandbox.nextLine()[u"url"].toString();
    QVERIFY(url.startsWith(u"http://127.0.0.1:"_s) && url.endsWith(u'/'));
    const QByteArray body = R"({"appid":"wxd678efh567hg6787","plan_id":9007199254740993,)"
                            R"("out_contract_code":"A1","user_display_name":"李四",)"
                            R"("success_notify_url":"https://example.com/notify"})";
    const Ran ran = papayctl(
        m_scene->credentials(url) + QStringList { u"--json"_s, u"-"_s, u"out_contract_code=B2"_s },
        body);
    QCOMPARE(ran.exitStatus, 0);
    QCOMPARE(ran.line()[u"outcome"].toString(), u"verified"_s);
    QCOMPARE(ran.line()[u"out_contract_code"].toString(), u"B2"_s);
    QCOMPARE(ran.line()[u"base_uri"].toString(), url);
    const QJsonObject log = sandbox.nextLine();
    QCOMPARE(log[u"session_id"].toString(), ran.line()[u"session_id"].toString());
    QCOMPARE(log[u"status"].toInt(), 200);
    QVERIFY(!log[u"verdicts"].toArray().isEmpty());
}

void tst_Sign::signsOverTlsWithItsOwnTrustSet()
{
    Running sandbox(m_scene->sandboxArguments() + QStringList { u"--tls"_s });
    const QString url = sandbox.nextLine()[u"url"].toString();
    QVERIFY(url.startsWith(u"https://"_s));
    const QString ca = m_scene->keyFile(u"ca_cert.pem"_s);
    const Ran trusted
        = papayctl(m_scene->credentials(url) + QStringList { u"--ca"_s, ca } + fields);
    QCOMPARE(trusted.exitStatus, 0);
    const Ran untrusted = papayctl(m_scene->credentials(url) + fields);
    QCOMPARE(untrusted.exitStatus, 4);
    QCOMPARE(untrusted.line()[u"outcome"].toString(), u"unreachable"_s);
    const Ran missing = papayctl(
        m_scene->credentials(url) + QStringList { u"--ca"_s, u"/nowhere.pem"_s } + fields);
    QCOMPARE(missing.exitStatus, 3);
}

void tst_Sign::readsThePassphraseFromADescriptor()
{
    const QString key = m_scene->dataFile(u"encrypted.pem"_s);
    QVERIFY(encryptKey(m_scene->keyFile(u"merchant_key.pem"_s), u"秘密 phrase"_s, key));
    Running sandbox(m_scene->sandboxArguments());
    const QStringList arguments = m_scene->credentials(sandbox.nextLine()[u"url"].toString())
        + QStringList { u"--key"_s, key } + fields;
    QCOMPARE(papayctl(arguments).exitStatus, 3);
    const QStringList with = arguments + QStringList { u"--passphrase-fd"_s, u"0"_s };
    QCOMPARE(
        papayctl(with, "wrong\n").line()[u"error"].toString(), u"wrong_passphrase_or_damaged"_s);
    QCOMPARE(papayctl(with, u"秘密 phrase\n"_s.toUtf8()).exitStatus, 0);
}

void tst_Sign::keysThatCannotBeUsed_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("file"); // in the sandbox's folder
    QTest::addColumn<QString>("error");
    QTest::newRow("a key that is not there") << u"--key"_s << u"nowhere.pem"_s << u"file_missing"_s;
    QTest::newRow("a certificate as key")
        << u"--key"_s << u"merchant_cert.pem"_s << u"is_certificate"_s;
    QTest::newRow("a public key as key")
        << u"--key"_s << u"platform_public_key.pem"_s << u"is_public_key"_s;
}

void tst_Sign::keysThatCannotBeUsed()
{
    QFETCH(QString, option);
    QFETCH(QString, file);
    QFETCH(QString, error);
    const Ran ran = papayctl(m_scene->credentials(u"http://127.0.0.1:9/"_s)
        + QStringList { option, m_scene->keyFile(file) } + fields);
    QCOMPARE(ran.exitStatus, 3);
    QVERIFY2(ran.line()[u"error"].toString().contains(error), ran.output.constData());
    QVERIFY(m_scene->history().isEmpty());
}

void tst_Sign::exitStatusOfAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("exitStatus");
    QTest::addColumn<QString>("outcome");
    const QByteArray session = R"({"session_id":"201710180325670965"})";
    QTest::newRow("an unsigned session")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 35\r\n\r\n" + session) << 6
        << u"unverified"_s;
    QTest::newRow("a refusal") << QByteArray("HTTP/1.1 403 Forbidden\r\nContent-Length: 33\r\n\r\n"
                                             R"({"code":"NO_AUTH","message":"no"})")
                               << 5 << u"refused"_s;
    QTest::newRow("a cut answer") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n"
        + session) << 4 << u"unknown"_s;
}

void tst_Sign::exitStatusOfAnswers()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, exitStatus);
    QFETCH(QString, outcome);
    support::RawServer server(
        { support::AwaitRequest {}, support::Send { answer }, support::Close {} });
    const Ran ran = papayctl(m_scene->credentials(server.url().toString()) + fields);
    QCOMPARE(ran.exitStatus, exitStatus);
    QCOMPARE(ran.line()[u"outcome"].toString(), outcome);
    QVERIFY(ran.line()[u"session_id"].isNull());
    QVERIFY(!ran.output.contains("201710180325670965"));
    QVERIFY(!ran.words.contains("201710180325670965"));
    const auto rows = m_scene->history();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first()[u"outcome"].toString(), outcome);
    QCOMPARE(server.requests().size(), 1);
}

void tst_Sign::nobodyListening()
{
    const Ran ran = papayctl(m_scene->credentials(u"http://127.0.0.1:9/"_s) + fields);
    QCOMPARE(ran.exitStatus, 4);
    QCOMPARE(ran.line()[u"outcome"].toString(), u"unreachable"_s);
}

void tst_Sign::interruptedWhileWaiting()
{
    support::RawServer server({ support::AwaitRequest {} });
    Running sign(m_scene->credentials(server.url().toString()) + fields);
    QTRY_COMPARE(server.requests().size(), 1);
    sign.signal(SIGINT);
    const Ran ran = sign.finish();
    QCOMPARE(ran.exitStatus, 4);
    QCOMPARE(ran.line()[u"outcome"].toString(), u"unknown"_s);
    QCOMPARE(m_scene->history().first()[u"outcome"].toString(), u"unknown"_s);
}

void tst_Sign::killedWhileWaitingBesideALiveOne()
{
    support::RawServer server({ support::AwaitRequest {} });
    const QStringList arguments = m_scene->credentials(server.url().toString()) + fields;
    Running alive(arguments + QStringList { u"out_contract_code=alive"_s });
    Running dead(arguments + QStringList { u"out_contract_code=dead"_s });
    QTRY_COMPARE(server.requests().size(), 2);
    dead.signal(SIGKILL);
    QCOMPARE(dead.finish().exitStatus, -1);
    QHash<QString, QString> outcomes;
    for (const QJsonObject &row : m_scene->history())
        outcomes.insert(row[u"out_contract_code"].toString(), row[u"outcome"].toString());
    QCOMPARE(outcomes,
        (QHash<QString, QString> { { u"alive"_s, u"pending"_s }, { u"dead"_s, u"unknown"_s } }));
    alive.signal(SIGTERM);
    QCOMPARE(alive.finish().exitStatus, 4);
}

void tst_Sign::aHistoryThatCannotBeWritten()
{
    support::RawServer server({ support::AwaitRequest {} });
    const QString file = m_scene->dataFile(u"file"_s);
    QVERIFY(QFile(file).open(QIODevice::WriteOnly));
    const QStringList arguments = m_scene->credentials(server.url().toString()) + fields;
    const Ran ran = papayctl(arguments + QStringList { u"--data-dir"_s, file });
    QCOMPARE(ran.exitStatus, 7);
    QVERIFY(!ran.line()[u"error"].toString().isEmpty());
    const Ran list = papayctl({ u"history"_s, u"--data-dir"_s, file });
    QCOMPARE(list.exitStatus, 7);
    // Something positive to wait for: a later attempt is the first that the server sees.
    Running later(arguments);
    QTRY_COMPARE(server.requests().size(), 1);
    later.signal(SIGTERM);
    QCOMPARE(later.finish().exitStatus, 4);
}

QTEST_GUILESS_MAIN(tst_Sign)
#include "tst_sign.moc"
