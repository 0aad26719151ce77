#include "profile/keyringsession.h"
#include "support/warnings.h"
#include "ui/desk.h"

#include <QCheckBox>
#include <QDialog>
#include <QMessageBox>
#include <QTest>

using profile::SecretKind;

/// Signing with a passphrase that lies in the key ring: a working, a locked and an absent one. None
/// keeps the window from being at work.
class tst_KeyRingWindow : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void signingNeverBlocksTheWindow();
    void whatIsKeptIsThereAtTheNextStart();
};

static const QString passphrase = QStringLiteral("open sesame");
/// A blocked window stands still for the ring's whole time limit (3 s). Room for a busy machine.
static constexpr qint64 noPauseMs = 1000;

static base::SharedSecret secret()
{
    return std::make_shared<const base::Secret>(passphrase.toUtf8());
}

static bool isAsked(support::Desk &desk)
{
    return desk.window().findChild<QDialog *>(QStringLiteral("secretDialog")) != nullptr;
}

void tst_KeyRingWindow::signingNeverBlocksTheWindow()
{
    const bool works = keyringsession::state() == "working";
    support::Desk desk;
    auto merchant = desk.sandboxMerchant(passphrase);
    merchant.inKeyRing = { SecretKind::KeyPassphrase };
    merchant = desk.save(merchant);
    if (works) {
        profile::SystemKeyRing ring;
        QVERIFY(answerOf(ring.write(merchant.id, SecretKind::KeyPassphrase, secret())));
    }
    const Heartbeat heartbeat;
    desk.choose(merchant);
    desk.click("fillExampleButton");
    desk.click("signButton");
    if (!works) {
        QTRY_VERIFY_WITH_TIMEOUT(isAsked(desk), 20'000);
        desk.type("secretInput", passphrase);
        desk.press(Qt::Key_Return);
    }
    desk.waitUntilIdle();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Verified"));
    QVERIFY2(heartbeat.longestPauseMs() < noPauseMs,
        qPrintable(QString::number(heartbeat.longestPauseMs())));
}

void tst_KeyRingWindow::whatIsKeptIsThereAtTheNextStart()
{
    const bool works = keyringsession::state() == "working";
    support::Desk desk;
    const auto merchant = desk.save(desk.sandboxMerchant(passphrase));
    desk.choose(merchant);
    desk.click("fillExampleButton");
    const Heartbeat heartbeat;
    desk.click("signButton");
    QTRY_VERIFY(isAsked(desk));
    desk.click("secretKeep");
    desk.type("secretInput", passphrase);
    desk.press(Qt::Key_Return);
    desk.waitUntilIdle();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Verified"));
    const auto kept = [&] {
        return desk.profiles().find(merchant.id)->inKeyRing.contains(SecretKind::KeyPassphrase);
    };
    if (works) {
        QTRY_VERIFY(kept());
    } else {
        QTRY_VERIFY(desk.window().findChild<QMessageBox *>(QStringLiteral("notKeptBox")));
        QVERIFY(!kept());
        desk.find<QMessageBox>("notKeptBox")->close();
    }

    // As at the next start: nothing is in memory.
    desk.vault().lock();
    desk.click("signButton");
    if (works) {
        desk.waitUntilIdle();
        QVERIFY(!isAsked(desk));
    } else {
        QTRY_VERIFY_WITH_TIMEOUT(isAsked(desk), 20'000);
        desk.click("secretCancel");
        desk.waitUntilIdle();
    }
    QVERIFY(heartbeat.longestPauseMs() < noPauseMs);
}

QTEST_MAIN(tst_KeyRingWindow)
#include "tst_keyringwindow.moc"
