#include "base/nonce.h"
#include "signing/crypto.h"
#include "support/fixedclock.h"
#include "support/warnings.h"
#include "ui/autolock.h"
#include "ui/desk.h"

#include <QActionGroup>
#include <QDialog>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

/// Forgetting secrets when nobody is there.
class tst_AutoLock : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void idleLocksAndForgets();
    void whoeverWorksIsNotLocked();
    void theFirstKeyAfterASleepLocksFirst();
    void neverMeansNever();
    void theWindowSaysSoAndAsksAgain();
    void aRunningAttemptGoesOn();
    void howLongIsChosenInTheMenuAndRemembered();
};

namespace {
struct Room {
    support::FixedClock clock { 1'000'000 };
    signing::Crypto crypto;
    base::SystemNonceSource nonces;
    signing::Signer signer { clock, nonces };
    profile::SystemKeyRing ring;
    profile::Vault vault { ring };
    ui::AutoLock lock { clock, signer, vault, nullptr };
    QWidget window;

    Room()
    {
        vault.keep(QStringLiteral("id"), profile::SecretKind::KeyPassphrase,
            std::make_shared<const base::Secret>(QByteArray("secret")));
    }
    bool isKnown()
    {
        const auto found = vault.find(
            { .id = QStringLiteral("id"), .name = {} }, profile::SecretKind::KeyPassphrase);
        if (!QTest::qWaitFor([&found] { return found.isFinished(); }))
            qFatal("The vault does not answer.");
        return found.result() != nullptr;
    }
};
} // namespace

void tst_AutoLock::idleLocksAndForgets()
{
    Room room;
    const QSignalSpy changed(&room.lock, &ui::AutoLock::changed);
    room.lock.setPatience(20ms);
    QVERIFY(room.isKnown());
    room.clock.set(1'000'020);
    QTRY_VERIFY(room.lock.isLocked());
    QCOMPARE(changed.size(), 1);
    QVERIFY(!room.isKnown());
    room.lock.release();
    QCOMPARE(changed.size(), 2);
    QVERIFY(!room.lock.isLocked());
}

void tst_AutoLock::whoeverWorksIsNotLocked()
{
    Room room;
    room.lock.setPatience(20ms);
    for (int i = 1; i <= 10; ++i) { // each key comes 19 ms after the last one
        room.clock.set(1'000'000 + i * 19);
        i % 2 ? QTest::keyClick(&room.window, Qt::Key_A)
              : QTest::mouseClick(&room.window, Qt::LeftButton);
        QVERIFY(!room.lock.isLocked());
    }
    room.clock.set(1'000'000 + 10 * 19 + 20);
    QTRY_VERIFY(room.lock.isLocked());
}

void tst_AutoLock::theFirstKeyAfterASleepLocksFirst()
{
    Room room;
    room.lock.setPatience(15min);
    room.clock.set(1'000'000 + 8 * 60 * 60'000); // timers stood still
    QTest::keyClick(&room.window, Qt::Key_A);
    QVERIFY(room.lock.isLocked());
    QVERIFY(!room.isKnown());
}

void tst_AutoLock::neverMeansNever()
{
    Room room;
    room.lock.setPatience(20ms);
    room.lock.setPatience(0ms);
    room.clock.set(9'000'000);
    QTest::keyClick(&room.window, Qt::Key_A);
    Room other; // whose patience is the one that was, and runs out later
    other.lock.setPatience(20ms);
    other.clock.set(9'000'000);
    QTRY_VERIFY(other.lock.isLocked());
    QVERIFY(!room.lock.isLocked());
    QVERIFY(room.isKnown());
}

static const QString passphrase = QStringLiteral("open sesame");

static void signWithPassphrase(support::Desk &desk)
{
    desk.click("fillExampleButton");
    desk.click("signButton");
    const auto asked = [&desk] {
        const auto *dialog = desk.window().findChild<QDialog *>(QStringLiteral("secretDialog"));
        return dialog && dialog->isActiveWindow();
    };
    if (!QTest::qWaitFor(asked, 10'000))
        qFatal("Nobody asks.");
    desk.type("secretInput", passphrase);
    desk.press(Qt::Key_Return);
}

void tst_AutoLock::theWindowSaysSoAndAsksAgain()
{
    support::Desk desk;
    desk.choose(desk.save(desk.sandboxMerchant(passphrase)));
    signWithPassphrase(desk);
    desk.waitUntilIdle();
    QVERIFY(!desk.find("lockedLine")->isVisible());
    desk.activate();
    desk.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(desk.find("lockedLine")->isVisible());
    QCOMPARE(
        desk.textOf("lockedLine"), QStringLiteral("Locked: passphrases and PINs were forgotten."));
    signWithPassphrase(desk); // asked again
    desk.waitUntilIdle();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Verified"));
    QVERIFY(!desk.find("lockedLine")->isVisible());

    desk.window().findChild<ui::AutoLock *>()->setPatience(20ms);
    QTRY_VERIFY(desk.find("lockedLine")->isVisible());
}

void tst_AutoLock::aRunningAttemptGoesOn()
{
    support::Desk desk;
    desk.choose(desk.save(desk.sandboxMerchant(passphrase)));
    signWithPassphrase(desk);
    desk.window().findChild<ui::AutoLock *>()->lock();
    desk.waitUntilIdle();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Verified"));
}

void tst_AutoLock::howLongIsChosenInTheMenuAndRemembered()
{
    support::Desk desk;
    const QList<QAction *> choices = desk.find<QMenu>("lockAfterMenu")->actions();
    QStringList texts;
    for (const QAction *choice : choices) {
        texts.append(choice->text());
        QCOMPARE(choice->isChecked(), choice->data().toInt() == 15);
    }
    QCOMPARE(texts,
        (QStringList { QStringLiteral("After 5 minutes"), QStringLiteral("After 15 minutes"),
            QStringLiteral("After 30 minutes"), QStringLiteral("After 60 minutes"),
            QStringLiteral("Never") }));
    QVERIFY(!desk.settings().contains(QStringLiteral("lockAfterMinutes")));
    choices[0]->trigger();
    QVERIFY(choices[0]->isChecked());
    QCOMPARE(desk.settings().value(QStringLiteral("lockAfterMinutes")).toInt(), 5);
}

QTEST_MAIN(tst_AutoLock)
#include "tst_autolock.moc"
