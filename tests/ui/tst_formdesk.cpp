#include "support/warnings.h"
#include "ui/actionbutton.h"
#include "ui/crowding.h"
#include "ui/desk.h"
#include "ui/filling/formdesk.h"
#include "ui/style.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using contract::Field;

/// What fills, empties and copies the form as a whole, and the way back.
class tst_FormDesk : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new ui::Style); }
    void init() { support::failOnWarnings(); }
    void clearIsUndoneToTheLastCharacter();
    void severalChangesAreUndoneOneByOne();
    void undoStaysWithItsProfile();
    void newKeepsTheMerchantAndForgetsTheUser();
    void newSendsNoExpiryWhereNoneWasSent();
    void theExampleIsFreshEachTime();
    void copiesAreReadBack_data();
    void copiesAreReadBack();
    void theStripSpeaksToReadersAndLeavesTheFocusAlone();
    void theStripFollowsTheLanguageAndTheFormKeepsItsText();
    void whileACallRunsTheFormStays();
    void everyActionSaysItsKey();
    void nothingIsCutAtTwiceTheFontInANarrowColumn();
};

static QString notice(support::Desk &desk) { return desk.textOf("noticeText"); }

static bool tells(support::Desk &desk) { return desk.find("noticeStrip")->isVisible(); }

static QStringList texts(support::Desk &desk)
{
    QStringList all;
    for (const Field field : contract::allFields)
        all.append(desk.field(contract::apiName(field).data())->text());
    return all;
}

void tst_FormDesk::clearIsUndoneToTheLastCharacter()
{
    support::Desk desk;
    QVERIFY(!tells(desk));
    desk.type("openid", QStringLiteral("o1"));
    desk.type("user_display_name", QStringLiteral(" 张三 "));
    desk.type("appid", QStringLiteral("wx1"));
    desk.type("base_uri", QStringLiteral("http"));
    const QStringList before = texts(desk);
    desk.click("clearButton");
    QCOMPARE(desk.textOf("openid"), QString());
    QVERIFY(tells(desk));
    QCOMPARE(notice(desk), QStringLiteral("Cleared."));
    QCOMPARE(desk.textOf("noticeActionButton"), QStringLiteral("Undo"));
    desk.click("noticeActionButton");
    QCOMPARE(texts(desk), before);
    QVERIFY(!desk.window().findChild<ui::FormDesk *>()->undo.isEnabled());
}

void tst_FormDesk::severalChangesAreUndoneOneByOne()
{
    support::Desk desk;
    desk.type("openid", QStringLiteral("first"));
    desk.click("clearButton");
    desk.type("openid", QStringLiteral("second"));
    desk.click("fillExampleButton");
    desk.press(Qt::Key_N, Qt::ControlModifier);
    const auto undo = [&desk] { desk.press(Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier); };
    undo();
    QCOMPARE(desk.textOf("openid"), QStringLiteral("ouFhd5X9s9WteC3eWRjXV3lea123"));
    undo();
    QCOMPARE(desk.textOf("openid"), QStringLiteral("second"));
    QVERIFY(desk.textOf("plan_id").isEmpty());
    undo();
    QCOMPARE(desk.textOf("openid"), QStringLiteral("first"));
    undo(); // nothing left to undo, and nothing happens
    QCOMPARE(desk.textOf("openid"), QStringLiteral("first"));
}

void tst_FormDesk::undoStaysWithItsProfile()
{
    support::Desk desk;
    const profile::Profile other = desk.save(desk.sandboxMerchant());
    desk.type("openid", QStringLiteral("mine"));
    desk.click("clearButton");
    desk.choose(other);
    QVERIFY(!desk.window().findChild<ui::FormDesk *>()->undo.isEnabled());
    desk.choose(profile::sandboxProfile());
    desk.press(Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(desk.textOf("openid"), QStringLiteral("mine"));
}

void tst_FormDesk::newKeepsTheMerchantAndForgetsTheUser()
{
    support::Desk desk;
    desk.click("fillExampleButton");
    desk.type("base_uri", QStringLiteral("http://127.0.0.1:9/"));
    const QString code = desk.textOf("out_contract_code");
    desk.field("expired_time")->setText(QStringLiteral("2021-11-20T13:29:35+08:00"));
    desk.press(Qt::Key_N, Qt::ControlModifier);
    for (const char *name : { "user_display_name", "openid", "user_client_ip" })
        QVERIFY2(desk.textOf(name).isEmpty(), name);
    QCOMPARE(desk.textOf("sp_appid"), QStringLiteral("wx8888888888888888"));
    QCOMPARE(desk.textOf("plan_id"), QStringLiteral("123"));
    QCOMPARE(desk.textOf("success_notify_url"), QStringLiteral("https://pay.weixin.qq.com"));
    QCOMPARE(desk.textOf("base_uri"), QStringLiteral("http://127.0.0.1:9/"));
    QVERIFY(!desk.textOf("out_contract_code").isEmpty());
    QVERIFY(desk.textOf("out_contract_code") != code);
    const auto expiry = contract::expiryMs(desk.textOf("expired_time"));
    QVERIFY(expiry && *expiry > QDateTime::currentMSecsSinceEpoch());
    QVERIFY(desk.field("user_display_name")->hasFocus());
}

void tst_FormDesk::newSendsNoExpiryWhereNoneWasSent()
{
    support::Desk desk;
    desk.click("newContractButton");
    QVERIFY(!desk.textOf("expired_time").isEmpty()); // an empty form wants everything
    desk.field("expired_time")->clear();
    desk.click("newContractButton");
    QVERIFY(desk.textOf("expired_time").isEmpty());
    QVERIFY(!desk.textOf("out_contract_code").isEmpty());
}

void tst_FormDesk::theExampleIsFreshEachTime()
{
    support::Desk desk;
    desk.click("fillExampleButton");
    const QString code = desk.textOf("out_contract_code");
    QVERIFY(!desk.textOf("expired_time").isEmpty());
    desk.click("fillExampleButton");
    QVERIFY(!desk.textOf("out_contract_code").isEmpty());
    QVERIFY(desk.textOf("out_contract_code") != code);
}

void tst_FormDesk::copiesAreReadBack_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("name");
    QTest::newRow("JSON") << Qt::Key_J << QStringLiteral("JSON");
    QTest::newRow("curl") << Qt::Key_B << QStringLiteral("curl");
    QTest::newRow("PHP") << Qt::Key_P << QStringLiteral("PHP");
    QTest::newRow("key=value") << Qt::Key_K << QStringLiteral("name=value");
}

void tst_FormDesk::copiesAreReadBack()
{
    QFETCH(Qt::Key, key);
    QFETCH(QString, name);
    support::Desk desk;
    desk.click("fillExampleButton");
    const QStringList before = texts(desk);
    desk.press(key, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY2(QGuiApplication::clipboard()->text().contains(QLatin1String("wx8888888888888888")),
        qPrintable(QGuiApplication::clipboard()->text()));
    QVERIFY2(notice(desk).contains(name), qPrintable(notice(desk)));
    QVERIFY(notice(desk).contains(QLatin1String("placeholders")));
    QCOMPARE(texts(desk), before);

    desk.click("clearButton");
    desk.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QStringList after = texts(desk);
    after.first() = before.first(); // curl says where it would go
    QCOMPARE(after, before);
}

void tst_FormDesk::theStripSpeaksToReadersAndLeavesTheFocusAlone()
{
    support::Desk desk;
    desk.type("openid", QStringLiteral("o"));
    desk.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(tells(desk));
    QVERIFY(desk.field("openid")->hasFocus());
    auto *strip = QAccessible::queryAccessibleInterface(desk.find("noticeStrip"));
    QCOMPARE(strip->role(), QAccessible::Notification);
    QCOMPARE(strip->text(QAccessible::Name), notice(desk));
    QCOMPARE(desk.find("noticeActionButton")->toolTip(), QStringLiteral("Undo (Ctrl+Alt+Z)"));
    QVERIFY(!desk.find("noticeCloseButton")->accessibleName().isEmpty());

    desk.find("copyAsButton")->setFocus();
    desk.press(Qt::Key_Tab);
    QVERIFY(desk.find("noticeActionButton")->hasFocus());
    desk.press(Qt::Key_Tab);
    QVERIFY(desk.find("noticeCloseButton")->hasFocus());
    desk.press(Qt::Key_Space);
    QVERIFY(!tells(desk));
    // From the row above the form Tab leads into it.
    desk.find("copyAsButton")->setFocus();
    desk.press(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(desk.find("pasteButton")->hasFocus());
    desk.press(Qt::Key_Tab);
    desk.press(Qt::Key_Tab);
    QVERIFY2(desk.find("contractForm")->isAncestorOf(QApplication::focusWidget()),
        qPrintable(QApplication::focusWidget()->objectName()));
}

void tst_FormDesk::theStripFollowsTheLanguageAndTheFormKeepsItsText()
{
    support::Desk desk;
    desk.click("fillExampleButton");
    desk.type("openid", QStringLiteral("more"));
    const QStringList before = texts(desk);
    const QString english = notice(desk);
    QVERIFY(desk.languages().use(QStringLiteral("zh_CN")));
    QCoreApplication::processEvents();
    QCOMPARE(texts(desk), before);
    QVERIFY(tells(desk));
    QVERIFY(desk.languages().use(QStringLiteral("en")));
    QCoreApplication::processEvents();
    QCOMPARE(notice(desk), english);
    QCOMPARE(texts(desk), before);
}

void tst_FormDesk::whileACallRunsTheFormStays()
{
    support::Desk desk(
        { .tamper = [](const sandbox::Request &, sandbox::Answer &answer, sandbox::Judge &) {
            answer.delivery.way = sandbox::Delivery::Way::Hang;
        } });
    desk.click("fillExampleButton");
    desk.click("signButton");
    QTRY_COMPARE(desk.seen().size(), 1);
    const QStringList before = texts(desk);
    for (const char *name : { "newContractButton", "templatesButton", "pasteButton" })
        QVERIFY2(!desk.find(name)->isEnabled(), name);
    desk.press(Qt::Key_N, Qt::ControlModifier);
    desk.press(Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
    auto *formDesk = desk.window().findChild<ui::FormDesk *>();
    formDesk->newFrom({});
    QVERIFY(notice(desk).contains(QLatin1String("on its way")));
    QCOMPARE(texts(desk), before);
    desk.click("cancelButton");
    desk.waitUntilIdle();
    QVERIFY(desk.find("newContractButton")->isEnabled());
    QVERIFY(formDesk->undo.isEnabled());
}

void tst_FormDesk::everyActionSaysItsKey()
{
    support::Desk desk;
    QCOMPARE(desk.find("newContractButton")->toolTip(), QStringLiteral("New (Ctrl+N)"));
    QCOMPARE(desk.find("templatesButton")->toolTip(), QStringLiteral("Choose a template … (Ctrl+T)"));
    QCOMPARE(desk.find("pasteButton")->toolTip(), QStringLiteral("Paste (Ctrl+Shift+V)"));
    QCOMPARE(
        desk.find("fillExampleButton")->toolTip(), QStringLiteral("Fill example (Ctrl+Shift+E)"));
    QCOMPARE(desk.find("clearButton")->toolTip(), QStringLiteral("Clear (Ctrl+Shift+Del)"));
    for (const QAction *action : desk.find<QMenu>("copyAsMenu")->actions())
        QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
    desk.click("copyAsButton");
    auto *menu = desk.find<QMenu>("copyAsMenu");
    QTRY_VERIFY(menu->isVisible());
    menu->close();
}

void tst_FormDesk::nothingIsCutAtTwiceTheFontInANarrowColumn()
{
    const QFont normal = QApplication::font();
    QFont twice = normal;
    twice.setPointSizeF(normal.pointSizeF() * 2);
    QApplication::setFont(twice);
    {
        support::Desk desk;
        desk.click("fillExampleButton");
        QWidget *form = desk.find("contractForm")->parentWidget();
        form->setFixedWidth(400);
        QCoreApplication::processEvents();
        for (const char *row : { "formToolbar", "noticeStrip", "signButton" }) {
            QWidget *place = desk.find(row);
            if (qobject_cast<QPushButton *>(place))
                place = place->parentWidget();
            QVERIFY2(place->width() <= 400, row);
            const QStringList faults = support::crowding(*place);
            QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
            int buttons = 0;
            for (QPushButton *button : place->findChildren<QPushButton *>()) {
                if (!button->isVisible())
                    continue;
                ++buttons;
                QVERIFY2(button->width() >= button->sizeHint().width(),
                    qPrintable(button->objectName()));
                QVERIFY2(
                    place->rect().contains(button->geometry()), qPrintable(button->objectName()));
            }
            QVERIFY2(buttons > 0, row);
        }
        QVERIFY(desk.find("signButton")->y() > desk.find("clearButton")->y());
    }
    QApplication::setFont(normal);
}

QTEST_MAIN(tst_FormDesk)
#include "tst_formdesk.moc"
