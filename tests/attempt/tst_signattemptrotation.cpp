#include "attempt/signattempt.h"
#include "profile/scriptedprompt.h"
#include "sandbox/judge.h"
#include "support/console.h"
#include "support/warnings.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using history::Outcome;

/// The platform changes its key, and no person has to do anything (issue 3, Must show 3).
class tst_SignAttemptRotation : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void theNextAttemptIsVerifiedAfterOneCall();
    void whatWasFetchedIsThereAtTheNextStart();
    void attemptsAtOnceShareTheCall();
    void everyAnswerBeforeAndAfterIsVerified();
    void aFileThatAnotherConsoleReplacedMeanwhile();
    void whenTheCallFails_data();
    void whenTheCallFails();
    void aCancelDoesNotWaitForACallThatHangs();
    void anUnknownPublicKeyIsNotLookedForThere();
    void publicKeyModeKnowsNoRotation();
    void theHeaderIsSentInPublicKeyModeOnly();
    void aProfileThatKnowsNoKeyYet();

private:
    [[nodiscard]] static attempt::Order inPublicKeyMode(const support::Console &console);

    QTemporaryDir m_keys;
};

void tst_SignAttemptRotation::theNextAttemptIsVerifiedAfterOneCall()
{
    support::Console console(m_keys.path());
    ScriptedPrompt nobody;
    console.usePrompt(nobody);
    const auto before = support::Console::rowOf(console.run(console.exampleOrder()));
    QCOMPARE(before.outcome, Outcome::Verified);
    QCOMPARE(console.certificateCalls(), 0);

    const QString serial = console.rotate();
    QVERIFY(serial != before.verifySerial);
    const auto after = support::Console::rowOf(console.run(console.exampleOrder()));
    QCOMPARE(after.outcome, Outcome::Verified);
    QCOMPARE(after.verifySerial, serial);
    QVERIFY(!after.sessionId.isEmpty());
    QTRY_COMPARE(console.seen().size(), 3); // two requests to sign, one for the certificates
    QCOMPARE(console.certificateCalls(), 1);

    const auto third = support::Console::rowOf(console.run(console.exampleOrder()));
    QCOMPARE(third.outcome, Outcome::Verified);
    QTRY_COMPARE(console.seen().size(), 4);
    QCOMPARE(console.certificateCalls(), 1);
    QVERIFY(nobody.asked.isEmpty());
    QCOMPARE(console.rows().size(), 3);
}

void tst_SignAttemptRotation::whatWasFetchedIsThereAtTheNextStart()
{
    support::Console console(m_keys.path());
    console.rotate();
    const attempt::Order order = console.exampleOrder();
    QCOMPARE(support::Console::rowOf(console.run(order)).outcome, Outcome::Verified);
    QCOMPARE(console.certificateCalls(), 1);

    base::SystemClock clock;
    base::SystemNonceSource nonces;
    signing::Signer signer(clock, nonces);
    attempt::Services services = console.services();
    platform::PlatformKeys again({ clock, signer, services.network, services.vault });
    attempt::SignAttempt attempt(
        { clock, signer, services.network, services.store, services.vault, again },
        console.exampleOrder(), nullptr);
    QSignalSpy finished(&attempt, &attempt::SignAttempt::finished);
    attempt.start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(console.rows().first().outcome, Outcome::Verified);
    QTRY_COMPARE(console.seen().size(), 3);
    QCOMPARE(console.certificateCalls(), 1);
}

void tst_SignAttemptRotation::attemptsAtOnceShareTheCall()
{
    support::Console console(m_keys.path());
    console.rotate();
    std::vector<std::unique_ptr<attempt::SignAttempt>> attempts;
    int ended = 0;
    for (int number = 0; number < 3; ++number) {
        attempts.push_back(std::make_unique<attempt::SignAttempt>(
            console.services(), console.exampleOrder(), nullptr));
        connect(attempts.back().get(), &attempt::SignAttempt::finished, this,
            [&ended](const attempt::Result &result) {
                QCOMPARE(support::Console::rowOf(result).outcome, Outcome::Verified);
                ++ended;
            });
    }
    for (const auto &attempt : attempts)
        attempt->start();
    QTRY_COMPARE(ended, 3);
    QTRY_COMPARE(console.seen().size(), 4);
    QCOMPARE(console.certificateCalls(), 1);
}

/// Old and new keys are in use side by side (domain.md 6).
void tst_SignAttemptRotation::everyAnswerBeforeAndAfterIsVerified()
{
    support::Console console(m_keys.path());
    const QString first = console.rotate();
    QCOMPARE(support::Console::rowOf(console.run(console.exampleOrder())).verifySerial, first);
    const auto identity
        = console.platformKeys().identityOf(console.exampleOrder().profile).result();
    QStringList serials;
    for (const auto &key : identity.verifyKeys)
        serials.append(key.serial);
    QVERIFY(serials.contains(first));
    QVERIFY(serials.contains(console.ready().credentials.platformSerial));
}

void tst_SignAttemptRotation::aFileThatAnotherConsoleReplacedMeanwhile()
{
    QString file;
    support::Console console(m_keys.path(),
        [&file](const sandbox::Request &request, sandbox::Answer &, sandbox::Judge &) {
            if (request.method == "POST" && !file.isEmpty())
                QVERIFY(QFile::remove(file));
        });
    console.rotate();
    attempt::Order order = console.exampleOrder();
    order.profile.identity.verifyKeys.clear(); // all that it knows was downloaded
    QCOMPARE(support::Console::rowOf(console.run(order)).outcome, Outcome::Verified);

    file = order.profile.folder + u"/platform/"_s + console.ready().credentials.platformSerial
        + u".pem"_s;
    QVERIFY(QFile::exists(file));
    order.request = console.exampleOrder().request;
    QCOMPARE(support::Console::rowOf(console.run(order)).outcome, Outcome::Verified);
}

void tst_SignAttemptRotation::whenTheCallFails_data()
{
    using Way = sandbox::Delivery::Way;
    QTest::addColumn<Way>("way");
    QTest::addColumn<int>("status"); // 0: as it came
    QTest::addColumn<QByteArray>("apiV3Key"); // empty: the right one
    QTest::addColumn<bool>("calls");
    QTest::newRow("it is refused") << Way::Whole << 500 << QByteArray() << true;
    QTest::newRow("it has no answer") << Way::Close << 0 << QByteArray() << true;
    QTest::newRow("the APIv3 key is another's") << Way::Whole << 0 << QByteArray(32, 'x') << true;
    QTest::newRow("the APIv3 key has 31 bytes") << Way::Whole << 0 << QByteArray(31, 'x') << true;
}

void tst_SignAttemptRotation::whenTheCallFails()
{
    QFETCH(sandbox::Delivery::Way, way);
    QFETCH(int, status);
    QFETCH(QByteArray, apiV3Key);
    std::atomic<int> calls = 0;
    support::Console console(m_keys.path(),
        [&](const sandbox::Request &request, sandbox::Answer &answer, sandbox::Judge &) {
            if (request.method != "GET")
                return;
            ++calls;
            answer.delivery.way = way;
            if (status != 0)
                answer = { .status = status };
        });
    const QString serial = console.rotate();
    attempt::Order order = console.exampleOrder();
    if (!apiV3Key.isEmpty())
        console.vault().keep(order.profile.id, profile::SecretKind::ApiV3Key, shared(apiV3Key));
    const auto row = support::Console::rowOf(console.run(order));
    QCOMPARE(row.outcome, Outcome::Unverified);
    QCOMPARE(row.sessionId, QString());
    QCOMPARE(row.verifySerial, serial);
    QVERIFY2(row.verification.contains(u"\"unknown_serial\""_s), qPrintable(row.verification));
    QVERIFY(row.responseBytes.contains("session_id")); // kept, but not shown
    const int callsForOne = calls;
    QCOMPARE_GE(callsForOne, 1);

    // Within a minute nobody is asked again.
    order = console.exampleOrder();
    QCOMPARE(support::Console::rowOf(console.run(order)).outcome, Outcome::Unverified);
    QCOMPARE(calls, callsForOne);
}

void tst_SignAttemptRotation::aCancelDoesNotWaitForACallThatHangs()
{
    support::Console console(m_keys.path(),
        [](const sandbox::Request &request, sandbox::Answer &answer, sandbox::Judge &) {
            if (request.method == "GET")
                answer.delivery.way = sandbox::Delivery::Way::Hang;
        });
    console.rotate();
    attempt::SignAttempt attempt(console.services(), console.exampleOrder(), nullptr);
    std::optional<attempt::Result> ended;
    connect(&attempt, &attempt::SignAttempt::finished, this,
        [&](const attempt::Result &result) { ended = result; });
    attempt.start();
    QTRY_COMPARE(attempt.stage(), attempt::Stage::Refreshing);
    attempt.cancel();
    attempt.cancel();
    QTRY_VERIFY(ended); // in less than the call's own limits
    const auto row = support::Console::rowOf(*ended);
    QCOMPARE(row.outcome, Outcome::Unverified);
    QVERIFY2(row.verification.contains(u"\"unknown_serial\""_s), qPrintable(row.verification));
    QCOMPARE(console.rows().first().outcome, Outcome::Unverified);
}

void tst_SignAttemptRotation::anUnknownPublicKeyIsNotLookedForThere()
{
    support::Console console(
        m_keys.path(), [](const sandbox::Request &, sandbox::Answer &answer, sandbox::Judge &) {
            answer.setHeader("Wechatpay-Serial", "PUB_KEY_ID_0000000000000000000000000000000001");
        });
    const auto row = support::Console::rowOf(console.run(console.exampleOrder()));
    QCOMPARE(row.outcome, Outcome::Unverified);
    QVERIFY(row.verification.contains(u"unknown_serial"_s));
    QTRY_COMPARE(console.seen().size(), 1);
}

attempt::Order tst_SignAttemptRotation::inPublicKeyMode(const support::Console &console)
{
    attempt::Order order = console.exampleOrder();
    const sandbox::Credentials &keys = console.ready().credentials;
    order.profile.identity.verifyKeys = { { keys.platformPublicKeyId, keys.platformPublicKey } };
    return order;
}

void tst_SignAttemptRotation::publicKeyModeKnowsNoRotation()
{
    support::Console console(m_keys.path());
    console.rotate();
    const auto row = support::Console::rowOf(console.run(inPublicKeyMode(console)));
    QCOMPARE(row.outcome, Outcome::Verified);
    QCOMPARE(row.verifySerial, console.ready().credentials.platformPublicKeyId);
    QTRY_COMPARE(console.seen().size(), 1);
}

void tst_SignAttemptRotation::theHeaderIsSentInPublicKeyModeOnly()
{
    QMutex mutex;
    QList<std::optional<QByteArray>> sent;
    support::Console console(
        m_keys.path(), [&](const sandbox::Request &request, sandbox::Answer &, sandbox::Judge &) {
            const QMutexLocker lock(&mutex);
            sent.append(request.header("Wechatpay-Serial"));
        });
    const auto with = support::Console::rowOf(console.run(inPublicKeyMode(console)));
    const auto without = support::Console::rowOf(console.run(console.exampleOrder()));
    const QMutexLocker lock(&mutex);
    const QByteArray id = console.ready().credentials.platformPublicKeyId.toLatin1();
    QVERIFY(id.startsWith("PUB_KEY_ID_"));
    QCOMPARE(sent.size(), 2);
    QCOMPARE(sent.first(), std::optional(id));
    QCOMPARE(sent.last(), std::nullopt);
    // The row tells what was sent.
    QVERIFY(with.requestHeaders.contains(QByteArray("Wechatpay-Serial: " + id + '\n')));
    QVERIFY(!without.requestHeaders.contains("Wechatpay-Serial"));
}

void tst_SignAttemptRotation::aProfileThatKnowsNoKeyYet()
{
    support::Console console(m_keys.path());
    attempt::Order order = console.exampleOrder();
    order.profile.identity.verifyKeys.clear();
    const auto row = support::Console::rowOf(console.run(order));
    QCOMPARE(row.outcome, Outcome::Verified);
    QTRY_VERIFY(!console.platformKeys().isBusy());
    QCOMPARE_LE(console.certificateCalls(), 2);
    QCOMPARE(
        support::Console::rowOf(console.run(console.exampleOrder())).outcome, Outcome::Verified);
}

QTEST_GUILESS_MAIN(tst_SignAttemptRotation)
#include "tst_signattemptrotation.moc"
