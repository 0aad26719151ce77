#include "scene.h"
#include "support/warnings.h"

#include <QFile>
#include <QTest>

#include <csignal>

using clitest::papayctl;
using clitest::Ran;
using clitest::Running;
using namespace Qt::StringLiterals;

/// The command line as scripts see it: words, output lines and exit statuses of the real program.
class tst_CommandLine : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_scene = std::make_unique<clitest::Scene>(); }
    void init();
    void demoIsVerifiedAndListedAfterANewStart();
    void helpAndUsage_data();
    void helpAndUsage();
    void speaksEveryLanguage_data();
    void speaksEveryLanguage();
    void asksForAnswersInItsLanguage();
    void historyFiltersAndFormats();
    void theSandboxEndsCleanly();
    void theSandboxChangesItsPlatformKey();
    void helpIsReadable();

private:
    std::unique_ptr<clitest::Scene> m_scene;
};

static const QStringList fields = clitest::goodFields();

void tst_CommandLine::init()
{
    support::failOnWarnings();
    m_scene->startAnew();
}

void tst_CommandLine::demoIsVerifiedAndListedAfterANewStart()
{
    const Ran demo = papayctl(m_scene->in({ u"demo"_s }));
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

    const auto rows = m_scene->history();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first()[u"profile"].toString(), u"sandbox"_s);
    QVERIFY(rows.first().contains(u"started"_s));
    for (const QString &member : members)
        QCOMPARE(rows.first()[member], line[member]);
}

void tst_CommandLine::helpAndUsage_data()
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

void tst_CommandLine::helpAndUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitStatus);
    const Ran ran = papayctl(m_scene->in(arguments));
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

void tst_CommandLine::speaksEveryLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("words");
    QTest::newRow("English") << u"en"_s << u"There is no scenario “rain”."_s;
    QTest::newRow("Simplified Chinese") << u"zh_CN"_s << u"没有场景“rain”。"_s;
    QTest::newRow("Chinese of Hong Kong") << u"zh_HK"_s << u"沒有場景「rain」。"_s;
}

void tst_CommandLine::speaksEveryLanguage()
{
    QFETCH(QString, language);
    const Ran ran = papayctl(
        m_scene->in({ u"sandbox"_s, u"--scenario"_s, u"rain"_s, u"--lang"_s, language }));
    QCOMPARE(ran.exitStatus, 2);
    QTEST(QString::fromUtf8(ran.words).section(u'\n', 0, 0), "words"); // the names follow
}

/// What the sandbox says of a request that it refuses.
void tst_CommandLine::asksForAnswersInItsLanguage()
{
    const QHash<QString, QString> messages { { u"en"_s, u"The merchant does not exist"_s },
        { u"zh_CN"_s, u"商户号不存在"_s }, { u"zh_HK"_s, u"商戶號不存在"_s } };
    Running sandbox(m_scene->in(m_scene->sandboxArguments()));
    const QString url = sandbox.nextLine()[u"url"].toString();
    for (const auto &[language, message] : messages.asKeyValueRange()) {
        QStringList order = m_scene->credentials(url);
        order[order.indexOf(u"--mchid"_s) + 1] = u"1999999999"_s;
        const Ran ran = papayctl(order + fields + QStringList { u"--lang"_s, language });
        QCOMPARE(ran.exitStatus, 5);
        QCOMPARE(ran.line()[u"message"].toString(), message);
    }
}

void tst_CommandLine::historyFiltersAndFormats()
{
    const QStringList nobody = m_scene->credentials(u"http://127.0.0.1:9/"_s) + fields;
    QCOMPARE(
        papayctl(nobody + QStringList { u"user_display_name==1+1"_s, u"out_contract_code=first"_s })
            .exitStatus,
        4);
    QCOMPARE(papayctl(nobody + QStringList { u"out_contract_code==evil()"_s }).exitStatus, 4);
    const auto all = m_scene->history();
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.first()[u"out_contract_code"].toString(), u"=evil()"_s); // newest first
    QCOMPARE(m_scene->history({ u"--search"_s, u"张三"_s }).size(), 1);
    QCOMPARE(m_scene->history({ u"--search"_s, u"FIRST"_s }).size(), 1);
    QCOMPARE(m_scene->history({ u"--outcome"_s, u"verified"_s }).size(), 0);
    QCOMPARE(m_scene->history({ u"--limit"_s, u"1"_s }).size(), 1);
    const Ran csv = papayctl(m_scene->in({ u"history"_s, u"--format"_s, u"csv"_s }));
    QCOMPARE(csv.exitStatus, 0);
    QVERIFY(csv.output.startsWith("outcome,session_id,attempt,"));
    QCOMPARE(csv.output.count("\r\n"), 3);
    QVERIFY(csv.output.contains("\"'=evil()\""));
}

void tst_CommandLine::theSandboxEndsCleanly()
{
    for (const int number : { SIGTERM, SIGINT }) {
        Running sandbox(m_scene->in(m_scene->sandboxArguments()));
        const QJsonObject first = sandbox.nextLine();
        for (const char *member : { "url", "mchid", "serial", "merchant_key", "merchant_cert",
                 "platform_serial", "platform_cert", "apiv3_key", "platform_public_key_id" })
            QVERIFY2(first[QLatin1String(member)].isString(), member);
        for (const char *path : { "merchant_key", "merchant_cert", "platform_cert", "apiv3_key" })
            QVERIFY2(QFile::exists(first[QLatin1String(path)].toString()), path);
        sandbox.signal(number);
        const Ran ran = sandbox.finish();
        QCOMPARE(ran.exitStatus, 0);
        QVERIFY2(ran.words.isEmpty(), ran.words.constData());
    }
}

void tst_CommandLine::theSandboxChangesItsPlatformKey()
{
    Running sandbox(m_scene->in(m_scene->sandboxArguments()));
    QStringList serials { sandbox.nextLine()[u"platform_serial"].toString() };
    for (int i = 0; i < 2; ++i) {
        sandbox.signal(SIGUSR1);
        const QJsonObject line = sandbox.nextLine();
        QCOMPARE(line.keys(), QStringList { u"rotated"_s });
        serials.append(line[u"rotated"].toString());
    }
    QVERIFY(serials[0] != serials[1] && serials[1] != serials[2]);
    sandbox.signal(SIGTERM);
    QCOMPARE(sandbox.finish().exitStatus, 0);
    Running again(m_scene->in(m_scene->sandboxArguments()));
    QCOMPARE(again.nextLine()[u"platform_serial"].toString(), serials[0]);
}

void tst_CommandLine::helpIsReadable()
{
    const QString help = QString::fromUtf8(papayctl({ u"--help"_s }).output);
    QVERIFY(help.contains(u"SERIAL=FILE…]"_s));
    for (const QString &name : { u"demo"_s, u"sign"_s, u"check"_s, u"history"_s, u"sandbox"_s })
        QVERIFY2(help.contains(u"\npapayctl "_s + name), qPrintable(name));
    QVERIFY(help.contains(u"SIGUSR1"_s));
    QVERIFY(help.contains(u"--lang en|zh_CN|zh_HK"_s));
}

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"
