#include "contract/prerequest.h"
#include "support/warnings.h"
#include "ui/desk.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>

/// The main job at the window: form, Sign, verified session_id, durable row.
class tst_MainJob : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void theSeedsExampleTypedByHandGivesASession();
    void fillExampleAndSignWithTheKeyboardAlone();
    void theSeedsExampleTypedThroughTabAlone();
    void signPressedBeforeTheSandboxIsReadyGoesOnByItself();
    void theSessionIsCopiedAsPlainText();
    void aRowOfTheHistoryOpensInTheCardAgain();
    void theHistoryIsThereAtTheNextStart();
    void theSandboxPageShowsWhatTheSandboxSaw();
    void aRotatedPlatformKeyIsFollowedWithoutAnyone();
};

void tst_MainJob::theSeedsExampleTypedByHandGivesASession()
{
    support::Desk desk;
    const QString expiry
        = contract::expiryText(QDateTime::currentMSecsSinceEpoch() + 60 * 60 * 1000);
    desk.type("appid", QStringLiteral("wxd678efh567hg6787"));
    desk.type("sub_mchid", QStringLiteral("1230000109"));
    desk.type("sp_appid", QStringLiteral("wx8888888888888888"));
    desk.type("sp_mchid", QStringLiteral("3200000001"));
    desk.type("sub_appid", QStringLiteral("wxcbda96de0b165484"));
    desk.type("plan_id", QStringLiteral("123"));
    desk.type("out_contract_code", QStringLiteral("100001256"));
    desk.type("user_display_name", QStringLiteral("张三"));
    desk.type("success_notify_url", QStringLiteral("https://pay.weixin.qq.com"));
    desk.type("openid", QStringLiteral("ouFhd5X9s9WteC3eWRjXV3lea123"));
    desk.type("user_client_ip", QStringLiteral("119.145.83.6"));
    desk.type("expired_time", expiry);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    desk.waitUntilIdle();

    const QString session = desk.textOf("sessionId");
    QVERIFY(!session.isEmpty());
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Verified"));
    QVERIFY(desk.find<QLineEdit>("sessionId")->isVisible());

    const QString body = QStringLiteral(
        R"({"appid":"wxd678efh567hg6787","sub_mchid":"1230000109","sp_appid":"wx8888888888888888",)"
        R"("sp_mchid":"3200000001","sub_appid":"wxcbda96de0b165484","plan_id":123,)"
        R"("out_contract_code":"100001256","user_display_name":"张三",)"
        R"("success_notify_url":"https://pay.weixin.qq.com",)"
        R"("openid":"ouFhd5X9s9WteC3eWRjXV3lea123","user_client_ip":"119.145.83.6",)"
        R"("expired_time":"%1"})")
                             .arg(expiry);
    QTRY_COMPARE(desk.seen().size(), 1);
    QCOMPARE(QString::fromUtf8(desk.seen().first().requestBody), body);
    QCOMPARE(desk.seen().first().sessionId, session);
    QCOMPARE(desk.find<QPlainTextEdit>("requestView")->toPlainText(), body);
    QVERIFY(desk.find<QPlainTextEdit>("stringToSignView")->toPlainText().endsWith(body + u'\n'));
    QVERIFY(desk.find<QPlainTextEdit>("responseView")->toPlainText().contains(session));

    const QAbstractItemModel *rows = desk.find<QTableView>("historyView")->model();
    QTRY_COMPARE(rows->rowCount(), 1);
    QStringList shown;
    for (int column = 0; column < rows->columnCount(); ++column)
        shown.append(rows->index(0, column).data().toString());
    for (const QString &text : { QStringLiteral("100001256"), QStringLiteral("张三"), session,
             QStringLiteral("Verified") })
        QVERIFY2(shown.contains(text), qPrintable(text));
}

void tst_MainJob::fillExampleAndSignWithTheKeyboardAlone()
{
    support::Desk desk;
    QVERIFY(desk.field("sp_appid")->hasFocus());
    desk.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.textOf("plan_id"), QStringLiteral("123"));
    QVERIFY(desk.textOf("base_uri").isEmpty());
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    desk.waitUntilIdle();
    QVERIFY(!desk.textOf("sessionId").isEmpty());

    desk.press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(desk.find("historySearch")->hasFocus());
    desk.type("historySearch", QStringLiteral("1"));
    desk.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QApplication::clipboard()->text(), desk.textOf("sessionId"));
    desk.field("plan_id")->setFocus();
    desk.press(Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(desk.textOf("sp_appid").isEmpty());
}

/// Goes on with Tab until it is there.
static void tabTo(support::Desk &desk, const QString &name)
{
    for (int presses = 0; presses < 60; ++presses) {
        if (QApplication::focusWidget()->objectName() == name)
            return;
        desk.press(Qt::Key_Tab);
    }
    qFatal("Tab never came to %s.", qPrintable(name));
}

void tst_MainJob::theSeedsExampleTypedThroughTabAlone()
{
    support::Desk desk;
    const QString expiry
        = contract::expiryText(QDateTime::currentMSecsSinceEpoch() + 60 * 60 * 1000);
    const contract::PreSignRequest example
        = contract::exampleRequest(QStringLiteral("100001256"), expiry);
    QVERIFY(desk.field("sp_appid")->hasFocus());
    int typed = 0;
    const auto fill = [&](contract::Field field) {
        const QString name = contract::apiName(field);
        tabTo(desk, name);
        desk.type(contract::apiName(field).data(), example.value(field)); // the focus is there
        ++typed;
    };
    using contract::Field;
    for (const Field field : { Field::SpAppid, Field::SubMchid, Field::SubAppid })
        fill(field);
    tabTo(desk, QStringLiteral("discouragedButton"));
    desk.press(Qt::Key_Space); // what is not in the official table
    for (const Field field :
        { Field::Appid, Field::SpMchid, Field::PlanId, Field::OutContractCode, Field::ExpiredTime,
            Field::UserDisplayName, Field::Openid, Field::UserClientIp, Field::SuccessNotifyUrl })
        fill(field);
    QCOMPARE(typed, 12);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    desk.waitUntilIdle();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Verified"));
    QTRY_COMPARE(desk.seen().size(), 1);
    QCOMPARE(desk.seen().first().requestBody, contract::toJson(example));
    QVERIFY(!desk.textOf("sessionId").isEmpty());
}

void tst_MainJob::signPressedBeforeTheSandboxIsReadyGoesOnByItself()
{
    support::Desk desk;
    QVERIFY(!desk.textOf("sandboxLine").contains(QLatin1String("127.0.0.1")));
    desk.click("fillExampleButton");
    desk.click("signButton");
    QVERIFY(!desk.isIdle());
    desk.waitUntilIdle();
    QVERIFY(!desk.textOf("sessionId").isEmpty());
}

void tst_MainJob::theSessionIsCopiedAsPlainText()
{
    support::Desk desk;
    QVERIFY(!desk.find("copySessionButton")->isEnabled());
    desk.fillExampleAndSign();
    desk.click("copySessionButton");
    QCOMPARE(QApplication::clipboard()->text(), desk.textOf("sessionId"));
}

void tst_MainJob::aRowOfTheHistoryOpensInTheCardAgain()
{
    support::Desk desk;
    desk.fillExampleAndSign();
    const QString first = desk.textOf("sessionId");
    desk.fillExampleAndSign();
    QVERIFY(desk.textOf("sessionId") != first);

    auto *table = desk.find<QTableView>("historyView");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    table->setFocus();
    desk.press(Qt::Key_Down);
    QTRY_COMPARE(desk.textOf("sessionId"), first);
    QVERIFY(desk.find<QPlainTextEdit>("responseView")->toPlainText().contains(first));
    desk.press(Qt::Key_Up);
    QTRY_VERIFY(desk.textOf("sessionId") != first);
}

void tst_MainJob::theHistoryIsThereAtTheNextStart()
{
    const QTemporaryDir folder;
    QString session;
    {
        support::Desk desk({ .dataDir = folder.path() });
        desk.fillExampleAndSign();
        session = desk.textOf("sessionId");
    }
    support::Desk desk({ .dataDir = folder.path() });
    auto *table = desk.find<QTableView>("historyView");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(desk.textOf("sessionId").isEmpty());
    table->setFocus();
    desk.press(Qt::Key_Down);
    QTRY_COMPARE(desk.textOf("sessionId"), session);
}

void tst_MainJob::theSandboxPageShowsWhatTheSandboxSaw()
{
    support::Desk desk;
    desk.fillExampleAndSign();
    desk.press(Qt::Key_2, Qt::AltModifier);
    QVERIFY(desk.find("sandboxPage")->isVisible());
    QVERIFY(desk.textOf("sandboxAddress").startsWith(QLatin1String("http://127.0.0.1:")));
    auto *log = desk.find<QTableView>("sandboxLog");
    QTRY_COMPARE(log->model()->rowCount(), 1);
    log->setFocus();
    desk.press(Qt::Key_Down);
    const QString entry = desk.find<QPlainTextEdit>("sandboxEntry")->toPlainText();
    QVERIFY2(entry.contains(QLatin1String("signature:ok")), qPrintable(entry));
    QVERIFY(entry.contains(QString::fromUtf8(desk.seen().first().requestBody)));
    desk.press(Qt::Key_1, Qt::AltModifier);
    QVERIFY(desk.find("signPage")->isVisible());
}

void tst_MainJob::aRotatedPlatformKeyIsFollowedWithoutAnyone()
{
    support::Desk desk;
    desk.waitForSandbox();
    desk.fillExampleAndSign();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Verified"));
    const QString before = desk.textOf("verificationLine");
    desk.press(Qt::Key_2, Qt::AltModifier);
    desk.click("rotateButton");
    QTRY_VERIFY(desk.find("rotateButton")->isEnabled());
    const QString serial = desk.textOf("rotatedLine").section(QLatin1Char(' '), -1);
    QVERIFY2(serial.size() >= 16, qPrintable(desk.textOf("rotatedLine")));
    QVERIFY(!before.contains(serial));

    desk.press(Qt::Key_1, Qt::AltModifier);
    desk.fillExampleAndSign();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Verified"));
    QVERIFY2(desk.textOf("verificationLine").contains(serial),
        qPrintable(desk.textOf("verificationLine")));
}

QTEST_MAIN(tst_MainJob)
#include "tst_mainjob.moc"
