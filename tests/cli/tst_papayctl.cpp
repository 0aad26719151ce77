#include "papayctl.h"
#include "support/rawserver.h"
#include "support/warnings.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using clitest::papayctl;
using clitest::Ran;
using clitest::Running;
using namespace Qt::StringLiterals;

/// The command line as scripts see it: output lines and exit statuses of the real program.
class tst_Papayctl : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void demoIsVerifiedAndListedAfterANewStart();
    void helpAndUsage_data();
    void helpAndUsage();
    void speaksBothLanguages();
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
    void historyFiltersAndFormats();
    void theSandboxEndsCleanly();
    void secretsAreNowhere();

private:
    [[nodiscard]] QStringList credentials(const QString &baseUri) const;
    [[nodiscard]] QStringList in(const QStringList &arguments) const;
    [[nodiscard]] QList<QJsonObject> history(const QStringList &arguments = {}) const;

    QTemporaryDir m_keys; // made once: RSA keys take a while
    QJsonObject m_sandbox; // the first line of a sandbox on these keys
    std::unique_ptr<QTemporaryDir> m_data;
};

/// Twelve members without base_uri that every rule allows.
static const QStringList fields { u"sub_mchid=1230000109"_s, u"sp_appid=wx8888888888888888"_s,
    u"plan_id=123"_s, u"out_contract_code=100001256"_s, u"user_display_name=张三"_s,
    u"success_notify_url=https://pay.weixin.qq.com"_s, u"openid=ouFhd5X9s9WteC3eWRjXV3lea123"_s,
    u"user_client_ip=119.145.83.6"_s };

void tst_Papayctl::initTestCase()
{
    Running sandbox({ u"sandbox"_s, u"--tls"_s, u"--credentials"_s, m_keys.path() });
    m_sandbox = sandbox.nextLine();
    QVERIFY(m_sandbox.contains(u"merchant_key"_s));
    sandbox.signal(SIGTERM);
    QCOMPARE(sandbox.finish().exitStatus, 0);
}

void tst_Papayctl::init()
{
    support::failOnWarnings();
    m_data = std::make_unique<QTemporaryDir>();
}

QStringList tst_Papayctl::in(const QStringList &arguments) const
{
    return QStringList { u"--data-dir"_s, m_data->path() } + arguments;
}

QStringList tst_Papayctl::credentials(const QString &baseUri) const
{
    return in({ u"sign"_s, u"--base-uri"_s, baseUri, u"--mchid"_s, m_sandbox[u"mchid"].toString(),
        u"--serial"_s, m_sandbox[u"serial"].toString(), u"--key"_s,
        m_sandbox[u"merchant_key"].toString(), u"--verify-key"_s,
        m_sandbox[u"platform_serial"].toString() + u'=' + m_sandbox[u"platform_cert"].toString() });
}

QList<QJsonObject> tst_Papayctl::history(const QStringList &arguments) const
{
    return papayctl(in(QStringList { u"history"_s } + arguments)).lines();
}

void tst_Papayctl::demoIsVerifiedAndListedAfterANewStart()
{
    const Ran demo = papayctl(in({ u"demo"_s }));
    QCOMPARE(demo.exitStatus, 0);
    QCOMPARE(demo.lines().size(), 1);
    const QJsonObject line = demo.line();
    QCOMPARE(line[u"outcome"].toString(), u"verified"_s);
    QVERIFY(!line[u"session_id"].toString().isEmpty());
    QCOMPARE(line[u"http_status"].toInt(), 200);
    QVERIFY(line[u"code"].isNull() && line[u"message"].isNull() && line[u"detail"].isNull());
    QStringList members = line.keys();
    QCOMPARE(members,
        (QStringList { u"attempt"_s, u"base_uri"_s, u"code"_s, u"detail"_s, u"duration_ms"_s,
            u"http_status"_s, u"message"_s, u"out_contract_code"_s, u"outcome"_s, u"request_id"_s,
            u"session_id"_s, u"verification"_s }));

    const auto rows = history();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first()[u"profile"].toString(), u"sandbox"_s);
    QVERIFY(rows.first().contains(u"started"_s));
    for (const QString &member : members)
        QCOMPARE(rows.first()[member], line[member]);
}

void tst_Papayctl::helpAndUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitStatus");
    QTest::newRow("help") << QStringList { u"--help"_s } << 0;
    QTest::newRow("help of a subcommand") << QStringList { u"sign"_s, u"--help"_s } << 0;
    QTest::newRow("nothing") << QStringList {} << 2;
    QTest::newRow("an unknown subcommand") << QStringList { u"pay"_s } << 2;
    QTest::newRow("an unknown option") << QStringList { u"demo"_s, u"--fast"_s } << 2;
    QTest::newRow("another subcommand's option")
        << QStringList { u"history"_s, u"--timeout"_s, u"3"_s } << 2;
    QTest::newRow("an unknown language") << QStringList { u"history"_s, u"--lang"_s, u"fr"_s } << 2;
    QTest::newRow("an unknown member") << QStringList { u"sign"_s, u"price=3"_s } << 2;
    QTest::newRow("a word that is no field") << QStringList { u"sign"_s, u"price"_s } << 2;
    QTest::newRow("an unknown profile")
        << QStringList { u"sign"_s, u"--profile"_s, u"shop"_s } << 2;
    QTest::newRow("credentials without a key")
        << QStringList { u"sign"_s, u"--base-uri"_s, u"http://127.0.0.1:1/"_s } << 2;
    QTest::newRow("a merchant number that would break its quotes") << QStringList { u"sign"_s,
        u"--base-uri"_s, u"http://127.0.0.1:1/"_s, u"--mchid"_s, u"19\",x=\""_s, u"--key"_s, u"k"_s,
        u"--verify-key"_s, u"A=b"_s } << 2;
    QTest::newRow("an unknown mode") << QStringList { u"sign"_s, u"--mode"_s, u"both"_s } << 2;
    QTest::newRow("a time-out of no seconds")
        << QStringList { u"sign"_s, u"--timeout"_s, u"0"_s } << 2;
    QTest::newRow("a body that is not there")
        << QStringList { u"sign"_s, u"--json"_s, u"/nowhere.json"_s } << 2;
    QTest::newRow("an unknown outcome")
        << QStringList { u"history"_s, u"--outcome"_s, u"paid"_s } << 2;
    QTest::newRow("a limit of none") << QStringList { u"history"_s, u"--limit"_s, u"0"_s } << 2;
    QTest::newRow("an unknown format")
        << QStringList { u"history"_s, u"--format"_s, u"xml"_s } << 2;
    QTest::newRow("an unknown scenario")
        << QStringList { u"sandbox"_s, u"--scenario"_s, u"rain"_s } << 2;
    QTest::newRow("an address without a port")
        << QStringList { u"sandbox"_s, u"--listen"_s, u"127.0.0.1"_s } << 2;
    QTest::newRow("plain http beyond loopback")
        << QStringList { u"sandbox"_s, u"--listen"_s, u"0.0.0.0:0"_s } << 2;
}

void tst_Papayctl::helpAndUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitStatus);
    const Ran ran = papayctl(in(arguments));
    QCOMPARE(ran.exitStatus, exitStatus);
    if (exitStatus == 0) {
        QVERIFY(ran.output.contains("papayctl sign"));
        return;
    }
    QCOMPARE(ran.lines().size(), 1);
    QVERIFY(!ran.line()[u"error"].toString().isEmpty());
    QVERIFY(!ran.line()[u"message"].toString().isEmpty());
    QVERIFY(ran.line()[u"fields"].isArray());
    QVERIFY(!ran.words.isEmpty());
}

void tst_Papayctl::speaksBothLanguages()
{
    const Ran english = papayctl({ u"--lang"_s, u"en"_s });
    const Ran chinese = papayctl({ u"--lang"_s, u"zh_CN"_s, u"sign"_s, u"--mode"_s, u"x"_s });
    QVERIFY(english.words.startsWith("Name a subcommand"));
    QCOMPARE(QString::fromUtf8(chinese.words).trimmed(), u"--mode 可取 direct 或 institution。"_s);
}

void tst_Papayctl::fieldsThatFailTheirRules()
{
    const Ran ran = papayctl(in(QStringList { u"sign"_s } + fields
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
    QVERIFY(history().isEmpty());

    const QStringList withSandboxKey = credentials(u"https://apihk.mch.weixin.qq.com/"_s) + fields;
    QCOMPARE(papayctl(withSandboxKey).exitStatus, 2);
    QCOMPARE(papayctl(withSandboxKey).line()[u"error"].toString(), u"sandbox_towards_wechat"_s);

    const Ran towardsWeChat = papayctl(in(QStringList { u"sign"_s } + fields
        + QStringList { u"base_uri=https://apihk.mch.weixin.qq.com/"_s }));
    QCOMPARE(towardsWeChat.exitStatus, 2);
    QCOMPARE(towardsWeChat.line()[u"fields"][0][u"field"].toString(), u"base_uri"_s);
}

void tst_Papayctl::signsWithGivenCredentials()
{
    Running sandbox({ u"sandbox"_s, u"--credentials"_s, m_keys.path() });
    const QString url = sandbox.nextLine()[u"url"].toString();
    QVERIFY(url.startsWith(u"http://127.0.0.1:"_s) && url.endsWith(u'/'));
    const QByteArray body = R"({"appid":"wxd678efh567hg6787","plan_id":9007199254740993,)"
                            R"("out_contract_code":"A1","user_display_name":"李四",)"
                            R"("success_notify_url":"https://example.com/notify"})";
    const Ran ran = papayctl(
        credentials(url) + QStringList { u"--json"_s, u"-"_s, u"out_contract_code=B2"_s }, body);
    QCOMPARE(ran.exitStatus, 0);
    QCOMPARE(ran.line()[u"outcome"].toString(), u"verified"_s);
    QCOMPARE(ran.line()[u"out_contract_code"].toString(), u"B2"_s);
    QCOMPARE(ran.line()[u"base_uri"].toString(), url);
    const QJsonObject log = sandbox.nextLine();
    QCOMPARE(log[u"session_id"].toString(), ran.line()[u"session_id"].toString());
    QCOMPARE(log[u"status"].toInt(), 200);
    QVERIFY(!log[u"verdicts"].toArray().isEmpty());
}

void tst_Papayctl::signsOverTlsWithItsOwnTrustSet()
{
    Running sandbox({ u"sandbox"_s, u"--tls"_s, u"--credentials"_s, m_keys.path() });
    const QString url = sandbox.nextLine()[u"url"].toString();
    QVERIFY(url.startsWith(u"https://"_s));
    const QString ca = m_keys.filePath(u"ca_cert.pem"_s);
    const Ran trusted = papayctl(credentials(url) + QStringList { u"--ca"_s, ca } + fields);
    QCOMPARE(trusted.exitStatus, 0);
    const Ran untrusted = papayctl(credentials(url) + fields);
    QCOMPARE(untrusted.exitStatus, 4);
    QCOMPARE(untrusted.line()[u"outcome"].toString(), u"unreachable"_s);
    const Ran missing
        = papayctl(credentials(url) + QStringList { u"--ca"_s, u"/nowhere.pem"_s } + fields);
    QCOMPARE(missing.exitStatus, 3);
}

/// Protects the merchant key with a passphrase, by openssl.
static bool encryptKey(const QString &key, const QString &passphrase, const QString &target)
{
    return QProcess::execute(u"openssl"_s,
               { u"pkcs8"_s, u"-topk8"_s, u"-in"_s, key, u"-out"_s, target, u"-passout"_s,
                   u"pass:"_s + passphrase })
        == 0;
}

void tst_Papayctl::readsThePassphraseFromADescriptor()
{
    const QString key = m_data->filePath(u"encrypted.pem"_s);
    QVERIFY(encryptKey(m_sandbox[u"merchant_key"].toString(), u"秘密 phrase"_s, key));
    Running sandbox({ u"sandbox"_s, u"--credentials"_s, m_keys.path() });
    const QStringList arguments = credentials(sandbox.nextLine()[u"url"].toString())
        + QStringList { u"--key"_s, key } + fields;
    QCOMPARE(papayctl(arguments).exitStatus, 3);
    const QStringList with = arguments + QStringList { u"--passphrase-fd"_s, u"0"_s };
    QCOMPARE(
        papayctl(with, "wrong\n").line()[u"error"].toString(), u"wrong_passphrase_or_damaged"_s);
    QCOMPARE(papayctl(with, u"秘密 phrase\n"_s.toUtf8()).exitStatus, 0);
}

void tst_Papayctl::keysThatCannotBeUsed_data()
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

void tst_Papayctl::keysThatCannotBeUsed()
{
    QFETCH(QString, option);
    QFETCH(QString, file);
    QFETCH(QString, error);
    const Ran ran = papayctl(credentials(u"http://127.0.0.1:9/"_s)
        + QStringList { option, m_keys.filePath(file) } + fields);
    QCOMPARE(ran.exitStatus, 3);
    QVERIFY2(ran.line()[u"error"].toString().contains(error), ran.output.constData());
    QVERIFY(history().isEmpty());
}

void tst_Papayctl::exitStatusOfAnswers_data()
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

void tst_Papayctl::exitStatusOfAnswers()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, exitStatus);
    QFETCH(QString, outcome);
    support::RawServer server(
        { support::AwaitRequest {}, support::Send { answer }, support::Close {} });
    const Ran ran = papayctl(credentials(server.url().toString()) + fields);
    QCOMPARE(ran.exitStatus, exitStatus);
    QCOMPARE(ran.line()[u"outcome"].toString(), outcome);
    QVERIFY(ran.line()[u"session_id"].isNull());
    QVERIFY(!ran.output.contains("201710180325670965"));
    QVERIFY(!ran.words.contains("201710180325670965"));
    const auto rows = history();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first()[u"outcome"].toString(), outcome);
    QCOMPARE(server.requests().size(), 1);
}

void tst_Papayctl::nobodyListening()
{
    const Ran ran = papayctl(credentials(u"http://127.0.0.1:9/"_s) + fields);
    QCOMPARE(ran.exitStatus, 4);
    QCOMPARE(ran.line()[u"outcome"].toString(), u"unreachable"_s);
}

void tst_Papayctl::interruptedWhileWaiting()
{
    support::RawServer server({ support::AwaitRequest {} });
    Running sign(credentials(server.url().toString()) + fields);
    QTRY_COMPARE(server.requests().size(), 1);
    sign.signal(SIGINT);
    const Ran ran = sign.finish();
    QCOMPARE(ran.exitStatus, 4);
    QCOMPARE(ran.line()[u"outcome"].toString(), u"unknown"_s);
    QCOMPARE(history().first()[u"outcome"].toString(), u"unknown"_s);
}

void tst_Papayctl::killedWhileWaitingBesideALiveOne()
{
    support::RawServer server({ support::AwaitRequest {} });
    const QStringList arguments = credentials(server.url().toString()) + fields;
    Running alive(arguments + QStringList { u"out_contract_code=alive"_s });
    Running dead(arguments + QStringList { u"out_contract_code=dead"_s });
    QTRY_COMPARE(server.requests().size(), 2);
    dead.signal(SIGKILL);
    QCOMPARE(dead.finish().exitStatus, -1);
    QHash<QString, QString> outcomes;
    for (const QJsonObject &row : history())
        outcomes.insert(row[u"out_contract_code"].toString(), row[u"outcome"].toString());
    QCOMPARE(outcomes,
        (QHash<QString, QString> { { u"alive"_s, u"pending"_s }, { u"dead"_s, u"unknown"_s } }));
    alive.signal(SIGTERM);
    QCOMPARE(alive.finish().exitStatus, 4);
}

void tst_Papayctl::aHistoryThatCannotBeWritten()
{
    support::RawServer server({ support::AwaitRequest {} });
    const QString file = m_data->filePath(u"file"_s);
    QVERIFY(QFile(file).open(QIODevice::WriteOnly));
    const QStringList arguments = credentials(server.url().toString()) + fields;
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

void tst_Papayctl::historyFiltersAndFormats()
{
    const QStringList nobody = credentials(u"http://127.0.0.1:9/"_s) + fields;
    QCOMPARE(
        papayctl(nobody + QStringList { u"user_display_name==1+1"_s, u"out_contract_code=first"_s })
            .exitStatus,
        4);
    QCOMPARE(papayctl(nobody + QStringList { u"out_contract_code==evil()"_s }).exitStatus, 4);
    const auto all = history();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.first()[u"out_contract_code"].toString(), u"=evil()"_s); // newest first
    QCOMPARE(history({ u"--search"_s, u"张三"_s }).size(), 1);
    QCOMPARE(history({ u"--search"_s, u"FIRST"_s }).size(), 1);
    QCOMPARE(history({ u"--outcome"_s, u"verified"_s }).size(), 0);
    QCOMPARE(history({ u"--limit"_s, u"1"_s }).size(), 1);
    const Ran csv = papayctl(in({ u"history"_s, u"--format"_s, u"csv"_s }));
    QCOMPARE(csv.exitStatus, 0);
    QVERIFY(csv.output.startsWith("outcome,session_id,attempt,"));
    QCOMPARE(csv.output.count("\r\n"), 3);
    QVERIFY(csv.output.contains("\"'=evil()\""));
}

void tst_Papayctl::theSandboxEndsCleanly()
{
    for (const int number : { SIGTERM, SIGINT }) {
        Running sandbox(in({ u"sandbox"_s, u"--credentials"_s, m_keys.path() }));
        const QJsonObject first = sandbox.nextLine();
        for (const char *member : { "url", "mchid", "serial", "merchant_key", "merchant_cert",
                 "platform_serial", "platform_cert", "apiv3_key" })
            QVERIFY2(first[QLatin1String(member)].isString(), member);
        for (const char *path : { "merchant_key", "merchant_cert", "platform_cert", "apiv3_key" })
            QVERIFY2(QFile::exists(first[QLatin1String(path)].toString()), path);
        sandbox.signal(number);
        const Ran ran = sandbox.finish();
        QCOMPARE(ran.exitStatus, 0);
        QVERIFY2(ran.words.isEmpty(), ran.words.constData());
    }
}

/// House-style guard 41e, for the command line: what was given as a secret is in no file and no
/// line that the program wrote.
void tst_Papayctl::secretsAreNowhere()
{
    const QByteArray passphrase = "correct-horse-battery";
    QTemporaryDir keys;
    const QString key = keys.filePath(u"encrypted.pem"_s);
    QVERIFY(
        encryptKey(m_sandbox[u"merchant_key"].toString(), QString::fromLatin1(passphrase), key));
    QFile plain(m_sandbox[u"merchant_key"].toString());
    QVERIFY(plain.open(QIODevice::ReadOnly));
    const QByteArray keyLine = plain.readAll().split('\n').at(5);
    QVERIFY(keyLine.size() > 40);

    Running sandbox({ u"sandbox"_s, u"--credentials"_s, m_keys.path() });
    const QStringList arguments = credentials(sandbox.nextLine()[u"url"].toString())
        + QStringList { u"--key"_s, key, u"--passphrase-fd"_s, u"0"_s } + fields;
    QByteArray said;
    for (const QByteArray &given : QByteArrayList { passphrase + '\n', "x" + passphrase + '\n' }) {
        const Ran ran = papayctl(arguments, given);
        said += ran.output + ran.words;
    }
    said += papayctl(in({ u"history"_s })).output;
    QVERIFY(said.contains("verified"));
    for (QDirIterator files(
             m_data->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         files.hasNext();) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        said += file.readAll();
        QCOMPARE(file.permissions() & 0x077, QFileDevice::Permissions());
    }
    QVERIFY(said.contains("SQLite format 3"));
    QVERIFY(!said.contains(passphrase));
    QVERIFY(!said.contains(keyLine));
    QVERIFY(!said.contains("PRIVATE KEY"));
}

QTEST_GUILESS_MAIN(tst_Papayctl)
#include "tst_papayctl.moc"
