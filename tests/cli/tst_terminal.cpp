#include "scene.h"
#include "support/warnings.h"
#include "terminal.h"

#include <QTest>

#include <csignal>

using clitest::Running;
using clitest::Terminal;
using namespace Qt::StringLiterals;

/// What papayctl asks for, it asks for on the terminal, unseen.
class tst_Terminal : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void asksForThePassphrase();
    void asksAgainAfterAWrongOne();
    void doesNotAskWhoGivesADescriptor();
    void endsWithoutAnAnswer_data();
    void endsWithoutAnAnswer();
    void signalsLeaveTheTerminalAsItWas_data();
    void signalsLeaveTheTerminalAsItWas();
    void cannotBeStoppedWhileItAsks();
    void asksTheHealthCheckToo();
    void aNameDoesNotSteerTheTerminal();

private:
    [[nodiscard]] QStringList sign() const;

    std::unique_ptr<clitest::Scene> m_scene;
    std::unique_ptr<Running> m_sandbox;
    QString m_key;
    QString m_url;
};

static const QByteArray passphrase = "correct-horse-battery";

void tst_Terminal::initTestCase()
{
    m_scene = std::make_unique<clitest::Scene>();
    m_sandbox = std::make_unique<Running>(m_scene->sandboxArguments());
    m_url = m_sandbox->nextLine()[u"url"].toString();
    QVERIFY(!m_url.isEmpty());
    m_key = m_scene->keyFile(u"encrypted.pem"_s);
    QVERIFY(clitest::encryptKey(
        m_scene->keyFile(u"merchant_key.pem"_s), QString::fromLatin1(passphrase), m_key));
}

void tst_Terminal::init()
{
    support::failOnWarnings();
    m_scene->startAnew();
    profile::Profile shop = m_scene->merchant(u"Shop"_s, m_url);
    shop.identity.keyFile = m_key;
    m_scene->save(shop);
}

QStringList tst_Terminal::sign() const
{
    return m_scene->in({ u"sign"_s, u"--profile"_s, u"Shop"_s }) + clitest::goodFields();
}

void tst_Terminal::asksForThePassphrase()
{
    Terminal terminal(sign());
    QVERIFY(terminal.shows("Passphrase of the key file"));
    QVERIFY(terminal.shows("Shop"));
    QVERIFY(terminal.shows("> "));
    QVERIFY(!terminal.echoes());
    terminal.type(passphrase + '\n');
    QCOMPARE(terminal.finish(), 0);
    QVERIFY(terminal.echoes());
    QVERIFY(terminal.screen().contains(R"("outcome":"verified")"));
    QVERIFY2(!terminal.screen().contains(passphrase), terminal.screen().constData());
}

void tst_Terminal::asksAgainAfterAWrongOne()
{
    Terminal terminal(sign());
    QVERIFY(terminal.shows("> "));
    terminal.type("wrong\n");
    QVERIFY(terminal.shows("The passphrase is wrong"));
    QVERIFY(terminal.shows("> "));
    QVERIFY(!terminal.echoes());
    terminal.type(passphrase + '\n');
    QCOMPARE(terminal.finish(), 0);
    QVERIFY(!terminal.screen().contains("wrong\r"));
}

void tst_Terminal::doesNotAskWhoGivesADescriptor()
{
    // Here the descriptor is the terminal itself, where the line is typed.
    Terminal terminal(sign() + QStringList { u"--passphrase-fd"_s, u"0"_s });
    terminal.type("wrong\n");
    QCOMPARE(terminal.finish(), 3);
    QVERIFY(terminal.screen().contains("wrong_passphrase_or_damaged"));
    QVERIFY(!terminal.screen().contains("> "));
}

void tst_Terminal::endsWithoutAnAnswer_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<int>("exitStatus");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("an empty line") << QByteArray("\n") << 3 << QByteArray("prompt_cancelled");
    QTest::newRow("Ctrl-D") << QByteArray("\x04") << 3 << QByteArray("prompt_cancelled");
    QTest::newRow("Ctrl-C") << QByteArray("\x03") << 4 << QByteArray("cancelled");
    QTest::newRow("Ctrl-C after half a passphrase")
        << QByteArray("half\x03") << 4 << QByteArray("cancelled");
}

void tst_Terminal::endsWithoutAnAnswer()
{
    QFETCH(QByteArray, typed);
    QFETCH(QByteArray, error);
    Terminal terminal(sign());
    QVERIFY(terminal.shows("> "));
    terminal.type(typed);
    QTEST(terminal.finish(), "exitStatus");
    const QByteArray line = "{\"error\":\"" + error + '"';
    QVERIFY2(terminal.screen().contains(line), terminal.screen().constData());
    QVERIFY(terminal.echoes());
    QVERIFY(m_scene->history().isEmpty());
}

void tst_Terminal::signalsLeaveTheTerminalAsItWas_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void tst_Terminal::signalsLeaveTheTerminalAsItWas()
{
    QFETCH(int, number);
    for (const QStringList &arguments :
        { sign(), m_scene->in({ u"check"_s, u"--profile"_s, u"Shop"_s }) }) {
        Terminal terminal(arguments);
        QVERIFY(terminal.shows("> "));
        QVERIFY(!terminal.echoes());
        terminal.signal(number);
        QCOMPARE(terminal.finish(), 4);
        QVERIFY(terminal.echoes());
    }
}

void tst_Terminal::cannotBeStoppedWhileItAsks()
{
    Terminal terminal(sign());
    QVERIFY(terminal.shows("> "));
    terminal.type("\x1a\n");
    QVERIFY2(terminal.shows("> "), "it was stopped, and nothing typed is seen");
    terminal.type(passphrase + '\n');
    QCOMPARE(terminal.finish(), 0);
}

void tst_Terminal::asksTheHealthCheckToo()
{
    profile::Profile shop = m_scene->merchant(u"Kept"_s, m_url);
    shop.identity.keyFile = m_key;
    shop.inKeyRing = { profile::SecretKind::ApiV3Key }; // which cannot be reached
    m_scene->save(shop);
    Terminal terminal(m_scene->in({ u"check"_s, u"--profile"_s, u"Kept"_s }));
    QVERIFY(terminal.shows("Passphrase of the key file"));
    QVERIFY(terminal.shows("> "));
    terminal.type(passphrase + '\n');
    QVERIFY(terminal.shows("APIv3 key of the merchant number 3200000001"));
    QVERIFY(terminal.shows("> "));
    terminal.type(m_scene->apiV3Key() + '\n');
    QCOMPARE(terminal.finish(), 0);
    QVERIFY(!terminal.screen().contains(passphrase));
    QVERIFY(!terminal.screen().contains(m_scene->apiV3Key()));
}

void tst_Terminal::aNameDoesNotSteerTheTerminal()
{
    profile::Profile shop = m_scene->merchant(u"Red\x1b[31mShop"_s, m_url);
    shop.identity.keyFile = m_key;
    m_scene->save(shop);
    Terminal terminal(
        m_scene->in({ u"sign"_s, u"--profile"_s, shop.name }) + clitest::goodFields());
    QVERIFY(terminal.shows("Red?[31mShop"));
    QVERIFY(terminal.shows("> "));
    terminal.type("\n");
    QCOMPARE(terminal.finish(), 3);
}

QTEST_GUILESS_MAIN(tst_Terminal)
#include "tst_terminal.moc"
