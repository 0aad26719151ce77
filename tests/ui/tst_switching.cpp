#include "support/warnings.h"
#include "ui/desk.h"
#include "ui/look.h"
#include "ui/style.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using profile::Profile;

/// Working as one merchant after another, and knowing as which.
class tst_Switching : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new ui::Style); }
    void init() { support::failOnWarnings(); }
    void aLiveProfileIsUnmistakable();
    void theSelectorMarksLiveProfilesByWord();
    void theWheelNeverSwitches();
    void theKeyboardSwitches();
    void managingOpensThePageAndChangesNothing();
    void theChoiceIsRemembered();
    void theCommandLinesProfileIsNotRemembered();
    void aDeletedProfileGivesWayToTheSandbox();
    void aDeletedProfileLeavesNeitherDraftNorTemplates();
    void emptyFieldsTakeTheProfilesDefaults();
    void fillExampleKeepsTheProfilesOwnValues();
    void plansArePickedByName();
    void theModeDecidesWhatIsDiscouraged();
    void whatWasWrongForOneMerchantIsForgottenForTheNext();
    void aLiveProfileNeverSignsForLoopback();
    void anotherMerchantSignsAtTheSameSandbox();
    void aRunningRequestStaysWithWhoeverBeganIt();
    void aLiveWindowFitsIntoASmallScreen();
};

static QColor edgeOf(support::Desk &desk)
{
    const QImage picture = desk.window().grab().toImage();
    const QColor left = picture.pixelColor(0, picture.height() / 2);
    const QColor right = picture.pixelColor(picture.width() - 1, picture.height() / 2);
    const QColor top = picture.pixelColor(picture.width() / 2, 0);
    const QColor bottom = picture.pixelColor(picture.width() / 2, picture.height() - 1);
    return left == right && left == top && left == bottom ? left : QColor();
}

void tst_Switching::aLiveProfileIsUnmistakable()
{
    support::Desk desk;
    const Profile live = desk.save(desk.liveMerchant());
    const QColor alarm = ui::currentLook().bad;
    QVERIFY(edgeOf(desk) != alarm);
    QCOMPARE(desk.textOf("signButton"), QStringLiteral("Sign"));
    QVERIFY(!desk.window().windowTitle().contains(QLatin1String("LIVE")));

    desk.choose(live);
    QCOMPARE(desk.find("environmentBadge")->accessibleName(), QStringLiteral("LIVE"));
    QCOMPARE(edgeOf(desk), alarm);
    QCOMPARE(desk.textOf("signButton"), QStringLiteral("Sign LIVE"));
    const QImage button = desk.find("signButton")->grab().toImage();
    QCOMPARE(button.pixelColor(button.width() / 2, 4), alarm);
    QCOMPARE(desk.window().windowTitle(), QStringLiteral("LIVE: Shop HK – Papay Console"));
    QVERIFY(desk.textOf("sandboxLine").contains(QLatin1String("apihk.mch.weixin.qq.com")));
    QVERIFY(desk.field("base_uri")->placeholderText().contains(QLatin1String("apihk")));

    desk.choose(profile::sandboxProfile());
    QCOMPARE(desk.find("environmentBadge")->accessibleName(), QStringLiteral("SANDBOX"));
    QVERIFY(edgeOf(desk) != alarm);
    QCOMPARE(desk.textOf("signButton"), QStringLiteral("Sign"));
    QCOMPARE(desk.window().windowTitle(), QStringLiteral("Sandbox – Papay Console"));
}

void tst_Switching::theSelectorMarksLiveProfilesByWord()
{
    support::Desk desk;
    desk.choose(desk.save(desk.liveMerchant()));
    auto *selector = desk.find<QComboBox>("profileSelector");
    QCOMPARE(selector->currentText(), QStringLiteral("Shop HK · LIVE"));
    QCOMPARE(selector->itemText(0), QStringLiteral("Sandbox"));
    const auto picture = [selector](int i) { return selector->itemIcon(i).pixmap(16).toImage(); };
    QVERIFY(!picture(0).isNull());
    QVERIFY(picture(0) != picture(1));
}

void tst_Switching::theWheelNeverSwitches()
{
    support::Desk desk;
    const Profile live = desk.save(desk.liveMerchant());
    auto *selector = desk.find<QComboBox>("profileSelector");
    selector->setFocus();
    QTRY_COMPARE(selector->findData(live.id), 1);
    const QPointF centre = QRectF(selector->rect()).center();
    QWheelEvent down(centre, selector->mapToGlobal(centre), {}, { 0, -120 }, Qt::NoButton,
        Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(selector, &down);
    QCOMPARE(selector->currentIndex(), 0);
    QCOMPARE(desk.textOf("signButton"), QStringLiteral("Sign"));
}

void tst_Switching::theKeyboardSwitches()
{
    support::Desk desk;
    desk.save(desk.liveMerchant());
    QTRY_COMPARE(
        desk.find<QComboBox>("profileSelector")->findText(QStringLiteral("Shop HK · LIVE")), 1);
    desk.press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(desk.textOf("signButton"), QStringLiteral("Sign LIVE"));
    desk.press(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(desk.textOf("signButton"), QStringLiteral("Sign"));

    desk.press(Qt::Key_P, Qt::ControlModifier);
    auto *selector = desk.find<QComboBox>("profileSelector");
    QVERIFY(selector->view()->isVisible());
    QTest::keyClick(selector->view(), Qt::Key_Down);
    QTest::keyClick(selector->view(), Qt::Key_Return);
    QVERIFY(!selector->view()->isVisible());
    QCOMPARE(desk.textOf("signButton"), QStringLiteral("Sign LIVE"));

    // Closed: the arrows know profiles only.
    selector->setFocus();
    desk.press(Qt::Key_Down);
    QCOMPARE(desk.textOf("signButton"), QStringLiteral("Sign LIVE"));
    QVERIFY(desk.find("signPage")->isVisible());
    desk.press(Qt::Key_Up);
    QCOMPARE(desk.textOf("signButton"), QStringLiteral("Sign"));
}

void tst_Switching::managingOpensThePageAndChangesNothing()
{
    support::Desk desk;
    QTRY_VERIFY(desk.find("profilesPageButton")->isEnabled());
    auto *selector = desk.find<QComboBox>("profileSelector");
    desk.press(Qt::Key_P, Qt::ControlModifier);
    QTest::keyClick(selector->view(), Qt::Key_End);
    QTest::keyClick(selector->view(), Qt::Key_Return);
    QCOMPARE(selector->currentText(), QStringLiteral("Sandbox"));
    QVERIFY(!desk.find("signPage")->isVisible());
    QVERIFY(desk.find<QAbstractButton>("profilesPageButton")->isChecked());
    desk.press(Qt::Key_1, Qt::AltModifier);
    QVERIFY(desk.find("signPage")->isVisible());
    desk.press(Qt::Key_3, Qt::AltModifier);
    QVERIFY(!desk.find("signPage")->isVisible());
}

void tst_Switching::theChoiceIsRemembered()
{
    const QTemporaryDir folder;
    QString id;
    {
        support::Desk desk({ .dataDir = folder.path() });
        const Profile live = desk.save(desk.liveMerchant());
        id = live.id;
        desk.choose(live);
        QCOMPARE(desk.settings().value(QStringLiteral("profile")).toString(), id);
    }
    support::Desk desk({ .dataDir = folder.path() });
    QCOMPARE(desk.textOf("signButton"), QStringLiteral("Sign LIVE"));
}

void tst_Switching::theCommandLinesProfileIsNotRemembered()
{
    const QTemporaryDir folder;
    QString id;
    {
        support::Desk desk({ .dataDir = folder.path() });
        id = desk.save(desk.liveMerchant()).id;
    }
    support::Desk desk({ .dataDir = folder.path(), .profileId = id });
    QCOMPARE(
        desk.find<QComboBox>("profileSelector")->currentText(), QStringLiteral("Shop HK · LIVE"));
    QVERIFY(!desk.settings().contains(QStringLiteral("profile")));
}

void tst_Switching::aDeletedProfileGivesWayToTheSandbox()
{
    support::Desk desk;
    const Profile live = desk.save(desk.liveMerchant());
    desk.choose(live);
    QCOMPARE(desk.textOf("signButton"), QStringLiteral("Sign LIVE"));
    const auto removed = desk.profiles().remove(live.id);
    QTRY_VERIFY(removed.isFinished());
    QTRY_COMPARE(desk.textOf("signButton"), QStringLiteral("Sign"));
    QCOMPARE(desk.find<QComboBox>("profileSelector")->currentText(), QStringLiteral("Sandbox"));
}

static Profile withDefaults(Profile profile, const QString &name, const QString &appid)
{
    profile.name = name;
    profile.defaults.spAppid = appid;
    profile.defaults.successNotifyUrl = QStringLiteral("https://%1.example").arg(appid);
    return profile;
}

void tst_Switching::aDeletedProfileLeavesNeitherDraftNorTemplates()
{
    const QTemporaryDir folder;
    support::Desk desk({ .dataDir = folder.path() });
    desk.waitForSandbox(); // by then the page of the profiles is there
    const Profile live = desk.save(desk.liveMerchant());
    desk.choose(live);
    desk.type("openid", QStringLiteral("oUserOfThisShop"));
    const QString draft = folder.filePath(QStringLiteral("drafts/%1.json").arg(live.id));
    QTRY_VERIFY(QFile::exists(draft));
    const auto kept = desk.templates().save(live.id, { QStringLiteral("Taxi"), {}, 30 });
    QTRY_VERIFY(kept.isFinished());
    const QString templates = folder.filePath(QStringLiteral("templates/%1.json").arg(live.id));
    QVERIFY(QFile::exists(templates));

    desk.click("profilesPageButton");
    desk.find<QTableView>("profilesTable")->selectRow(1);
    desk.click("deleteProfileButton");
    desk.click("confirmDeleteButton");
    QTRY_COMPARE(desk.find<QComboBox>("profileSelector")->currentText(), QStringLiteral("Sandbox"));
    QTRY_VERIFY(!QFile::exists(draft));
    QTRY_VERIFY(!QFile::exists(templates));
    QVERIFY(desk.templates().of(live.id).isEmpty());
}

void tst_Switching::emptyFieldsTakeTheProfilesDefaults()
{
    support::Desk desk;
    const Profile merchant = desk.sandboxMerchant();
    const Profile one
        = desk.save(withDefaults(merchant, QStringLiteral("One"), QStringLiteral("wxone")));
    const Profile two
        = desk.save(withDefaults(merchant, QStringLiteral("Two"), QStringLiteral("wxtwo")));
    desk.choose(one);
    QCOMPARE(desk.textOf("sp_appid"), QStringLiteral("wxone"));
    QCOMPARE(desk.textOf("success_notify_url"), QStringLiteral("https://wxone.example"));

    desk.field("success_notify_url")->setText(QStringLiteral("https://typed.example"));
    desk.choose(two);
    QCOMPARE(desk.textOf("sp_appid"), QStringLiteral("wxtwo"));
    QCOMPARE(desk.textOf("success_notify_url"), QStringLiteral("https://typed.example"));

    desk.click("clearButton");
    QCOMPARE(desk.textOf("success_notify_url"), QStringLiteral("https://wxtwo.example"));
    desk.choose(profile::sandboxProfile());
    QCOMPARE(desk.textOf("sp_appid"), QString());
}

void tst_Switching::fillExampleKeepsTheProfilesOwnValues()
{
    support::Desk desk;
    Profile merchant
        = withDefaults(desk.sandboxMerchant(), QStringLiteral("One"), QStringLiteral("wxone"));
    merchant.defaults.plans = { { QStringLiteral("77"), QStringLiteral("Taxi") } };
    desk.choose(desk.save(merchant));
    QCOMPARE(desk.textOf("plan_id"), QStringLiteral("77"));
    desk.click("fillExampleButton");
    QCOMPARE(desk.textOf("sp_appid"), QStringLiteral("wxone"));
    QCOMPARE(desk.textOf("plan_id"), QStringLiteral("77"));
    QCOMPARE(desk.textOf("sub_mchid"), QStringLiteral("1230000109")); // the example's
    desk.choose(profile::sandboxProfile());
    desk.click("fillExampleButton");
    QCOMPARE(desk.textOf("sp_appid"), QStringLiteral("wx8888888888888888"));
    QCOMPARE(desk.textOf("plan_id"), QStringLiteral("123"));
}

void tst_Switching::plansArePickedByName()
{
    support::Desk desk;
    Profile merchant = desk.sandboxMerchant();
    merchant.defaults.plans = { { QStringLiteral("77"), QStringLiteral("Taxi") },
        { QStringLiteral("78"), QStringLiteral("Ferry & tram") } };
    desk.choose(desk.save(merchant));
    QVERIFY(desk.find("planPickerButton")->isVisible());
    QCOMPARE(desk.textOf("plan_id"), QString()); // two to choose from
    const QList<QAction *> plans = desk.find<QMenu>("planMenu")->actions();
    QCOMPARE(plans.size(), 2);
    QCOMPARE(plans[1]->text(), QStringLiteral("&2  Ferry && tram (78)"));
    plans[1]->trigger();
    QCOMPARE(desk.textOf("plan_id"), QStringLiteral("78"));
    desk.choose(profile::sandboxProfile());
    QVERIFY(!desk.find("planPickerButton")->isVisible());
}

void tst_Switching::theModeDecidesWhatIsDiscouraged()
{
    support::Desk desk;
    Profile direct = desk.sandboxMerchant();
    direct.mode = contract::Mode::Direct;
    const auto isDiscouraged = [&desk] {
        return desk.field("appid")->accessibleDescription().startsWith(QLatin1String("Not in"));
    };
    QVERIFY(isDiscouraged());
    desk.choose(desk.save(direct));
    QVERIFY(!isDiscouraged());
    desk.click("fillExampleButton");
    QVERIFY(desk.textOf("sub_mchid").isEmpty());
    desk.sign();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Verified"));
}

void tst_Switching::whatWasWrongForOneMerchantIsForgottenForTheNext()
{
    support::Desk desk;
    const Profile other = desk.save(desk.sandboxMerchant());
    desk.click("signButton");
    QVERIFY(desk.find("plan_idError")->isVisibleTo(&desk.window()));
    desk.choose(other);
    QVERIFY(!desk.find("plan_idError")->isVisibleTo(&desk.window()));
}

void tst_Switching::aLiveProfileNeverSignsForLoopback()
{
    support::Desk desk;
    desk.choose(desk.save(desk.liveMerchant()));
    desk.click("fillExampleButton");
    desk.type("base_uri", QStringLiteral("http://127.0.0.1:9/"));
    desk.sign();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Not sent"));
    QCOMPARE(desk.textOf("sessionProfile"), QStringLiteral("Shop HK · LIVE"));
    QVERIFY(desk.field("base_uri")->hasFocus());
    QVERIFY(!desk.textOf("base_uriError").isEmpty());
    QVERIFY(desk.seen().isEmpty());
    QCOMPARE(desk.find<QTableView>("historyView")->model()->rowCount(), 0);
}

void tst_Switching::anotherMerchantSignsAtTheSameSandbox()
{
    support::Desk desk;
    desk.choose(desk.save(desk.sandboxMerchant()));
    desk.fillExampleAndSign();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Verified"));
    QCOMPARE(desk.textOf("sessionProfile"), QStringLiteral("Tester"));
}

void tst_Switching::aRunningRequestStaysWithWhoeverBeganIt()
{
    support::Desk desk(
        { .tamper = [](const sandbox::Request &, sandbox::Answer &answer, sandbox::Judge &) {
            answer.delivery.way = sandbox::Delivery::Way::Hang;
        } });
    const Profile merchant = desk.save(desk.sandboxMerchant());
    const Profile live = desk.save(desk.liveMerchant());
    desk.choose(merchant);
    desk.click("fillExampleButton");
    desk.click("signButton");
    QTRY_COMPARE(desk.seen().size(), 1);
    desk.choose(live);
    QVERIFY(!desk.isIdle());
    QCOMPARE(desk.textOf("sessionProfile"), QStringLiteral("Tester"));
    desk.click("cancelButton");
    desk.waitUntilIdle();
    QCOMPARE(desk.textOf("outcomeLabel"), QStringLiteral("Result unknown"));
    QCOMPARE(desk.textOf("sessionProfile"), QStringLiteral("Tester"));
    QCOMPARE(desk.textOf("signButton"), QStringLiteral("Sign LIVE"));
}

void tst_Switching::aLiveWindowFitsIntoASmallScreen()
{
    support::Desk desk;
    Profile live = desk.liveMerchant(12);
    live.name = QStringLiteral("A merchant with quite a long name in Hong Kong and elsewhere");
    live.defaults.plans = { { QStringLiteral("77"), QStringLiteral("Taxi") } };
    desk.choose(desk.save(live));
    QTRY_VERIFY(desk.window().findChild<QWidget *>(QStringLiteral("certificateLine")));
    const QSize smallest = desk.window().minimumSizeHint();
    QVERIFY2(smallest.width() <= 1024 && smallest.height() <= 700,
        qPrintable(QStringLiteral("%1 x %2").arg(smallest.width()).arg(smallest.height())));
}

QTEST_MAIN(tst_Switching)
#include "tst_switching.moc"
