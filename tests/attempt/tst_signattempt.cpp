#include "attempt/signattempt.h"
#include "sandbox/judge.h"
#include "support/console.h"
#include "support/warnings.h"

#include <QFile>
#include <QTcpServer>
#include <QTest>

#include <atomic>

using history::Outcome;

/// The one way through the house, over real keys, a real socket and a real file.
class tst_SignAttempt : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void theExampleIsVerified();
    void theRowIsCommittedBeforeTheRequestArrives();
    void answersThatCannotBeTrusted_data();
    void answersThatCannotBeTrusted();
    void refusals_data();
    void refusals();
    void brokenAnswersAreUnknownAndSentOnce_data();
    void brokenAnswersAreUnknownAndSentOnce();
    void nobodyListening();
    void whatIsNeverAttempted_data();
    void whatIsNeverAttempted();
    void aHistoryThatCannotBeWrittenSendsNothing();
    void cancelledBeforeItIsRecorded();
    void cancelledWhileWaiting();
    void repeatsExactly();

private:
    QTemporaryDir m_keys;
};

void tst_SignAttempt::theExampleIsVerified()
{
    support::Console console(m_keys.path());
    const attempt::Order order = console.exampleOrder();
    const history::Row row = support::Console::rowOf(console.run(order));

    QCOMPARE(row.outcome, Outcome::Verified);
    QVERIFY(!row.sessionId.isEmpty());
    QCOMPARE(row.httpStatus, std::optional(200));
    QCOMPARE(row.verifySerial, console.ready().credentials.platformSerial);
    QVERIFY(!row.requestId.isEmpty());
    QCOMPARE(row.baseUri, console.ready().url.toString());

    QTRY_COMPARE(console.seen().size(), 1);
    const sandbox::LogEntry entry = console.seen().first();
    QCOMPARE(entry.sessionId, row.sessionId);
    QCOMPARE(entry.requestBody, row.requestBytes);
    QCOMPARE(entry.requestBody, contract::toJson(order.request));
    QVERIFY(row.stringToSign.startsWith("POST\n/v3/global/papay/contracts/app-pre-entrust-sign\n"));
    QVERIFY(row.stringToSign.endsWith(QByteArray('\n' + row.requestBytes + '\n')));
    QVERIFY(row.requestHeaders.contains("Authorization: WECHATPAY2-SHA256-RSA2048 "));

    const auto rows = console.rows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().sessionId, row.sessionId);
    const auto whole = console.store().row(row.id).result();
    QVERIFY(whole);
    QCOMPARE(whole->requestBytes, row.requestBytes);
    QCOMPARE(whole->responseBytes, row.responseBytes);
    QVERIFY(whole->responseBytes.contains(row.sessionId.toUtf8()));
}

void tst_SignAttempt::theRowIsCommittedBeforeTheRequestArrives()
{
    QString dataDir;
    QList<history::Row> found;
    support::Console console(
        m_keys.path(), [&](const sandbox::Request &, sandbox::Answer &, sandbox::Judge &) {
            // Another program's look at the file, while the answer is still to come.
            base::SystemClock clock;
            history::Store other(dataDir, clock);
            found = other.page({}).result().value();
        });
    dataDir = console.dataDir();
    const auto row = support::Console::rowOf(console.run(console.exampleOrder()));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().id, row.id);
    QCOMPARE(found.first().outcome, Outcome::Pending);
}

/// Sets a header of an answer, or removes it when the value is null.
static void setHeader(sandbox::Answer &answer, const QByteArray &name, const QByteArray &value)
{
    answer.headers.removeIf([&name](const QPair<QByteArray, QByteArray> &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (!value.isNull())
        answer.headers.append({ name, value });
}

void tst_SignAttempt::answersThatCannotBeTrusted_data()
{
    using Change = std::function<void(sandbox::Answer &, sandbox::Judge &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("verification");
    const auto row = [](const char *name, const char *verification, const Change &change) {
        QTest::newRow(name) << change << QString::fromLatin1(verification);
    };
    row("an altered body", "bad_signature",
        [](sandbox::Answer &answer, sandbox::Judge &) { answer.body.replace('}', " }"); });
    row("a time of ten minutes ago", "clock_skew",
        [](sandbox::Answer &answer, sandbox::Judge &judge) {
            judge.sign(answer, base::SystemClock().nowMs() - 600'000);
        });
    row("a missing signature header", "headers_missing",
        [](sandbox::Answer &answer, sandbox::Judge &) {
            setHeader(answer, "Wechatpay-Signature", {});
        });
    row("no signature headers at all", "not_signed", [](sandbox::Answer &answer, sandbox::Judge &) {
        for (const char *part : { "Signature", "Serial", "Nonce", "Timestamp" })
            setHeader(answer, QByteArray("Wechatpay-") + part, {});
        setHeader(answer, "Wechatpay-Signature-Type", {});
    });
    row("an unknown serial", "unknown_serial", [](sandbox::Answer &answer, sandbox::Judge &) {
        setHeader(answer, "Wechatpay-Serial", "0123456789ABCDEF0123456789ABCDEF01234567");
    });
    row("a deliberate probe", "probe", [](sandbox::Answer &answer, sandbox::Judge &) {
        setHeader(answer, "Wechatpay-Signature", "WECHATPAY/SIGNTEST/abcd");
    });
    row("a signed body without a session", "verified",
        [](sandbox::Answer &answer, sandbox::Judge &judge) {
            answer.body = R"({"prepay_id":"1"})";
            judge.sign(answer, base::SystemClock().nowMs());
        });
}

void tst_SignAttempt::answersThatCannotBeTrusted()
{
    using Change = std::function<void(sandbox::Answer &, sandbox::Judge &)>;
    QFETCH(Change, change);
    QFETCH(QString, verification);
    support::Console console(m_keys.path(),
        [&change](const sandbox::Request &, sandbox::Answer &answer, sandbox::Judge &judge) {
            change(answer, judge);
        });
    const auto row = support::Console::rowOf(console.run(console.exampleOrder()));
    QCOMPARE(row.outcome, Outcome::Unverified);
    QCOMPARE(row.sessionId, QString());
    QVERIFY2(row.verification.contains(QLatin1Char('"') + verification + QLatin1Char('"')),
        qPrintable(row.verification));
    QVERIFY(!row.responseBytes.isEmpty());
    QCOMPARE(console.rows().first().sessionId, QString());
    QCOMPARE(console.rows().first().outcome, Outcome::Unverified);
}

void tst_SignAttempt::refusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::newRow("a redirect is not followed") << 302 << QByteArray() << QString();
    QTest::newRow("a sign error") << 401
                                  << QByteArray(R"({"code":"SIGN_ERROR","message":"签名错误"})")
                                  << QStringLiteral("SIGN_ERROR");
    QTest::newRow("an empty 404") << 404 << QByteArray() << QString();
    QTest::newRow("too many requests")
        << 429 << QByteArray(R"({"code":"RATE_LIMITED","message":""})")
        << QStringLiteral("RATE_LIMITED");
    QTest::newRow("no JSON at all") << 502 << QByteArray("<html>bad gateway</html>") << QString();
}

void tst_SignAttempt::refusals()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    support::Console console(
        m_keys.path(), [&](const sandbox::Request &, sandbox::Answer &answer, sandbox::Judge &) {
            answer = { .status = status, .headers = {}, .body = body, .delivery = {} };
            if (status == 302)
                answer.headers.append(qMakePair(QByteArray("Location"), QByteArray("/elsewhere")));
        });
    const auto row = support::Console::rowOf(console.run(console.exampleOrder()));
    QCOMPARE(row.outcome, Outcome::Refused);
    QCOMPARE(row.httpStatus, std::optional(status));
    QCOMPARE(row.code, code);
    QCOMPARE(row.responseBytes, body);
    QCOMPARE(row.sessionId, QString());
    QTRY_COMPARE(console.seen().size(), 1);
}

void tst_SignAttempt::brokenAnswersAreUnknownAndSentOnce_data()
{
    using Way = sandbox::Delivery::Way;
    QTest::addColumn<Way>("way");
    QTest::addColumn<QString>("failure");
    QTest::newRow("closed without a byte") << Way::Close << QStringLiteral("broken");
    QTest::newRow("reset without a byte") << Way::Reset << QStringLiteral("broken");
    QTest::newRow("cut short") << Way::Truncate << QStringLiteral("broken");
    QTest::newRow("silence") << Way::Hang << QStringLiteral("deadline");
}

void tst_SignAttempt::brokenAnswersAreUnknownAndSentOnce()
{
    QFETCH(sandbox::Delivery::Way, way);
    QFETCH(QString, failure);
    std::atomic<int> requests = 0;
    support::Console console(
        m_keys.path(), [&](const sandbox::Request &, sandbox::Answer &answer, sandbox::Judge &) {
            ++requests;
            answer.delivery.way = way;
            answer.delivery.bytes = 40;
        });
    attempt::Order order = console.exampleOrder();
    order.limits.total = std::chrono::milliseconds(1500);
    const auto row = support::Console::rowOf(console.run(order));
    QCOMPARE(row.outcome, Outcome::Unknown);
    QCOMPARE(row.failure, failure);
    QCOMPARE(row.sessionId, QString());
    QCOMPARE(requests, 1);
    QCOMPARE(console.rows().first().outcome, Outcome::Unknown);
}

void tst_SignAttempt::nobodyListening()
{
    support::Console console(m_keys.path());
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const quint16 port = closed.serverPort();
    closed.close();
    attempt::Order order = console.exampleOrder();
    QUrl closedUrl(order.profile.accessPoint);
    closedUrl.setPort(port);
    order.profile.accessPoint = closedUrl.toString();
    const auto row = support::Console::rowOf(console.run(order));
    QCOMPARE(row.outcome, Outcome::Unreachable);
    QCOMPARE(row.failure, QStringLiteral("connection_refused"));
    QCOMPARE(console.rows().first().outcome, Outcome::Unreachable);
}

void tst_SignAttempt::whatIsNeverAttempted_data()
{
    using Spoil = std::function<void(attempt::Order &)>;
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<size_t>("problem"); // index in attempt::Problem
    const auto row = [](const char *name, size_t problem, const Spoil &spoil) {
        QTest::newRow(name) << spoil << problem;
    };
    row("a field that fails its rule", 0, [](attempt::Order &order) {
        order.request.set(contract::Field::PlanId, QStringLiteral("abc"));
    });
    row("a sandbox identity towards WeChat Pay", 2, [](attempt::Order &order) {
        order.request.set(
            contract::Field::BaseUri, QStringLiteral("https://apihk.mch.weixin.qq.com/"));
    });
    row("a key that is not there", 3, [](attempt::Order &order) {
        order.profile.identity.keyFile = QStringLiteral("/nowhere/apiclient_key.pem");
    });
    row("a platform certificate that is not there", 3, [](attempt::Order &order) {
        order.profile.identity.verifyKeys.first().file = QStringLiteral("/nowhere/cert.pem");
    });
}

void tst_SignAttempt::whatIsNeverAttempted()
{
    using Spoil = std::function<void(attempt::Order &)>;
    QFETCH(Spoil, spoil);
    QFETCH(size_t, problem);
    support::Console console(m_keys.path());
    attempt::Order order = console.exampleOrder();
    spoil(order);
    const attempt::Result result = console.run(order);
    QVERIFY(std::holds_alternative<attempt::Problem>(result));
    QCOMPARE(std::get<attempt::Problem>(result).index(), problem);
    QVERIFY(console.rows().isEmpty());
    // Something positive to wait for: the sandbox answers the next attempt, and saw only that.
    QCOMPARE(
        support::Console::rowOf(console.run(console.exampleOrder())).outcome, Outcome::Verified);
    QTRY_COMPARE(console.seen().size(), 1);
}

void tst_SignAttempt::aHistoryThatCannotBeWrittenSendsNothing()
{
    std::atomic<int> requests = 0;
    support::Console console(m_keys.path(),
        [&](const sandbox::Request &, sandbox::Answer &, sandbox::Judge &) { ++requests; });
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("data")));
    QVERIFY(file.open(QIODevice::WriteOnly)); // a file where the data folder belongs
    base::SystemClock clock;
    history::Store store(file.fileName(), clock);
    attempt::Services services = console.services();
    attempt::SignAttempt attempt({ services.clock, services.signer, services.network, store,
                                     services.vault, services.platformKeys },
        console.exampleOrder(), nullptr);
    std::optional<attempt::Result> ended;
    connect(&attempt, &attempt::SignAttempt::finished, this,
        [&](const attempt::Result &result) { ended = result; });
    attempt.start();
    QTRY_VERIFY(ended);
    const auto *problem = std::get_if<attempt::Problem>(&*ended);
    QVERIFY(problem && std::holds_alternative<history::StoreError>(*problem));
    QCOMPARE(
        support::Console::rowOf(console.run(console.exampleOrder())).outcome, Outcome::Verified);
    QCOMPARE(requests, 1);
}

void tst_SignAttempt::cancelledBeforeItIsRecorded()
{
    support::Console console(m_keys.path());
    attempt::SignAttempt attempt(console.services(), console.exampleOrder(), nullptr);
    std::optional<attempt::Result> ended;
    connect(&attempt, &attempt::SignAttempt::finished, this,
        [&](const attempt::Result &result) { ended = result; });
    attempt.start();
    attempt.cancel();
    QTRY_VERIFY(ended);
    const auto *problem = std::get_if<attempt::Problem>(&*ended);
    QVERIFY(problem && std::holds_alternative<attempt::CancelledEarly>(*problem));
    QVERIFY(console.rows().isEmpty());
}

void tst_SignAttempt::cancelledWhileWaiting()
{
    std::atomic<int> requests = 0;
    support::Console console(
        m_keys.path(), [&](const sandbox::Request &, sandbox::Answer &answer, sandbox::Judge &) {
            answer.delivery.way = sandbox::Delivery::Way::Hang;
            ++requests;
        });
    attempt::SignAttempt attempt(console.services(), console.exampleOrder(), nullptr);
    std::optional<attempt::Result> ended;
    connect(&attempt, &attempt::SignAttempt::finished, this,
        [&](const attempt::Result &result) { ended = result; });
    attempt.start();
    QTRY_COMPARE(requests, 1);
    attempt.cancel();
    QTRY_VERIFY(ended);
    const auto row = support::Console::rowOf(*ended);
    QCOMPARE(row.outcome, Outcome::Unknown);
    QCOMPARE(row.failure, QStringLiteral("cancelled"));
}

void tst_SignAttempt::repeatsExactly()
{
    std::atomic<bool> broken = true;
    support::Console console(
        m_keys.path(), [&](const sandbox::Request &, sandbox::Answer &answer, sandbox::Judge &) {
            if (broken)
                answer.delivery.way = sandbox::Delivery::Way::Close;
        });
    const auto first = support::Console::rowOf(console.run(console.exampleOrder()));
    QCOMPARE(first.outcome, Outcome::Unknown);
    broken = false;
    attempt::Order again = console.exampleOrder();
    again.repeats = first;
    const auto second = support::Console::rowOf(console.run(again));
    QCOMPARE(second.outcome, Outcome::Verified);
    QCOMPARE(second.repeats, first.id);
    QCOMPARE(second.requestBytes, first.requestBytes);
    QCOMPARE(second.outContractCode, first.outContractCode);
    QVERIFY(second.stringToSign != first.stringToSign);
    QCOMPARE(console.rows().size(), 2);

    again.repeats = second; // a verified attempt may not be repeated
    const auto refused = console.run(again);
    QVERIFY(std::holds_alternative<attempt::NotRepeatable>(std::get<attempt::Problem>(refused)));
}

QTEST_GUILESS_MAIN(tst_SignAttempt)
#include "tst_signattempt.moc"
