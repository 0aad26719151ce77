#include "sandbox/identity.h"
#include "sandbox/scenario.h"
#include "support/console.h"
#include "support/warnings.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using sandbox::Scenario;

/// Every scenario of the sandbox against the console's own way, over a real socket: it comes to the
/// outcome that the table promises, shows no session that was not verified, and keeps one row.
class TestScenarioAttempts final : public QObject
{
    Q_OBJECT
private slots:
    void init() { support::failOnWarnings(); }
    void endsAsTheTableSays_data();
    void endsAsTheTableSays();
    void aProbedAttemptIsVerifiedWhenRepeated();
    void aSecondChangeWithinAMinuteIsNotFetched();
    void theBodyThatWasSignedIsFoundDifferent();

private:
    [[nodiscard]] attempt::Order orderOf(support::Console &console, const Scenario &scenario);

    QTemporaryDir m_keys;
    std::unique_ptr<sandbox::Sandbox> m_tls; ///< of the row that needs one
    base::SystemClock m_clock;
    base::SystemNonceSource m_nonces;
};

static QString codeFor(const Scenario &scenario)
{
    static int number = 1000;
    return sandbox::magicPrefix(scenario) + QString::number(++number);
}

/// By its contract code; where that comes too late, at a listener of its own.
attempt::Order TestScenarioAttempts::orderOf(support::Console &console, const Scenario &scenario)
{
    attempt::Order order = console.exampleOrder();
    order.request.set(contract::Field::OutContractCode, codeFor(scenario));
    if (!sandbox::needsTls(scenario))
        return order;
    const sandbox::Options options { .folder = m_keys.path(), .tls = true, .scenario = &scenario };
    m_tls = std::make_unique<sandbox::Sandbox>(options, m_clock, m_nonces);
    QSignalSpy ready(m_tls.get(), &sandbox::Sandbox::ready);
    m_tls->start();
    if (!ready.wait(30'000))
        qFatal("The sandbox with TLS did not start.");
    const auto up = ready.first().first().value<sandbox::Ready>();
    const QString folder = order.profile.folder;
    order.profile = profile::resolved(profile::sandboxProfile(),
        { up.url, sandbox::identityOf(up.credentials), up.credentials.apiv3Key });
    order.profile.folder = folder;
    order.trust = QSslCertificate::fromPath(up.credentials.caCert);
    return order;
}

void TestScenarioAttempts::endsAsTheTableSays_data()
{
    QTest::addColumn<QString>("name");
    for (const Scenario &scenario : sandbox::scenarios())
        QTest::newRow(scenario.name.data()) << QString(scenario.name);
}

void TestScenarioAttempts::endsAsTheTableSays()
{
    QFETCH(QString, name);
    const Scenario &scenario = *sandbox::scenarioNamed(name);
    support::Console console(m_keys.path());
    attempt::Order order = orderOf(console, scenario);
    if (scenario.id == sandbox::ScenarioId::Slow || scenario.id == sandbox::ScenarioId::Hang)
        order.limits.total = std::chrono::milliseconds(700);
    const history::Row row = support::Console::rowOf(console.run(order));
    m_tls.reset();

    QCOMPARE(QString(history::name(row.outcome)), QString(scenario.outcome));
    QCOMPARE(!row.sessionId.isEmpty(), row.outcome == history::Outcome::Verified);
    const auto rows = console.rows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().outcome, row.outcome);
    QCOMPARE(rows.first().sessionId, row.sessionId);
    if (sandbox::needsTls(scenario))
        return;
    const auto played = [&console, &name] {
        const auto entries = console.seen();
        return std::any_of(entries.cbegin(), entries.cend(),
            [&name](const auto &entry) { return entry.scenario == name; });
    };
    QTRY_VERIFY(played());
    QVERIFY(std::none_of(console.seen().cbegin(), console.seen().cend(),
        [](const auto &entry) { return entry.url == "/redirected"_L1; }));
}

void TestScenarioAttempts::aProbedAttemptIsVerifiedWhenRepeated()
{
    support::Console console(m_keys.path());
    attempt::Order order = orderOf(console, *sandbox::scenarioNamed(u"signtest-probe"_s));
    const auto first = support::Console::rowOf(console.run(order));
    QCOMPARE(first.outcome, history::Outcome::Unverified);
    QVERIFY2(first.verification.contains(u"\"probe\""_s), qPrintable(first.verification));
    order.repeats = first;
    const auto second = support::Console::rowOf(console.run(order));
    QCOMPARE(second.outcome, history::Outcome::Verified);
    QVERIFY(!second.sessionId.isEmpty());
}

/// domain.md 6: certificates are fetched at once on an unknown serial, though not without end.
void TestScenarioAttempts::aSecondChangeWithinAMinuteIsNotFetched()
{
    support::Console console(m_keys.path());
    const Scenario &rotation = *sandbox::scenarioNamed(u"key-rotation"_s);
    const auto first = support::Console::rowOf(console.run(orderOf(console, rotation)));
    QCOMPARE(first.outcome, history::Outcome::Verified);
    QVERIFY(first.verifySerial != console.ready().credentials.platformSerial);
    const auto second = support::Console::rowOf(console.run(orderOf(console, rotation)));
    QCOMPARE(second.outcome, history::Outcome::Unverified);
    QVERIFY(second.verifySerial != first.verifySerial);
    QCOMPARE(console.certificateCalls(), 1);
}

void TestScenarioAttempts::theBodyThatWasSignedIsFoundDifferent()
{
    support::Console console(m_keys.path());
    const auto lengthOf = [&](const QString &name) {
        const auto row
            = support::Console::rowOf(console.run(orderOf(console, *sandbox::scenarioNamed(name))));
        const auto reply = contract::parseReply(*row.httpStatus, row.responseBytes);
        const int length = reply.signInformation ? reply.signInformation->messageLength : -1;
        return length - int(row.stringToSign.size());
    };
    QCOMPARE(lengthOf(u"401-signature"_s), 0); // the text is right, so the key is not
    QCOMPARE(lengthOf(u"401-body-changed"_s), 1);
}

QTEST_GUILESS_MAIN(TestScenarioAttempts)
#include "tst_scenarioattempts.moc"
