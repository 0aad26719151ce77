#include "support/warnings.h"
#include "ui/desk.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

/// What the form says while it is filled in.
class tst_ContractForm : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void anErrorAppearsWhenTheFieldIsLeftAndGoesWhileTyping();
    void anUntouchedRequiredFieldIsNotScolded();
    void signShowsEveryErrorAndGoesToTheFirst();
    void warningsDoNotKeepAnyoneFromSigning();
    void blanksAroundIdentifiersGo();
    void discouragedFieldsSaySo();
    void presetsWriteAnExpiryThatIsAccepted();
    void clearEmptiesTheForm();
    void theAccessPointInUseStandsInItsPlace();
    void tabOrderIsReadingOrder();
};

void tst_ContractForm::anErrorAppearsWhenTheFieldIsLeftAndGoesWhileTyping()
{
    support::Desk desk;
    desk.type("user_client_ip", QStringLiteral("8.8.8.8a"));
    QVERIFY(!desk.find("user_client_ipError")->isVisible());
    desk.press(Qt::Key_Tab);
    QVERIFY(desk.find("user_client_ipError")->isVisible());
    QVERIFY(!desk.textOf("user_client_ipError").isEmpty());
    QCOMPARE(
        desk.field("user_client_ip")->accessibleDescription(), desk.textOf("user_client_ipError"));

    desk.field("user_client_ip")->setFocus();
    desk.press(Qt::Key_End);
    desk.press(Qt::Key_Backspace);
    QVERIFY(!desk.find("user_client_ipError")->isVisible());
    desk.press(Qt::Key_Tab);
    QVERIFY(!desk.find("user_client_ipError")->isVisible());
}

void tst_ContractForm::anUntouchedRequiredFieldIsNotScolded()
{
    support::Desk desk;
    desk.field("plan_id")->setFocus();
    desk.press(Qt::Key_Tab);
    QVERIFY(!desk.find("plan_idError")->isVisible());
}

void tst_ContractForm::signShowsEveryErrorAndGoesToTheFirst()
{
    support::Desk desk;
    desk.click("signButton");
    QVERIFY(desk.isIdle());
    for (const char *name : { "sp_appidError", "sub_mchidError", "plan_idError",
             "out_contract_codeError", "user_display_nameError", "success_notify_urlError" })
        QVERIFY2(desk.find(name)->isVisibleTo(&desk.window()), name);
    QVERIFY(desk.field("sp_appid")->hasFocus());
    QVERIFY(desk.seen().isEmpty());
    QCOMPARE(desk.textOf("sessionId"), QString());

    // Far down, out of sight until Sign goes there.
    desk.click("fillExampleButton");
    desk.field("success_notify_url")->setText(QStringLiteral("ftp://example.com"));
    desk.click("signButton");
    QVERIFY(desk.field("success_notify_url")->hasFocus());
    QVERIFY(!desk.field("success_notify_url")->visibleRegion().isEmpty());
}

void tst_ContractForm::warningsDoNotKeepAnyoneFromSigning()
{
    support::Desk desk;
    desk.click("fillExampleButton");
    desk.field("user_display_name")->clear();
    desk.type("user_display_name", QStringLiteral("A B"));
    desk.press(Qt::Key_Tab);
    QVERIFY(!desk.textOf("user_display_nameError").isEmpty());
    desk.sign();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Verified"));
}

void tst_ContractForm::blanksAroundIdentifiersGo()
{
    support::Desk desk;
    desk.type("openid", QStringLiteral("  oUser1 "));
    desk.press(Qt::Key_Tab);
    QCOMPARE(desk.textOf("openid"), QStringLiteral("oUser1"));
    desk.type("user_display_name", QStringLiteral(" A"));
    desk.press(Qt::Key_Tab);
    QCOMPARE(desk.textOf("user_display_name"), QStringLiteral(" A"));
}

void tst_ContractForm::discouragedFieldsSaySo()
{
    support::Desk desk;
    for (const char *name : { "appid", "sp_mchid" })
        QVERIFY2(desk.field(name)->accessibleDescription().startsWith(
                     QLatin1String("Not in the official table")),
            name);
    QVERIFY(!desk.field("sp_appid")->accessibleDescription().startsWith(QLatin1String("Not in")));
}

void tst_ContractForm::presetsWriteAnExpiryThatIsAccepted()
{
    support::Desk desk;
    for (const char *button : { "expirySoonButton", "expiryLaterButton" }) {
        desk.field("expired_time")->clear();
        desk.click(button);
        const QDateTime expiry = QDateTime::fromString(desk.textOf("expired_time"), Qt::ISODate);
        const qint64 minutes = (QDateTime::currentDateTimeUtc().secsTo(expiry) + 30) / 60;
        QCOMPARE(minutes, button == QByteArray("expirySoonButton") ? 30 : 120);
        QVERIFY(desk.textOf("expired_time").endsWith(QLatin1String("+08:00")));
    }
}

void tst_ContractForm::clearEmptiesTheForm()
{
    support::Desk desk;
    desk.click("fillExampleButton");
    desk.click("clearButton");
    for (const char *name : { "sp_appid", "sub_mchid", "plan_id", "expired_time" })
        QCOMPARE(desk.textOf(name), QString());
    desk.click("signButton");
    QVERIFY(desk.find("plan_idError")->isVisibleTo(&desk.window()));
    desk.click("clearButton");
    QVERIFY(!desk.find("plan_idError")->isVisibleTo(&desk.window()));
}

void tst_ContractForm::theAccessPointInUseStandsInItsPlace()
{
    support::Desk desk;
    desk.waitForSandbox();
    QVERIFY(desk.field("base_uri")->placeholderText().contains(QLatin1String("http://127.0.0.1:")));
}

void tst_ContractForm::tabOrderIsReadingOrder()
{
    support::Desk desk;
    const QStringList expected { QStringLiteral("merchantSection"), QStringLiteral("sp_appid"),
        QStringLiteral("sub_mchid"), QStringLiteral("sub_appid"),
        QStringLiteral("discouragedButton"), QStringLiteral("contractSection"),
        QStringLiteral("plan_id"), QStringLiteral("out_contract_code"),
        QStringLiteral("expired_time"), QStringLiteral("userSection"),
        QStringLiteral("user_display_name"), QStringLiteral("openid"),
        QStringLiteral("user_client_ip"), QStringLiteral("deliverySection"),
        QStringLiteral("success_notify_url"), QStringLiteral("base_uri"),
        QStringLiteral("openFieldsButton"), QStringLiteral("signButton") };
    QStringList walked; // pickers and the like stand between
    desk.find("merchantSection")->setFocus();
    for (int tabs = 0; tabs < 60 && !walked.contains(expected.last()); ++tabs) {
        const QString here = QApplication::focusWidget()->objectName();
        if (expected.contains(here))
            walked.append(here);
        desk.press(Qt::Key_Tab);
    }
    QCOMPARE(walked, expected);
}

QTEST_MAIN(tst_ContractForm)
#include "tst_contractform.moc"
