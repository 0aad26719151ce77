#include "contract/prerequest.h"
#include "sandbox/scenario.h"
#include "support/warnings.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using sandbox::Scenario;

namespace {

QString asked(const QString &code, const QByteArray &path = contract::preSignPath)
{
    sandbox::Request request;
    request.method = "POST";
    request.target = path;
    request.body = "{\"plan_id\":1,\"out_contract_code\":\"" + code.toUtf8() + "\"}";
    const Scenario *scenario = sandbox::scenarioAsked(request);
    return scenario ? QString(scenario->name) : QString();
}

} // namespace

/// The table of scenarios, and how a request chooses one.
class TestScenario final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }

    void allHaveNamesOfTheirOwnAndAnOutcome();
    void aNameFindsItsScenario();
    void aPrefixLeavesRoomInTheCode_data();
    void aPrefixLeavesRoomInTheCode();
    void aCodeChooses_data();
    void aCodeChooses();
    void onlyPreSignsChoose();
    void aBodyThatIsNoJsonChoosesNothing();
};

void TestScenario::allHaveNamesOfTheirOwnAndAnOutcome()
{
    static const QRegularExpression kebabCase(u"^[a-z0-9]+(-[a-z0-9]+)*$"_s);
    const QSet<QString> outcomes { u"verified"_s, u"refused"_s, u"unverified"_s, u"unreachable"_s,
        u"unknown"_s };
    QSet<QString> names;
    QSet<QString> seen;
    for (const Scenario &scenario : sandbox::scenarios()) {
        const QString name = scenario.name;
        QVERIFY2(kebabCase.match(name).hasMatch(), qPrintable(name));
        QVERIFY2(!names.contains(name), qPrintable(name));
        QVERIFY2(outcomes.contains(QString(scenario.outcome)), qPrintable(name));
        QCOMPARE(sandbox::needsTls(scenario), scenario.outcome == "unreachable"_L1);
        names.insert(name);
        seen.insert(QString(scenario.outcome));
    }
    QCOMPARE(seen, outcomes);
}

void TestScenario::aNameFindsItsScenario()
{
    for (const Scenario &scenario : sandbox::scenarios())
        QCOMPARE(sandbox::scenarioNamed(scenario.name), &scenario);
    QVERIFY(!sandbox::scenarioNamed({}));
    QVERIFY(!sandbox::scenarioNamed(u"rain"_s));
    QVERIFY(!sandbox::scenarioNamed(u"Hang"_s));
}

void TestScenario::aPrefixLeavesRoomInTheCode_data()
{
    QTest::addColumn<QString>("name");
    for (const Scenario &scenario : sandbox::scenarios())
        QTest::newRow(scenario.name.data()) << QString(scenario.name);
}

void TestScenario::aPrefixLeavesRoomInTheCode()
{
    static const QRegularExpression digitsAndLetters(u"^Sbx[0-9A-Za-z]+X$"_s);
    QFETCH(QString, name);
    const Scenario *scenario = sandbox::scenarioNamed(name);
    const QString prefix = sandbox::magicPrefix(*scenario);
    if (sandbox::needsTls(*scenario)) {
        QCOMPARE(prefix, QString());
        return;
    }
    QVERIFY2(digitsAndLetters.match(prefix).hasMatch(), qPrintable(prefix));
    QVERIFY2(prefix.size() <= 28, qPrintable(prefix));
    QCOMPARE(asked(prefix), name);
    QCOMPARE(asked(prefix + u"Slow1"_s), name);
}

void TestScenario::aCodeChooses_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("name");
    QTest::newRow("one word") << u"SbxHangX1"_s << u"hang"_s;
    QTest::newRow("two words") << u"SbxResetBeforeX1"_s << u"reset-before"_s;
    QTest::newRow("a number") << u"Sbx503X2026"_s << u"503"_s;
    QTest::newRow("a number and words") << u"Sbx401NoApiv3KeyX9"_s << u"401-no-apiv3-key"_s;
    QTest::newRow("nothing after it") << u"SbxHugeX"_s << u"huge"_s;
    QTest::newRow("no end") << u"SbxHang1"_s << QString();
    QTest::newRow("another case") << u"SBXHANGX1"_s << QString();
    QTest::newRow("not at the start") << u"1SbxHangX1"_s << QString();
    QTest::newRow("no scenario's") << u"SbxRainX1"_s << QString();
    QTest::newRow("an ordinary code") << u"100001256"_s << QString();
}

void TestScenario::aCodeChooses()
{
    QFETCH(QString, code);
    QTEST(asked(code), "name");
}

void TestScenario::onlyPreSignsChoose()
{
    QCOMPARE(asked(u"SbxHangX1"_s, "/v3/global/certificates"), QString());
    QCOMPARE(asked(u"SbxHangX1"_s, "/redirected"), QString());
}

void TestScenario::aBodyThatIsNoJsonChoosesNothing()
{
    sandbox::Request request;
    request.method = "POST";
    request.target = contract::preSignPath;
    for (const char *body : { "SbxHangX", R"(["SbxHangX1"])", R"({"out_contract_code":7})",
             R"({"user_display_name":"SbxHangX1"})", R"({"out_contract_code":"SbxHangX1")" }) {
        request.body = body;
        QVERIFY2(!sandbox::scenarioAsked(request), body);
    }
}

QTEST_GUILESS_MAIN(TestScenario)
#include "tst_scenario.moc"
