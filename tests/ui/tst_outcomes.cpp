#include "history/sqlfile.h"
#include "base/nonce.h"
#include "sandbox/credentials.h"
#include "sandbox/judge.h"
#include "support/warnings.h"
#include "ui/desk.h"
#include "ui/visibletexts.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTcpServer>
#include <QTest>

#include <atomic>
#include <functional>

using Change = std::function<void(sandbox::Answer &, sandbox::Judge &)>;
Q_DECLARE_METATYPE(Change)

/// What each outcome looks like, and that every exit ends the busy state (house-style 21).
class tst_Outcomes : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void answersThatCannotBeTrustedShowNoSession_data();
    void answersThatCannotBeTrustedShowNoSession();
    void refusals_data();
    void refusals();
    void aRefusalComesBackToItsField_data();
    void aRefusalComesBackToItsField();
    void aRefusalOfNoFieldLeavesTheFormAlone();
    void whatWasRefusedOnceIsRepeatedExactly();
    void nobodyListeningIsNotDelivered();
    void aSandboxIdentityStaysAwayFromWeChatPay();
    void cancelledWhileWaitingIsUnknown();
    void cancelledBeforeTheSandboxIsReadySendsNothing();
    void aSessionWithoutExpirySaysSo();
    void aHistoryThatCannotBeOpenedRefusesToSign();
    void anAnswerThatIsNotRecordedIsKeptInSight();

private:
    static void expectNoSession(support::Desk &desk);
};

static sandbox::Tamper tamperWith(const Change &change)
{
    return [change](const sandbox::Request &, sandbox::Answer &answer, sandbox::Judge &judge) {
        change(answer, judge);
    };
}

static void setHeader(sandbox::Answer &answer, const QByteArray &name, const QByteArray &value)
{
    answer.headers.removeIf([&name](const QPair<QByteArray, QByteArray> &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (!value.isNull())
        answer.headers.append({ name, value });
}

/// Signs with the key of quite another platform, under the name of the right one.
static void signWithAnotherKey(sandbox::Answer &answer)
{
    const QTemporaryDir folder;
    const base::SystemClock clock;
    base::SystemNonceSource nonces;
    const auto credentials = sandbox::ensureCredentials(folder.path(), false);
    const auto other = sandbox::Judge::create(*credentials, clock, nonces);
    QByteArray serial;
    for (const auto &[name, value] : std::as_const(answer.headers)) {
        if (name.compare("Wechatpay-Serial", Qt::CaseInsensitive) == 0)
            serial = value;
    }
    (*other)->sign(answer, clock.nowMs());
    setHeader(answer, "Wechatpay-Serial", serial);
}

void tst_Outcomes::expectNoSession(support::Desk &desk)
{
    QVERIFY(desk.isIdle());
    QCOMPARE(desk.textOf("sessionId"), QString());
    QVERIFY(!desk.find("sessionId")->isVisible());
    QVERIFY(!desk.find("copySessionButton")->isEnabled());
    for (const char *name : { "handOffButton", "qrButton" }) {
        const auto *button = desk.window().findChild<QWidget *>(QString::fromLatin1(name));
        QVERIFY2(!button || !button->isVisible(), name);
    }
    // Wherever someone looks: no text of the window holds the session_id that was sent.
    const QString sent = desk.seen().isEmpty() ? QString() : desk.seen().first().sessionId;
    if (sent.isEmpty())
        return;
    for (const QPlainTextEdit *view : desk.window().findChildren<QPlainTextEdit *>())
        QVERIFY2(!view->toPlainText().contains(sent), qPrintable(view->objectName()));
    for (const QString &text : support::visibleTexts(desk.window()))
        QVERIFY2(!text.contains(sent), qPrintable(text));
}

void tst_Outcomes::answersThatCannotBeTrustedShowNoSession_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    row("signed by another key",
        [](sandbox::Answer &answer, sandbox::Judge &) { signWithAnotherKey(answer); });
    row("an altered body", [](sandbox::Answer &answer, sandbox::Judge &) {
        answer.body = R"({"session_id":"201710180325670965"})";
    });
    row("a time of ten minutes ago", [](sandbox::Answer &answer, sandbox::Judge &judge) {
        judge.sign(answer, base::SystemClock().nowMs() - 600'000);
    });
    row("a missing signature header", [](sandbox::Answer &answer, sandbox::Judge &) {
        setHeader(answer, "Wechatpay-Signature", {});
    });
    row("no signature headers", [](sandbox::Answer &answer, sandbox::Judge &) {
        for (const char *part : { "Signature", "Serial", "Nonce", "Timestamp", "Signature-Type" })
            setHeader(answer, QByteArray("Wechatpay-") + part, {});
    });
}

void tst_Outcomes::answersThatCannotBeTrustedShowNoSession()
{
    QFETCH(Change, change);
    support::Desk desk({ .tamper = tamperWith(change) });
    desk.fillExampleAndSign();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Unverified"));
    expectNoSession(desk);
    QVERIFY(!desk.textOf("explanation").isEmpty());
    // The answer can be read all the same.
    QVERIFY(desk.find<QPlainTextEdit>("responseView")
                ->toPlainText()
                .contains(QLatin1String("session_id")));
}

void tst_Outcomes::refusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("a signature that is refused")
        << 401 << QByteArray(R"({"code":"SIGN_ERROR","message":"sign not match"})");
    QTest::newRow("a system error")
        << 500 << QByteArray(R"({"code":"SYSTEM_ERROR","message":"busy"})");
    QTest::newRow("an empty answer") << 404 << QByteArray();
}

void tst_Outcomes::refusals()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    support::Desk desk({ .tamper = tamperWith([=](sandbox::Answer &answer, sandbox::Judge &) {
        answer.status = status;
        answer.body = body;
    }) });
    desk.fillExampleAndSign();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Refused"));
    expectNoSession(desk);
    QVERIFY(desk.textOf("duration").contains(QString::number(status)));
    QCOMPARE(desk.find<QPlainTextEdit>("responseView")->toPlainText().toUtf8(), body);
}

void tst_Outcomes::aRefusalComesBackToItsField_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("words");
    for (const QString &language : { QStringLiteral("en"), QStringLiteral("zh_CN") }) {
        const auto row = [&language](const char *name, const char *body, const char *field,
                             const char *words) {
            QTest::addRow("%s in %s", name, qPrintable(language))
                << language << QByteArray(body) << QByteArray(field) << QString::fromUtf8(words);
        };
        row("detail.field",
            R"({"code":"PARAM_ERROR","message":"模板不存在","detail":{"field":"/plan_id"}})",
            "plan_id", "模板不存在");
        row("a pointer in detail.value",
            R"({"code":"PARAM_ERROR","message":"参数错误",)"
            R"("detail":{"location":null,"value":["/body/openid"]}})",
            "openid", "参数错误");
        row("a pointer in the message",
            R"({"code":"PARAM_ERROR","message":"输入源“/body/user_client_ip”映射到值字段失败"})",
            "user_client_ip", "映射到值字段失败");
    }
}

void tst_Outcomes::aRefusalComesBackToItsField()
{
    QFETCH(QString, language);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, field);
    QFETCH(QString, words);
    support::Desk desk({ .tamper = tamperWith([=](sandbox::Answer &answer, sandbox::Judge &) {
                            answer.status = 400;
                            answer.body = body;
                        }),
        .language = language });
    desk.fillExampleAndSign();
    const QByteArray line = field + "Error";
    const char *errorLine = line.constData();
    QLineEdit *input = desk.field(field.constData());
    const auto isMarked = [&] {
        return desk.find(errorLine)->isVisible() && desk.textOf(errorLine).contains(words);
    };
    QVERIFY(desk.textOf("explanation").contains(words));
    QVERIFY(isMarked());
    QVERIFY(input->hasFocus());
    input->end(false);
    desk.press(Qt::Key_Backspace);
    QVERIFY(!isMarked());
    desk.field("success_notify_url")->setFocus();
    desk.click("correctFieldButton");
    QVERIFY(isMarked());
    QVERIFY(input->hasFocus());
    expectNoSession(desk);
}

void tst_Outcomes::aRefusalOfNoFieldLeavesTheFormAlone()
{
    support::Desk desk({ .tamper = tamperWith([](sandbox::Answer &answer, sandbox::Judge &) {
        answer.status = 403;
        answer.body = R"({"code":"NO_AUTH","message":"商户无此接口权限"})";
    }) });
    desk.fillExampleAndSign();
    QVERIFY(!desk.find("correctFieldButton")->isVisible());
    for (const contract::Field field : contract::allFields) {
        const QByteArray errorLine = QByteArray(contract::apiName(field).data()) + "Error";
        const QString told = desk.textOf(errorLine.constData());
        QVERIFY2(!told.contains(QStringLiteral("商户无此接口权限")), errorLine.constData());
    }
}

void tst_Outcomes::whatWasRefusedOnceIsRepeatedExactly()
{
    std::atomic<bool> isBusy = true;
    support::Desk desk({ .tamper = tamperWith([&isBusy](sandbox::Answer &answer, sandbox::Judge &) {
        if (!isBusy)
            return;
        answer.status = 503;
        answer.body = R"({"code":"SERVICE_UNAVAILABLE","message":"busy"})";
    }) });
    desk.fillExampleAndSign();
    isBusy = false;
    desk.field("plan_id")->setText(QStringLiteral("7")); // the form is another matter
    desk.click("repeatButton");
    desk.waitUntilIdle();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Verified"));
    QVERIFY(!desk.find("repeatButton")->isVisible());
    QTRY_COMPARE(desk.seen().size(), 2);
    QCOMPARE(desk.seen().last().requestBody, desk.seen().first().requestBody);
    QCOMPARE(desk.textOf("plan_id"), QStringLiteral("7"));
}

void tst_Outcomes::nobodyListeningIsNotDelivered()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const quint16 port = server.serverPort();
    server.close();
    support::Desk desk;
    desk.click("fillExampleButton");
    desk.type("base_uri", QStringLiteral("http://127.0.0.1:%1/").arg(port));
    desk.sign();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Not delivered"));
    expectNoSession(desk);
    QVERIFY(desk.seen().isEmpty());
}

void tst_Outcomes::aSandboxIdentityStaysAwayFromWeChatPay()
{
    support::Desk desk;
    desk.click("fillExampleButton");
    desk.type("base_uri", QStringLiteral("https://apihk.mch.weixin.qq.com/"));
    desk.sign();
    QVERIFY(desk.textOf("base_uriError").contains(QLatin1String("sandbox identity")));
    QVERIFY(desk.find("base_uriError")->isVisible());
    QVERIFY(desk.field("base_uri")->hasFocus());
    QCOMPARE(desk.find<QTableView>("historyView")->model()->rowCount(), 0);
    desk.field("base_uri")->selectAll();
    desk.press(Qt::Key_Delete); // typed anew: the error goes, and Sign works
    QVERIFY(!desk.find("base_uriError")->isVisible());
    desk.sign();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Verified"));
}

void tst_Outcomes::cancelledWhileWaitingIsUnknown()
{
    support::Desk desk({ .tamper = tamperWith([](sandbox::Answer &answer, sandbox::Judge &) {
        answer.delivery.way = sandbox::Delivery::Way::Hang;
    }) });
    desk.click("fillExampleButton");
    desk.click("signButton");
    QTRY_COMPARE(desk.seen().size(), 1); // the request has arrived
    QVERIFY(!desk.isIdle());
    QVERIFY(desk.find("cancelButton")->isVisible());
    desk.field("plan_id")->setFocus();
    desk.press(Qt::Key_Escape);
    desk.waitUntilIdle();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Result unknown"));
    expectNoSession(desk);
    QCOMPARE(desk.find<QTableView>("historyView")->model()->rowCount(), 1);
}

void tst_Outcomes::cancelledBeforeTheSandboxIsReadySendsNothing()
{
    support::Desk desk;
    desk.click("fillExampleButton");
    desk.click("signButton");
    desk.click("cancelButton");
    desk.waitUntilIdle();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Not sent"));
    expectNoSession(desk);
    desk.waitForSandbox();
    QVERIFY(desk.seen().isEmpty());
    desk.sign();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Verified"));
}

void tst_Outcomes::aSessionWithoutExpirySaysSo()
{
    support::Desk desk;
    desk.click("fillExampleButton");
    desk.field("expired_time")->clear();
    desk.sign();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Verified"));
    QVERIFY(desk.textOf("timeLeft").startsWith(QLatin1String("No expiry was sent")));
    desk.fillExampleAndSign();
    QVERIFY(desk.textOf("timeLeft").contains(QLatin1String("left, until")));
}

void tst_Outcomes::aHistoryThatCannotBeOpenedRefusesToSign()
{
    const QTemporaryDir folder;
    const QString newer = folder.filePath(QStringLiteral("history.sqlite3"));
    for (const char *statement : { "create table later (what text)",
             "pragma application_id = 1348554873", "pragma user_version = 99" })
        sqlfile::run(newer, QLatin1String(statement));

    support::Desk desk({ .dataDir = folder.path() });
    QTRY_VERIFY(desk.find("historyStrip")->isVisible());
    const QString reason = desk.textOf("historyStrip");
    QVERIFY(!reason.isEmpty());
    desk.fillExampleAndSign();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Not sent"));
    expectNoSession(desk);
    QVERIFY(desk.seen().isEmpty());
    QCOMPARE(desk.textOf("explanation"), reason);
}

void tst_Outcomes::anAnswerThatIsNotRecordedIsKeptInSight()
{
    QTemporaryDir folder;
    // While the answer is on its way the history is taken from under the program.
    support::Desk desk(
        { .tamper =
                [&folder](const sandbox::Request &, sandbox::Answer &, sandbox::Judge &) {
                    QFile file(folder.filePath(QStringLiteral("history.sqlite3")));
                    for (const char *suffix : { "", "-wal", "-shm" }) {
                        QFile part(file.fileName() + QString::fromLatin1(suffix));
                        if (part.open(QIODevice::ReadWrite))
                            part.write(QByteArray(int(part.size()), 'x'));
                    }
                },
            .dataDir = folder.path() });
    // What the start does for the history, checking and repairing it, is over with the backup.
    QTRY_COMPARE(desk.keeping().backups().result()->size(), 1);
    desk.fillExampleAndSign();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Verified"));
    QVERIFY(!desk.textOf("sessionId").isEmpty());
    QVERIFY(desk.find("notRecordedStrip")->isVisible());
    desk.window().close();
    QVERIFY(desk.window().isVisible());
    QVERIFY(desk.find("closeQuestion")->isVisible());
}

QTEST_MAIN(tst_Outcomes)
#include "tst_outcomes.moc"
