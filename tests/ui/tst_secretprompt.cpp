#include "support/warnings.h"
#include "ui/desk.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>
#include <QTest>

using profile::Profile;

/// Asking for the passphrase of a real, protected key.
class tst_SecretPrompt : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void aProtectedKeyIsAskedForOnceAndSigns();
    void aWrongPassphraseIsSaidAndAskedForAgain();
    void cancellingSendsNothingAndSaysSo();
    void escapeCancels();
    void whatIsTypedCanBeSeenAndIsWiped();
    void nothingTypedIsNoAnswer();
    void twoQuestionsComeOneAfterTheOther();
    void aQuestionIsTakenBack();
    void theQuestionSpeaksBothLanguages();
    void closingTheWindowEndsTheQuestion();
};

static const QString passphrase = QStringLiteral("天地 玄黄 42");

static void beginToSign(support::Desk &desk)
{
    desk.choose(desk.save(desk.sandboxMerchant(passphrase)));
    desk.click("fillExampleButton");
    desk.click("signButton");
}

static QDialog *question(support::Desk &desk)
{
    const auto isThere = [&desk] {
        const auto *dialog = desk.window().findChild<QDialog *>(QStringLiteral("secretDialog"));
        return dialog && dialog->isActiveWindow();
    };
    if (!QTest::qWaitFor(isThere, 10'000))
        qFatal("Nobody asks.");
    return desk.find<QDialog>("secretDialog");
}

static void answer(support::Desk &desk, const QString &text)
{
    QPointer<QDialog> dialog = question(desk);
    desk.type("secretInput", text);
    desk.press(Qt::Key_Return);
    if (!QTest::qWaitFor([&dialog] { return dialog.isNull(); }, 10'000))
        qFatal("The question stays.");
}

void tst_SecretPrompt::aProtectedKeyIsAskedForOnceAndSigns()
{
    support::Desk desk;
    beginToSign(desk);
    QVERIFY(question(desk)->isModal());
    QVERIFY(desk.find("secretInput")->hasFocus());
    QVERIFY(desk.textOf("secretMessage").contains(QLatin1String("Tester")));
    QVERIFY(!desk.find<QCheckBox>("secretKeep")->isChecked());
    answer(desk, passphrase);
    desk.waitUntilIdle();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Verified"));

    desk.sign(); // not asked again
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Verified"));
}

void tst_SecretPrompt::aWrongPassphraseIsSaidAndAskedForAgain()
{
    support::Desk desk;
    beginToSign(desk);
    answer(desk, QStringLiteral("wrong"));
    QVERIFY(question(desk));
    QVERIFY2(desk.textOf("secretMessage").contains(QLatin1String("wrong")),
        qPrintable(desk.textOf("secretMessage")));
    QCOMPARE(desk.textOf("secretInput"), QString());
    answer(desk, passphrase);
    desk.waitUntilIdle();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Verified"));
}

void tst_SecretPrompt::cancellingSendsNothingAndSaysSo()
{
    support::Desk desk;
    beginToSign(desk);
    question(desk);
    desk.click("secretCancel");
    desk.waitUntilIdle();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Not sent"));
    QVERIFY2(desk.textOf("explanation").contains(QLatin1String("You gave no passphrase")),
        qPrintable(desk.textOf("explanation")));
    QVERIFY(desk.seen().isEmpty());
}

void tst_SecretPrompt::escapeCancels()
{
    support::Desk desk;
    beginToSign(desk);
    question(desk);
    desk.type("secretInput", QStringLiteral("half"));
    desk.press(Qt::Key_Escape);
    desk.waitUntilIdle();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Not sent"));
}

void tst_SecretPrompt::whatIsTypedCanBeSeenAndIsWiped()
{
    support::Desk desk;
    beginToSign(desk);
    question(desk);
    auto *input = desk.find<QLineEdit>("secretInput");
    desk.type("secretInput", passphrase);
    QCOMPARE(input->echoMode(), QLineEdit::Password);
    QVERIFY(!input->displayText().contains(passphrase));
    desk.click("secretShow");
    QCOMPARE(input->displayText(), passphrase);
    desk.vault().lock(); // as after a while without anyone there
    QCOMPARE(input->text(), QString());
    QVERIFY(!input->isUndoAvailable());
    desk.type("secretInput", passphrase);
    const QPointer<QLineEdit> still(input);
    desk.click("secretCancel");
    QVERIFY(still); // the dialog is closed, not gone
    QCOMPARE(still->text(), QString());
    desk.waitUntilIdle();
}

void tst_SecretPrompt::nothingTypedIsNoAnswer()
{
    support::Desk desk;
    beginToSign(desk);
    question(desk);
    QVERIFY(!desk.find("secretOk")->isEnabled());
    desk.press(Qt::Key_Return);
    QVERIFY(question(desk));
    desk.click("secretCancel");
    desk.waitUntilIdle();
}

static profile::SecretPrompt &promptOf(support::Desk &desk)
{
    for (QObject *child : desk.window().children()) {
        if (auto *prompt = dynamic_cast<profile::SecretPrompt *>(child))
            return *prompt;
    }
    qFatal("There is no prompt.");
}

void tst_SecretPrompt::twoQuestionsComeOneAfterTheOther()
{
    support::Desk desk;
    profile::SecretPrompt &prompt = promptOf(desk);
    const Profile who = desk.liveMerchant();
    const auto first = prompt.ask({ .profile = who, .kind = profile::SecretKind::KeyPassphrase });
    const auto second = prompt.ask({ .profile = who, .kind = profile::SecretKind::ApiV3Key });
    QVERIFY(desk.textOf("secretMessage").contains(QLatin1String("live_key.pem")));
    answer(desk, QStringLiteral("one"));
    QTRY_VERIFY(first.isFinished());
    QCOMPARE(first.result().secret->bytes(), QByteArray("one"));
    QVERIFY(!second.isFinished());
    QVERIFY(desk.textOf("secretMessage").contains(QLatin1String("APIv3")));
    answer(desk, QStringLiteral("two"));
    QTRY_VERIFY(second.isFinished());
    QCOMPARE(second.result().secret->bytes(), QByteArray("two"));
    QVERIFY(!second.result().keepInKeyRing);
}

void tst_SecretPrompt::aQuestionIsTakenBack()
{
    support::Desk desk;
    profile::SecretPrompt &prompt = promptOf(desk);
    const auto asked = prompt.ask({ .profile = desk.liveMerchant() });
    prompt.dismiss();
    QTRY_VERIFY(asked.isFinished());
    QVERIFY(!asked.result().secret);
    QTRY_VERIFY(!desk.window().findChild<QDialog *>(QStringLiteral("secretDialog")));
    prompt.dismiss(); // nothing there
}

void tst_SecretPrompt::theQuestionSpeaksBothLanguages()
{
    support::Desk desk;
    const auto asked = promptOf(desk).ask({ .profile = desk.liveMerchant() });
    const QString english = desk.textOf("secretMessage");
    desk.languages().use(QStringLiteral("zh_CN"));
    QTRY_VERIFY(desk.textOf("secretMessage") != english);
    QVERIFY(desk.textOf("secretKeep") != QStringLiteral("Keep it in the system key ring"));
    QVERIFY(!asked.isFinished());
}

void tst_SecretPrompt::closingTheWindowEndsTheQuestion()
{
    QFuture<profile::Reply> asked;
    {
        support::Desk desk;
        beginToSign(desk);
        question(desk);
        asked = promptOf(desk).ask({ .profile = desk.liveMerchant() });
    }
    QVERIFY(asked.isFinished());
    QVERIFY(!asked.result().secret);
}

QTEST_MAIN(tst_SecretPrompt)
#include "tst_secretprompt.moc"
