#include "attempt/signattempt.h"
#include "profile/scriptedprompt.h"
#include "support/console.h"
#include "support/softtoken.h"
#include "support/warnings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using history::Outcome;
using signing::KeyErrorCode;

/// A key on a SoftHSM2 token signs what the sandbox verifies (issue 3, Must show 2).
class tst_SignAttemptToken : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { support::failOnWarnings(); }
    void theSandboxVerifiesWhatTheTokenSigned();
    void aWrongPinThenTheRightOne();
    void whatEndsWithoutASignature_data();
    void whatEndsWithoutASignature();
    void aTokenThatIsPulledOutBetweenTwoAttempts();

private:
    [[nodiscard]] static attempt::Order tokenOrder(const support::Console &console);
    static void expectKeyError(const attempt::Result &result, KeyErrorCode code);

    QTemporaryDir m_keys;
    support::SoftToken m_token;
};

void tst_SignAttemptToken::initTestCase()
{
    const support::Console console(m_keys.path());
    const sandbox::Credentials &merchant = console.ready().credentials;
    m_token.create(u"shop"_s, u"1234"_s);
    m_token.import(u"shop"_s, u"1234"_s, merchant.merchantKey, merchant.merchantCert);
}

attempt::Order tst_SignAttemptToken::tokenOrder(const support::Console &console)
{
    attempt::Order order = console.exampleOrder();
    signing::Identity &identity = order.profile.identity;
    identity.token = signing::TokenKey { support::SoftToken::module(), u"shop"_s, identity.serial };
    identity.keyFile.clear();
    identity.certificateFile.clear();
    return order;
}

void tst_SignAttemptToken::expectKeyError(const attempt::Result &result, KeyErrorCode code)
{
    const auto *problem = std::get_if<attempt::Problem>(&result);
    QVERIFY(problem && std::holds_alternative<signing::KeyError>(*problem));
    QCOMPARE(signing::name(std::get<signing::KeyError>(*problem).code), signing::name(code));
}

void tst_SignAttemptToken::theSandboxVerifiesWhatTheTokenSigned()
{
    support::Console console(m_keys.path());
    ScriptedPrompt person;
    person.answers = { { shared("1234"), false } };
    console.usePrompt(person);
    const attempt::Order order = tokenOrder(console);
    const auto row = support::Console::rowOf(console.run(order));
    QCOMPARE(row.outcome, Outcome::Verified);
    QVERIFY(!row.sessionId.isEmpty());
    QCOMPARE(row.signingSerial, console.ready().credentials.serial);
    QTRY_COMPARE(console.seen().size(), 1);
    QVERIFY(console.seen().first().verdicts.contains(u"signature:ok"_s));
    QCOMPARE(person.asked.size(), 1);

    // The PIN stays in memory.
    const attempt::Order again = tokenOrder(console);
    QCOMPARE(support::Console::rowOf(console.run(again)).outcome, Outcome::Verified);
    QCOMPARE(person.asked.size(), 1);
}

void tst_SignAttemptToken::aWrongPinThenTheRightOne()
{
    support::Console console(m_keys.path());
    ScriptedPrompt person;
    person.answers = { { shared("4321"), false }, { shared("1234"), false } };
    console.usePrompt(person);
    const auto row = support::Console::rowOf(console.run(tokenOrder(console)));
    QCOMPARE(row.outcome, Outcome::Verified);
    QCOMPARE(person.asked.size(), 2);
    QCOMPARE(person.asked.last().wrongBefore, 1);
}

void tst_SignAttemptToken::whatEndsWithoutASignature_data()
{
    QTest::addColumn<QByteArray>("pin"); // null: cancelled
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<bool>("isAsked");
    QTest::addColumn<KeyErrorCode>("code");
    QTest::newRow("a wrong PIN, and nobody to ask")
        << QByteArray("4321") << true << false << KeyErrorCode::WrongPin;
    QTest::newRow("no PIN, and nobody to ask")
        << QByteArray() << true << false << KeyErrorCode::PinNeeded;
    QTest::newRow("a prompt that is cancelled")
        << QByteArray() << true << true << KeyErrorCode::PromptCancelled;
    QTest::newRow("a token that was removed")
        << QByteArray("1234") << false << true << KeyErrorCode::TokenMissing;
}

void tst_SignAttemptToken::whatEndsWithoutASignature()
{
    QFETCH(QByteArray, pin);
    QFETCH(bool, isThere);
    QFETCH(bool, isAsked);
    QFETCH(KeyErrorCode, code);
    support::Console console(m_keys.path());
    const attempt::Order order = tokenOrder(console);
    ScriptedPrompt person;
    person.answers = { { pin.isNull() ? nullptr : shared(pin), false } };
    if (isAsked)
        console.usePrompt(person);
    else if (!pin.isNull())
        console.vault().keep(order.profile.id, profile::SecretKind::KeyPassphrase, shared(pin));
    if (!isThere)
        m_token.remove(u"shop"_s);
    const auto result = console.run(order);
    if (!isThere)
        m_token.restore(u"shop"_s);
    expectKeyError(result, code);
    QVERIFY(console.rows().isEmpty());
    // Something positive: the next attempt is verified, and is all that the sandbox saw.
    QCOMPARE(
        support::Console::rowOf(console.run(console.exampleOrder())).outcome, Outcome::Verified);
    QTRY_COMPARE(console.seen().size(), 1);
}

void tst_SignAttemptToken::aTokenThatIsPulledOutBetweenTwoAttempts()
{
    support::Console console(m_keys.path());
    ScriptedPrompt person;
    person.answers = { { shared("1234"), false } };
    console.usePrompt(person);
    QCOMPARE(support::Console::rowOf(console.run(tokenOrder(console))).outcome, Outcome::Verified);
    m_token.remove(u"shop"_s);
    const auto result = console.run(tokenOrder(console));
    m_token.restore(u"shop"_s);
    expectKeyError(result, KeyErrorCode::TokenMissing);
    QCOMPARE(console.rows().size(), 1);

    // Plugged in again, it signs again.
    person.answers = { { shared("1234"), false } };
    QCOMPARE(support::Console::rowOf(console.run(tokenOrder(console))).outcome, Outcome::Verified);
}

QTEST_GUILESS_MAIN(tst_SignAttemptToken)
#include "tst_signattempttoken.moc"
