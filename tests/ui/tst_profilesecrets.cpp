#include "profile/keyringsession.h"
#include "support/warnings.h"
#include "ui/profilesdesk.h"
#include "ui/style.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QTest>

using profile::SecretKind;
using support::ProfilesDesk;

/// Saving a profile with its secrets where the key ring works, is locked, or is absent.
class tst_ProfileSecrets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new ui::Style); }
    void init() { support::failOnWarnings(); }
    void theKeyRingHoldsThemOrItIsSaid();
    void whatIsUntickedLeavesTheKeyRing();
    void aDeletedProfilesSecretsLeaveTheKeyRing();
};

static const QString apiV3Key = QStringLiteral("0123456789abcdef0123456789abcdef");
/// A blocked window stands still for the ring's whole time limit (3 s). Room for a busy machine.
static constexpr qint64 noPauseMs = 1000;

static bool works() { return keyringsession::state() == "working"; }

static profile::Profile makeWithSecret(ProfilesDesk &desk)
{
    desk.click("newProfileButton");
    desk.type("profileName", QStringLiteral("Shop"));
    desk.goToTab(2);
    desk.type("profileApiV3Key", apiV3Key);
    desk.click("saveProfileButton");
    desk.waitUntilSaved();
    desk.waitUntilChecked();
    return desk.named(QStringLiteral("Shop"));
}

static QByteArray inRing(const profile::Profile &profile)
{
    profile::SystemKeyRing ring;
    const auto read = answerOf(ring.read(profile.id, SecretKind::ApiV3Key));
    return read && *read ? (*read)->bytes() : QByteArray();
}

void tst_ProfileSecrets::theKeyRingHoldsThemOrItIsSaid()
{
    ProfilesDesk desk;
    const Heartbeat heartbeat;
    const profile::Profile made = makeWithSecret(desk);
    QVERIFY2(heartbeat.longestPauseMs() < noPauseMs,
        qPrintable(QString::number(heartbeat.longestPauseMs())));
    QCOMPARE(desk.held(made.id, SecretKind::ApiV3Key), apiV3Key.toLatin1());
    QCOMPARE(made.inKeyRing.contains(SecretKind::ApiV3Key), works());
    const QString note = desk.textOf("profilesNote");
    QVERIFY2(note.contains(works() ? QLatin1String("Saved") : QLatin1String("in memory")),
        qPrintable(note));
    if (!works())
        return;
    QCOMPARE(inRing(made), apiV3Key.toLatin1());
    desk.click("editProfileButton");
    desk.goToTab(2);
    const auto *input = desk.find<QLineEdit>("profileApiV3Key");
    QCOMPARE(input->text(), QString());
    QVERIFY(input->placeholderText().contains(QLatin1String("key ring")));
    desk.click("saveProfileButton"); // empty: what is there stays
    desk.waitUntilSaved();
    QCOMPARE(inRing(made), apiV3Key.toLatin1());
    QVERIFY(desk.named(QStringLiteral("Shop")).inKeyRing.contains(SecretKind::ApiV3Key));
    desk.waitUntilChecked();
}

void tst_ProfileSecrets::whatIsUntickedLeavesTheKeyRing()
{
    if (!works())
        return; // nothing is in there
    ProfilesDesk desk;
    const profile::Profile made = makeWithSecret(desk);
    desk.click("editProfileButton");
    desk.goToTab(2);
    desk.find<QCheckBox>("profileApiV3KeyKeep")->setChecked(false);
    desk.click("saveProfileButton");
    desk.waitUntilSaved();
    QCOMPARE(inRing(made), QByteArray());
    QVERIFY(desk.named(QStringLiteral("Shop")).inKeyRing.isEmpty());
    QCOMPARE(desk.held(made.id, SecretKind::ApiV3Key), apiV3Key.toLatin1());
    desk.waitUntilChecked();
}

void tst_ProfileSecrets::aDeletedProfilesSecretsLeaveTheKeyRing()
{
    ProfilesDesk desk;
    const profile::Profile made = makeWithSecret(desk);
    desk.click("deleteProfileButton");
    desk.click("confirmDeleteButton");
    QTRY_VERIFY(desk.textOf("profilesNote").contains(QLatin1String("Deleted: Shop")));
    QCOMPARE(desk.held(made.id, SecretKind::ApiV3Key), QByteArray());
    if (works())
        QCOMPARE(inRing(made), QByteArray());
}

QTEST_MAIN(tst_ProfileSecrets)
#include "tst_profilesecrets.moc"
