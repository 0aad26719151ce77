#include "support/warnings.h"
#include "ui/formbench.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>

using contract::Field;
using support::FormBench;

/// What happens in a field while someone types, pastes, composes and mends.
class tst_FormTyping : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void aLetterInTheTemplateIdIsSaidAtOnce();
    void theOffenderIsRemovedByOneClick_data();
    void theOffenderIsRemovedByOneClick();
    void f9MendsTheFieldInFocus();
    void theOffenderIsShownInTheText();
    void aWarningSaysThatItIsOne();
    void theCounterCountsCharacters_data();
    void theCounterCountsCharacters();
    void theCounterComesAndGoes();
    void pastedBlanksAndQuotesGo_data();
    void pastedBlanksAndQuotesGo();
    void whatWasTidiedComesBackByUndo();
    void aSetTextCanBeUndoneAndIsNotTyped();
    void composingIsNobodysBusiness();
    void composingOverASelectionSpeaksOnce();
    void composingThatIsGivenUpChangesNothing();
    void keysBelongToTheInputMethodWhileItComposes();
    void leavingEndsComposing();
    void aRefusalStaysUntilTheFieldIsTyped();
    void aNoteStandsBesideTheRest();
    void textsFollowTheLanguage();
    void nothingMovesUnderTheMouse();
    void aKeystrokeIsQuick();
};

static void compose(QWidget *input, const QString &preedit)
{
    QInputMethodEvent event(preedit, {});
    QApplication::sendEvent(input, &event);
}

static void commit(QWidget *input, const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QApplication::sendEvent(input, &event);
}

static QByteArray errorName(const QByteArray &field) { return field + "Error"; }

void tst_FormTyping::aLetterInTheTemplateIdIsSaidAtOnce()
{
    FormBench bench;
    bench.type("plan_id", QStringLiteral("12"));
    QVERIFY(!bench.isShown("plan_idError"));
    bench.type("plan_id", QStringLiteral("a"));
    QVERIFY(bench.isShown("plan_idError"));
    QCOMPARE(bench.textOf("plan_id"), QStringLiteral("12a"));
    QVERIFY(bench.isShown("plan_idErrorRemoval1"));
    bench.press(Qt::Key_Backspace);
    QVERIFY(!bench.isShown("plan_idError"));
}

void tst_FormTyping::theOffenderIsRemovedByOneClick_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("mended");
    QTest::newRow("an emoji in the name")
        << QByteArray("user_display_name") << QStringLiteral("张三😀") << QStringLiteral("张三");
    QTest::newRow("a letter in the template")
        << QByteArray("plan_id") << QStringLiteral("12a") << QStringLiteral("12");
    QTest::newRow("a query of the URL")
        << QByteArray("success_notify_url") << QStringLiteral("https://pay.weixin.qq.com/a?b=c")
        << QStringLiteral("https://pay.weixin.qq.com/a");
}

void tst_FormTyping::theOffenderIsRemovedByOneClick()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, typed);
    QFETCH(QString, mended);
    FormBench bench;
    bench.type(field.constData(), typed);
    bench.field("base_uri")->setFocus();
    const QByteArray removal = errorName(field) + "Removal1";
    QVERIFY(bench.isShown(removal.constData()));
    auto *button = bench.find<QAbstractButton>(QString::fromLatin1(removal));
    QVERIFY(!button->text().isEmpty());
    QVERIFY(button->toolTip().contains(QLatin1String("(F9)")));
    bench.click(removal.constData());
    QCOMPARE(bench.textOf(field.constData()), mended);
    QVERIFY(!bench.isShown(errorName(field).constData()));
    QVERIFY(bench.field(field.constData())->hasFocus());
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.textOf(field.constData()), typed);
}

void tst_FormTyping::f9MendsTheFieldInFocus()
{
    FormBench bench;
    bench.type("user_display_name", QStringLiteral("A😀B"));
    bench.press(Qt::Key_F9); // before anything was said
    QCOMPARE(bench.textOf("user_display_name"), QStringLiteral("AB"));
    bench.press(Qt::Key_F9); // nothing left to mend
    QCOMPARE(bench.textOf("user_display_name"), QStringLiteral("AB"));
    // By Tab, too: the removals come after the input and before the next one.
    bench.press(Qt::Key_End);
    bench.type("user_display_name", QStringLiteral("😀"));
    bench.press(Qt::Key_Return);
    bench.press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(),
        QStringLiteral("user_display_nameErrorRemoval1"));
    bench.press(Qt::Key_Space);
    QCOMPARE(bench.textOf("user_display_name"), QStringLiteral("AB"));
}

void tst_FormTyping::theOffenderIsShownInTheText()
{
    FormBench bench;
    bench.form().field(Field::UserDisplayName).setText(QStringLiteral("𠮷张三"));
    bench.form().field(Field::UserClientIp).setText(QStringLiteral("8.8.8.8"));
    bench.field("base_uri")->setFocus();
    QCoreApplication::processEvents();
    QWidget *input = bench.field("user_display_name");
    const QImage plain = input->grab().toImage();
    bench.form().checkHeld(Field::UserDisplayName);
    const QImage marked = input->grab().toImage();
    // Below the border: the mark itself, at the first character.
    const QRect start(8, 4, 12, input->height() - 8);
    QVERIFY(plain.copy(start) != marked.copy(start));
    bench.form().goTo(Field::UserDisplayName);
    QCOMPARE(bench.field("user_display_name")->selectedText(), QStringLiteral("𠮷"));
    bench.press(Qt::Key_Delete);
    QCOMPARE(bench.textOf("user_display_name"), QStringLiteral("张三"));
    bench.field("base_uri")->setFocus();
    QVERIFY(!bench.isShown("user_display_nameError"));
}

void tst_FormTyping::aWarningSaysThatItIsOne()
{
    FormBench bench;
    bench.type("user_client_ip", QStringLiteral("10.0.0.1"));
    bench.press(Qt::Key_Tab);
    QVERIFY(bench.errorOf("user_client_ip").startsWith(QLatin1String("Warning: ")));
    QVERIFY(!bench.field("user_client_ip")->accessibleName().contains(QLatin1String("invalid")));
    bench.type("success_notify_url", QStringLiteral("ftp://a.example"));
    bench.press(Qt::Key_Tab);
    QVERIFY(!bench.errorOf("success_notify_url").startsWith(QLatin1String("Warning: ")));
    QVERIFY(bench.field("success_notify_url")->accessibleName().contains(QLatin1String("invalid")));
    QVERIFY(bench.field("success_notify_url")->property("tone")
        != bench.field("user_client_ip")->property("tone"));
}

void tst_FormTyping::theCounterCountsCharacters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("counter");
    QTest::newRow("nothing") << QString() << QStringLiteral("0/32");
    QTest::newRow("Chinese characters") << QStringLiteral("张三") << QStringLiteral("2/32");
    QTest::newRow("an emoji is one character") << QStringLiteral("a😀") << QStringLiteral("2/32");
    QTest::newRow("more than fits") << QString(40, u'a') << QStringLiteral("40/32");
}

void tst_FormTyping::theCounterCountsCharacters()
{
    QFETCH(QString, text);
    QFETCH(QString, counter);
    FormBench bench;
    bench.type("user_display_name", text);
    QVERIFY(bench.isShown("user_display_nameCounter"));
    QCOMPARE(bench.textOf("user_display_nameCounter"), counter);
}

void tst_FormTyping::theCounterComesAndGoes()
{
    FormBench bench;
    bench.type("user_display_name", QStringLiteral("abc"));
    bench.press(Qt::Key_Tab);
    QVERIFY(!bench.isShown("user_display_nameCounter"));
    bench.form().field(Field::UserDisplayName).setText(QString(26, u'a')); // over 80 %
    QVERIFY(bench.isShown("user_display_nameCounter"));
    const auto ink = [&bench] {
        return bench.find(QStringLiteral("user_display_nameCounter"))
            ->palette()
            .color(QPalette::WindowText);
    };
    const QColor calm = ink();
    bench.form().field(Field::UserDisplayName).setText(QString(33, u'a'));
    QVERIFY(ink() != calm);
    bench.form().field(Field::UserDisplayName).setText(QStringLiteral("a"));
    QVERIFY(!bench.isShown("user_display_nameCounter"));
    // No length is stated for it.
    bench.type("plan_id", QStringLiteral("1"));
    QVERIFY(!bench.isShown("plan_idCounter"));
}

void tst_FormTyping::pastedBlanksAndQuotesGo_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("kept");
    QTest::newRow("quotes and a comma of a JSON body")
        << QByteArray("openid") << QStringLiteral(" \"oUser1\", ") << QStringLiteral("oUser1");
    QTest::newRow("blanks of a table")
        << QByteArray("plan_id") << QStringLiteral("\t1 23 ") << QStringLiteral("123");
    QTest::newRow("a name stays as it is")
        << QByteArray("user_display_name") << QStringLiteral(" A ") << QStringLiteral(" A ");
}

void tst_FormTyping::pastedBlanksAndQuotesGo()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, pasted);
    QFETCH(QString, kept);
    FormBench bench;
    QApplication::clipboard()->setText(pasted);
    QLineEdit *input = bench.field(field.constData());
    input->setFocus();
    input->paste(); // as the menu does
    QCOMPARE(input->text(), kept);
    // Typed, it goes when the field is left.
    input->clear();
    bench.type(field.constData(), pasted.simplified());
    bench.press(Qt::Key_Tab);
    QCOMPARE(input->text(), kept.startsWith(u' ') ? kept.trimmed() : kept);
}

void tst_FormTyping::whatWasTidiedComesBackByUndo()
{
    FormBench bench;
    QApplication::clipboard()->setText(QStringLiteral("\"o1\""));
    bench.field("openid")->setFocus();
    bench.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(bench.textOf("openid"), QStringLiteral("o1"));
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.textOf("openid"), QStringLiteral("\"o1\""));
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.textOf("openid"), QString());
    bench.field("openid")->redo();
    bench.field("openid")->redo();
    QCOMPARE(bench.textOf("openid"), QStringLiteral("o1"));
}

void tst_FormTyping::aSetTextCanBeUndoneAndIsNotTyped()
{
    FormBench bench;
    ui::FormField &openid = bench.form().field(Field::Openid);
    bench.type("openid", QStringLiteral("typed"));
    QVERIFY(openid.isTouched());
    openid.setText(QStringLiteral("set"));
    QVERIFY(!openid.isTouched());
    bench.type("openid", QStringLiteral("x"));
    QVERIFY(openid.isTouched());
    QCOMPARE(bench.textOf("openid"), QStringLiteral("setx")); // a short one goes on at its end
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.textOf("openid"), QStringLiteral("set"));
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.textOf("openid"), QStringLiteral("typed"));
    openid.setText({});
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.textOf("openid"), QStringLiteral("typed"));
    openid.setText(QString(300, u'x'));
    QCOMPARE(bench.field("openid")->cursorPosition(), 0);
}

void tst_FormTyping::composingIsNobodysBusiness()
{
    FormBench bench;
    QLineEdit *name = bench.field("user_display_name");
    bench.type("user_display_name", QStringLiteral("😀"));
    bench.press(Qt::Key_Return);
    QVERIFY(bench.isShown("user_display_nameError"));
    QSignalSpy changed(&bench.form(), &ui::ContractForm::changed);
    for (const char *pinyin : { "z", "zh", "zhang", "zhang'san" }) {
        compose(name, QString::fromLatin1(pinyin));
        QCOMPARE(bench.form().field(Field::UserDisplayName).text(), QStringLiteral("😀"));
        QCOMPARE(bench.form().request().value(Field::UserDisplayName), QStringLiteral("😀"));
        QCOMPARE(bench.textOf("user_display_nameCounter"), QStringLiteral("1/32"));
        QVERIFY(bench.isShown("user_display_nameError"));
    }
    QCOMPARE(changed.size(), 0);
    commit(name, QStringLiteral("张三"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(bench.form().field(Field::UserDisplayName).text(), QStringLiteral("😀张三"));
    QCOMPARE(bench.textOf("user_display_nameCounter"), QStringLiteral("3/32"));
    QVERIFY(!bench.isShown("user_display_nameError"));
}

void tst_FormTyping::composingOverASelectionSpeaksOnce()
{
    FormBench bench;
    bench.type("user_display_name", QStringLiteral("old"));
    bench.field("user_display_name")->selectAll();
    QSignalSpy changed(&bench.form(), &ui::ContractForm::changed);
    compose(bench.field("user_display_name"), QStringLiteral("zhang"));
    QCOMPARE(changed.size(), 0);
    commit(bench.field("user_display_name"), QStringLiteral("张"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(bench.textOf("user_display_name"), QStringLiteral("张"));
}

void tst_FormTyping::composingThatIsGivenUpChangesNothing()
{
    FormBench bench;
    bench.type("plan_id", QStringLiteral("12"));
    QSignalSpy changed(&bench.form(), &ui::ContractForm::changed);
    compose(bench.field("plan_id"), QStringLiteral("yi"));
    QVERIFY(!bench.isShown("plan_idError"));
    compose(bench.field("plan_id"), {});
    QCOMPARE(changed.size(), 0);
    QCOMPARE(bench.textOf("plan_id"), QStringLiteral("12"));
    QVERIFY(!bench.isShown("plan_idError"));
}

void tst_FormTyping::keysBelongToTheInputMethodWhileItComposes()
{
    FormBench bench;
    int fired = 0;
    QAction sign;
    sign.setShortcuts({ QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::Key_Escape),
        QKeySequence(Qt::Key_F8) });
    bench.window().addAction(&sign);
    bench.window().removeAction(&bench.summary().next);
    connect(&sign, &QAction::triggered, this, [&fired] { ++fired; });
    bench.summary().removeAction(&bench.summary().next);
    QLineEdit *name = bench.field("user_display_name");
    name->setFocus();
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(fired, 1);
    compose(name, QStringLiteral("zhang"));
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    bench.press(Qt::Key_Escape);
    bench.press(Qt::Key_F8);
    bench.press(Qt::Key_Return);
    QCOMPARE(fired, 1);
    QVERIFY(name->hasFocus());
    QVERIFY(!bench.isShown("user_display_nameError"));
    commit(name, QStringLiteral("张"));
    bench.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(fired, 2);
    QCOMPARE(name->text(), QStringLiteral("张"));
}

void tst_FormTyping::leavingEndsComposing()
{
    FormBench bench;
    bench.type("user_display_name", QStringLiteral("a"));
    compose(bench.field("user_display_name"), QStringLiteral("zhang"));
    bench.field("openid")->setFocus();
    QCOMPARE(bench.textOf("user_display_name"), QStringLiteral("a"));
    bench.type("user_display_name", QStringLiteral("b"));
    QCOMPARE(bench.textOf("user_display_name"), QStringLiteral("ab"));
    // A text that is set meanwhile wins.
    compose(bench.field("user_display_name"), QStringLiteral("zhang"));
    bench.form().field(Field::UserDisplayName).setText(QStringLiteral("set"));
    QCOMPARE(bench.form().request().value(Field::UserDisplayName), QStringLiteral("set"));
}

void tst_FormTyping::aRefusalStaysUntilTheFieldIsTyped()
{
    FormBench bench;
    bench.form().setRequest(
        contract::exampleRequest(QStringLiteral("1"), QStringLiteral("2023-11-15T13:29:35+08:00")));
    bench.form().showRefusal(
        { Field::Openid, Field::PlanId }, QStringLiteral("openid is not of this appid"));
    QVERIFY(bench.field("plan_id")->hasFocus()); // the first in reading order
    for (const char *name : { "plan_id", "openid" })
        QVERIFY2(bench.errorOf(name).contains(QLatin1String("openid is not of this appid")), name);
    bench.press(Qt::Key_Tab);
    QVERIFY(bench.isShown("plan_idError"));
    bench.type("openid", QStringLiteral("x"));
    QVERIFY(!bench.isShown("openidError"));
    QVERIFY(bench.isShown("plan_idError"));
    QCOMPARE(bench.form().validateAll(), 0); // nothing stands in the way of signing again
    QVERIFY(!bench.isShown("plan_idError"));
}

void tst_FormTyping::aNoteStandsBesideTheRest()
{
    FormBench bench;
    ui::FormField &expiry = bench.form().field(Field::ExpiredTime);
    expiry.setNote(QStringLiteral("in 30 minutes"), ui::Tone::Muted);
    QVERIFY(bench.isShown("expired_timeNote"));
    QVERIFY(bench.field("expired_time")
                ->accessibleDescription()
                .endsWith(QLatin1String("in 30 minutes")));
    bench.type("expired_time", QStringLiteral("x"));
    bench.press(Qt::Key_Return);
    QVERIFY(bench.isShown("expired_timeError"));
    QVERIFY(bench.isShown("expired_timeNote"));
    expiry.setNote({}, ui::Tone::Muted);
    QVERIFY(!bench.isShown("expired_timeNote"));
}

void tst_FormTyping::textsFollowTheLanguage()
{
    FormBench bench;
    bench.type("user_display_name", QStringLiteral("😀"));
    bench.press(Qt::Key_Return);
    const QString error = bench.errorOf("user_display_name");
    const QString name = bench.field("user_display_name")->accessibleName();
    bench.languages().use(QStringLiteral("zh_CN"));
    QTRY_VERIFY(bench.field("user_display_name")->accessibleName() != name);
    QVERIFY(bench.isShown("user_display_nameError"));
    bench.languages().use(QStringLiteral("en"));
    QTRY_COMPARE(bench.field("user_display_name")->accessibleName(), name);
    QCOMPARE(bench.errorOf("user_display_name"), error);
}

void tst_FormTyping::nothingMovesUnderTheMouse()
{
    FormBench bench;
    bench.type("plan_id", QStringLiteral("0"));
    QWidget *below = bench.find(QStringLiteral("userSection"));
    QWindow *window = bench.window().windowHandle();
    const QPoint spot = below->mapTo(&bench.window(), below->rect().center());
    QTest::mousePress(window, Qt::LeftButton, {}, spot);
    QCoreApplication::processEvents();
    QVERIFY(!bench.field("plan_id")->hasFocus());
    QVERIFY(!bench.isShown("plan_idError"));
    QTest::mouseRelease(window, Qt::LeftButton, {}, spot);
    QTRY_VERIFY(bench.isShown("plan_idError"));
    QVERIFY(!bench.isShown("openid")); // the click was one: the part is folded
}

void tst_FormTyping::aKeystrokeIsQuick()
{
    FormBench bench;
    bench.form().setRequest(
        contract::exampleRequest(QStringLiteral("1"), QStringLiteral("2023-11-15T13:29:35+08:00")));
    bench.field("openid")->setFocus();
    bench.press(Qt::Key_End);
    QList<qint64> spent;
    for (int i = 0; i < 60; ++i) {
        QElapsedTimer watch;
        watch.start();
        bench.press(i % 2 ? Qt::Key_Backspace : Qt::Key_A);
        QCoreApplication::processEvents(); // the summary, layout and painting
        spent.append(watch.nsecsElapsed() / 1000);
    }
    std::sort(spent.begin(), spent.end());
    QVERIFY2(spent[spent.size() / 2] < 16'000, qPrintable(QString::number(spent[30])));
}

QTEST_MAIN(tst_FormTyping)
#include "tst_formtyping.moc"
