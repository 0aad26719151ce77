#include "sandbox/scenario.h"
#include "scene.h"
#include "support/warnings.h"

#include <QTest>

#include <csignal>

using clitest::papayctl;
using clitest::Ran;
using clitest::Running;
using namespace Qt::StringLiterals;
using sandbox::Scenario;

/// Every scenario against the real program, by the contract code alone: its exit status and line
/// tell the outcome that the table promises. And `papayctl sandbox --scenario`.
class tst_Scenarios : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_scene = std::make_unique<clitest::Scene>(); }
    void init() { support::failOnWarnings(); }
    void signEndsAsTheTableSays_data();
    void signEndsAsTheTableSays();
    void theSandboxPlaysOne();
    void anUnknownNameListsThem();
    void tlsIsNeededForItsOwn();
    void helpNamesThem();

private:
    [[nodiscard]] QStringList signing(const Scenario &scenario, const QString &code) const;

    std::unique_ptr<clitest::Scene> m_scene;
};

static const QHash<QString, int> exitStatuses { { u"verified"_s, 0 }, { u"unreachable"_s, 4 },
    { u"unknown"_s, 4 }, { u"refused"_s, 5 }, { u"unverified"_s, 6 } };

/// With the sandbox profile, whose sandbox starts for the call.
QStringList tst_Scenarios::signing(const Scenario &scenario, const QString &code) const
{
    QStringList arguments = m_scene->in({ u"sign"_s }) + clitest::goodFields();
    arguments.append(u"out_contract_code="_s + code);
    if (scenario.id == sandbox::ScenarioId::Slow || scenario.id == sandbox::ScenarioId::Hang)
        arguments += { u"--timeout"_s, u"0.7"_s };
    return arguments;
}

void tst_Scenarios::signEndsAsTheTableSays_data()
{
    QTest::addColumn<QString>("name");
    for (const Scenario &scenario : sandbox::scenarios())
        QTest::newRow(scenario.name.data()) << QString(scenario.name);
}

void tst_Scenarios::signEndsAsTheTableSays()
{
    QFETCH(QString, name);
    const Scenario &scenario = *sandbox::scenarioNamed(name);
    const QString start
        = sandbox::needsTls(scenario) ? QString(name).remove(u'-') : sandbox::magicPrefix(scenario);
    const QString code = start + u'1';
    Ran ran;
    if (sandbox::needsTls(scenario)) {
        Running sandbox(m_scene->in(
            m_scene->sandboxArguments() + QStringList { u"--tls"_s, u"--scenario"_s, name }));
        ran = papayctl(m_scene->credentials(sandbox.nextLine()[u"url"].toString())
            + QStringList { u"--ca"_s, m_scene->keyFile(u"ca_cert.pem"_s) } + clitest::goodFields()
            + QStringList { u"out_contract_code="_s + code });
    } else {
        ran = papayctl(signing(scenario, code));
    }
    const QJsonObject line = ran.line();
    QVERIFY2(line[u"outcome"].toString() == scenario.outcome, ran.output.constData());
    QCOMPARE(ran.exitStatus, exitStatuses[scenario.outcome]);
    QCOMPARE(line[u"session_id"].isNull(), ran.exitStatus != 0);
    const auto rows = m_scene->history({ u"--search"_s, code });
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first()[u"outcome"], line[u"outcome"]);
    QCOMPARE(rows.first()[u"session_id"], line[u"session_id"]);
}

void tst_Scenarios::theSandboxPlaysOne()
{
    Running sandbox(m_scene->in(
        m_scene->sandboxArguments() + QStringList { u"--scenario"_s, u"429-rate-limited"_s }));
    const QStringList sign
        = m_scene->credentials(sandbox.nextLine()[u"url"].toString()) + clitest::goodFields();
    const Ran limited = papayctl(sign + QStringList { u"out_contract_code=playsOne1"_s });
    QCOMPARE(limited.exitStatus, 5);
    QCOMPARE(limited.line()[u"code"].toString(), u"RATE_LIMITED"_s);
    QCOMPARE(sandbox.nextLine()[u"scenario"].toString(), u"429-rate-limited"_s);
    const Ran other = papayctl(sign + QStringList { u"out_contract_code=Sbx500XplaysOne2"_s });
    QCOMPARE(other.line()[u"code"].toString(), u"SYSTEM_ERROR"_s);
    QCOMPARE(sandbox.nextLine()[u"scenario"].toString(), u"500"_s);
    const Ran wrong = papayctl(
        sign + QStringList { u"out_contract_code=playsOne3"_s, u"--mchid"_s, u"1999999999"_s });
    QCOMPARE(wrong.line()[u"code"].toString(), u"MCH_NOT_EXISTS"_s);
    QVERIFY(sandbox.nextLine()[u"scenario"].isNull());
    sandbox.signal(SIGTERM);
    QCOMPARE(sandbox.finish().exitStatus, 0);
}

void tst_Scenarios::anUnknownNameListsThem()
{
    const Ran ran = papayctl(m_scene->in({ u"sandbox"_s, u"--scenario"_s, u"rain"_s }));
    QCOMPARE(ran.exitStatus, 2);
    QCOMPARE(ran.line()[u"error"].toString(), u"usage"_s);
    const QString message = ran.line()[u"message"].toString();
    for (const Scenario &scenario : sandbox::scenarios())
        QVERIFY2(message.contains(QString(scenario.name)), scenario.name.data());
}

void tst_Scenarios::tlsIsNeededForItsOwn()
{
    const Ran ran = papayctl(m_scene->in({ u"sandbox"_s, u"--scenario"_s, u"tls-expired"_s }));
    QCOMPARE(ran.exitStatus, 2);
    QVERIFY(ran.line()[u"message"].toString().contains(u"--tls"_s));
}

void tst_Scenarios::helpNamesThem()
{
    const Ran ran = papayctl({ u"sandbox"_s, u"--help"_s });
    QCOMPARE(ran.exitStatus, 0);
    for (const Scenario &scenario : sandbox::scenarios())
        QVERIFY2(ran.output.contains(QByteArray("\n  " + QByteArray(scenario.name.data()) + '\n')),
            scenario.name.data());
    QVERIFY(!papayctl({ u"--help"_s }).output.contains("signtest-probe"));
}

QTEST_GUILESS_MAIN(tst_Scenarios)
#include "tst_scenarios.moc"
