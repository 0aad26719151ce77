#include "attempt/signattempt.h"
#include "profile/scriptedprompt.h"
#include "support/console.h"
#include "support/testkeys.h"
#include "support/warnings.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using history::Outcome;
using signing::KeyErrorCode;

/// Attempts whose key wants a passphrase: who is asked, and what is left when the key stays shut.
class tst_SignAttemptKeys : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { support::failOnWarnings(); }
    void aProtectedKeyIsAskedForUntilItOpens();
    void whatOpenedItIsNotAskedForAgain();
    void aCancelledPromptLeavesNothing();
    void withoutAPromptNobodyIsAsked();
    void cancellingTheAttemptTakesTheQuestionBack();
    void goneWhileItAsks();
    void aSandboxIdentityInALiveProfileNeverSigns();

private:
    [[nodiscard]] attempt::Order lockedOrder(const support::Console &console) const;
    [[nodiscard]] static std::optional<signing::KeyError> keyErrorOf(const attempt::Result &result);
    /// Nothing is recorded; and the sandbox, which answers the next attempt, saw only that.
    static void leftNothing(support::Console &console);

    QTemporaryDir m_keys;
    support::TestKeys m_files;
};

void tst_SignAttemptKeys::initTestCase()
{
    const support::Console console(m_keys.path());
    m_files.openssl({ u"pkcs8"_s, u"-topk8"_s, u"-in"_s, console.ready().credentials.merchantKey,
        u"-out"_s, u"locked.pem"_s, u"-passout"_s, u"pass:口令 1"_s });
}

attempt::Order tst_SignAttemptKeys::lockedOrder(const support::Console &console) const
{
    attempt::Order order = console.exampleOrder();
    order.profile.identity.keyFile = m_files.path(u"locked.pem"_s);
    return order;
}

std::optional<signing::KeyError> tst_SignAttemptKeys::keyErrorOf(const attempt::Result &result)
{
    const auto *problem = std::get_if<attempt::Problem>(&result);
    const auto *error = problem ? std::get_if<signing::KeyError>(problem) : nullptr;
    return error ? std::optional(*error) : std::nullopt;
}

void tst_SignAttemptKeys::leftNothing(support::Console &console)
{
    QVERIFY(console.rows().isEmpty());
    QCOMPARE(
        support::Console::rowOf(console.run(console.exampleOrder())).outcome, Outcome::Verified);
    QTRY_COMPARE(console.seen().size(), 1);
}

void tst_SignAttemptKeys::aProtectedKeyIsAskedForUntilItOpens()
{
    support::Console console(m_keys.path());
    ScriptedPrompt person;
    person.answers = { { shared("wrong"), false }, { shared("口令 1"), false } };
    console.usePrompt(person);
    const auto row = support::Console::rowOf(console.run(lockedOrder(console)));
    QCOMPARE(row.outcome, Outcome::Verified);
    QCOMPARE(person.asked.size(), 2);
    QCOMPARE(person.asked.first().wrongBefore, 0);
    QCOMPARE(person.asked.last().wrongBefore, 1);
    QCOMPARE(person.asked.last().kind, profile::SecretKind::KeyPassphrase);
    QVERIFY(!row.requestHeaders.contains("口令") && !row.stringToSign.contains("口令"));
}

void tst_SignAttemptKeys::whatOpenedItIsNotAskedForAgain()
{
    support::Console console(m_keys.path());
    ScriptedPrompt person;
    person.answers = { { shared("口令 1"), false } };
    console.usePrompt(person);
    attempt::SignAttempt attempt(console.services(), lockedOrder(console), nullptr);
    QSignalSpy unlocked(&attempt, &attempt::SignAttempt::unlocked);
    QSignalSpy finished(&attempt, &attempt::SignAttempt::finished);
    attempt.start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(unlocked.size(), 1);
    QCOMPARE(console.rows().first().outcome, Outcome::Verified);
    const attempt::Order another = lockedOrder(console);
    QCOMPARE(support::Console::rowOf(console.run(another)).outcome, Outcome::Verified);
    QCOMPARE(person.asked.size(), 1);
}

void tst_SignAttemptKeys::aCancelledPromptLeavesNothing()
{
    support::Console console(m_keys.path());
    ScriptedPrompt person;
    person.answers = { { nullptr, false } };
    console.usePrompt(person);
    const auto error = keyErrorOf(console.run(lockedOrder(console)));
    QVERIFY(error);
    QCOMPARE(error->code, KeyErrorCode::PromptCancelled);
    leftNothing(console);
}

void tst_SignAttemptKeys::withoutAPromptNobodyIsAsked()
{
    support::Console console(m_keys.path());
    const auto error = keyErrorOf(console.run(lockedOrder(console)));
    QVERIFY(error);
    QCOMPARE(error->code, KeyErrorCode::PassphraseNeeded);
    leftNothing(console);
}

void tst_SignAttemptKeys::cancellingTheAttemptTakesTheQuestionBack()
{
    support::Console console(m_keys.path());
    ScriptedPrompt person; // who thinks
    console.usePrompt(person);
    attempt::SignAttempt attempt(console.services(), lockedOrder(console), nullptr);
    std::optional<attempt::Result> ended;
    connect(&attempt, &attempt::SignAttempt::finished, this, [&](const attempt::Result &result) {
        QVERIFY(!ended);
        ended = result;
    });
    attempt.start();
    QTRY_COMPARE(person.asked.size(), 1);
    QCOMPARE(attempt.stage(), attempt::Stage::Unlocking);
    attempt.cancel();
    attempt.cancel();
    QVERIFY(!ended);
    QTRY_VERIFY(ended);
    QTRY_COMPARE(person.dismissed, 1);
    const auto *problem = std::get_if<attempt::Problem>(&*ended);
    QVERIFY(problem && std::holds_alternative<attempt::CancelledEarly>(*problem));
    person.reply({ shared("口令 1"), false }); // too late
    leftNothing(console);
}

void tst_SignAttemptKeys::goneWhileItAsks()
{
    support::Console console(m_keys.path());
    ScriptedPrompt person;
    console.usePrompt(person);
    {
        attempt::SignAttempt attempt(console.services(), lockedOrder(console), nullptr);
        attempt.start();
        QTRY_COMPARE(person.asked.size(), 1);
    }
    QCOMPARE(person.dismissed, 1);
    leftNothing(console);
}

void tst_SignAttemptKeys::aSandboxIdentityInALiveProfileNeverSigns()
{
    support::Console console(m_keys.path());
    attempt::Order order = console.exampleOrder();
    order.profile.environment = base::Environment::Live;
    order.profile.accessPoint = profile::hongKongAccessPoint;
    const auto error = keyErrorOf(console.run(order));
    QVERIFY(error);
    QCOMPARE(error->code, KeyErrorCode::RefusedIssuer);
    leftNothing(console);
}

QTEST_GUILESS_MAIN(tst_SignAttemptKeys)
#include "tst_signattemptkeys.moc"
