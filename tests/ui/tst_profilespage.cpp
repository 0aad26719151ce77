#include "support/warnings.h"
#include "ui/focusnames.h"
#include "ui/profiles/healthpanel.h"
#include "ui/profilesdesk.h"
#include "ui/style.h"
#include "ui/visibletexts.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using profile::SecretKind;
using support::ProfilesDesk;

/// The list of profiles, what can be done with one, and its health check.
class tst_ProfilesPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { support::failOnWarnings(); }
    void theSandboxIsAlwaysThereAndStays();
    void theSandboxIsInGoodHealthWordByWord();
    void anExpiredCertificateIsSaidInRedWords();
    void aProfileInUseIsSaidAndADoubleClickUsesAnother();
    void aDuplicateHasItsOwnFilesAndSecrets();
    void deletingAsksSaysWhatGoesAndCleansUp();
    void whoeverKeepsItKeepsIt();
    void exportAndImportCarryNeitherKeyNorSecret();
    void anUnreadableFileIsListed();
    void aCheckOfAnotherProfileIsRemembered();
    void theFactsNameKeysAndCertificates();
    void everythingHasANameInEveryLanguage();

private:
    static constexpr const char *m_serial = "5F0C51E9E1D4B6A0F13C2D8E7A90B1C2D3E4F506";
    profile::Profile shop(ProfilesDesk &desk);

    support::TestKeys m_keys;
};

void tst_ProfilesPage::initTestCase()
{
    QApplication::setStyle(new ui::Style);
    m_keys.makeRsaKey(QStringLiteral("apiclient_key.pem"));
    m_keys.makeCertificate(QStringLiteral("apiclient_cert.pem"),
        QStringLiteral("apiclient_key.pem"), QString::fromLatin1(m_serial));
}

/// A merchant whose keys lie in the profile's folder.
profile::Profile tst_ProfilesPage::shop(ProfilesDesk &desk)
{
    profile::Profile profile;
    profile.name = QStringLiteral("Shop");
    profile.environment = base::Environment::Live;
    profile.accessPoint = profile::hongKongAccessPoint;
    profile.identity.mchid = QStringLiteral("1900000001");
    profile.identity.serial = QString::fromLatin1(m_serial);
    profile.identity.keyFile = m_keys.path(QStringLiteral("apiclient_key.pem"));
    profile.identity.certificateFile = m_keys.path(QStringLiteral("apiclient_cert.pem"));
    return desk.save(profile, { .keyFiles = true });
}

/// Selects a row as a click does.
static void selectRow(ProfilesDesk &desk, int row)
{
    auto *table = desk.find<QTableView>("profilesTable");
    const QRect cell = table->visualRect(table->model()->index(row, 0));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.center());
}

void tst_ProfilesPage::theSandboxIsAlwaysThereAndStays()
{
    ProfilesDesk desk;
    const QAbstractItemModel *rows = desk.find<QTableView>("profilesTable")->model();
    QCOMPARE(rows->rowCount(), 1);
    QCOMPARE(desk.nameOfSelected(), QStringLiteral("Sandbox"));
    QVERIFY(!desk.find<QAbstractButton>("editProfileButton")->isEnabled());
    QVERIFY(!desk.find<QAbstractButton>("deleteProfileButton")->isEnabled());
    QVERIFY(desk.find<QAbstractButton>("duplicateProfileButton")->isEnabled());
    desk.page().editProfile(QStringLiteral("sandbox"));
    QVERIFY(!desk.dialog());
    QVERIFY(desk.textOf("profileFact5").contains(QLatin1String("Built in")));
}

void tst_ProfilesPage::theSandboxIsInGoodHealthWordByWord()
{
    ProfilesDesk desk;
    QVERIFY(desk.textOf("healthState").contains(QLatin1String("Not checked")));
    desk.click("checkProfileButton");
    QVERIFY(!desk.find<QAbstractButton>("checkProfileButton")->isEnabled());
    desk.waitUntilChecked();
    const QStringList lines = desk.textOf("healthView").split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 12);
    QCOMPARE(desk.textOf("healthLevel1"), QStringLiteral("Good"));
    for (const QString &line : lines)
        QVERIFY2(line.startsWith(QLatin1String("Good: ")), qPrintable(line));
    QVERIFY(desk.textOf("healthState").contains(QLatin1String("can sign")));
    // What the live call brought is shown with its chain.
    QTRY_VERIFY(desk.textOf("profileFact8").contains(QStringLiteral("←")));
}

void tst_ProfilesPage::anExpiredCertificateIsSaidInRedWords()
{
    ProfilesDesk desk;
    const profile::Profile made = shop(desk);
    desk.clock().setAhead(std::chrono::hours(24 * 40));
    desk.page().checkProfile(made.id);
    desk.waitUntilChecked();
    const QString health = desk.textOf("healthView");
    QVERIFY2(health.contains(QLatin1String("certificate expired on")), qPrintable(health));
    QVERIFY(desk.textOf("healthState").contains(QLatin1String("wrong")));
}

void tst_ProfilesPage::aProfileInUseIsSaidAndADoubleClickUsesAnother()
{
    ProfilesDesk desk;
    const profile::Profile made = shop(desk);
    auto *table = desk.find<QTableView>("profilesTable");
    const QAbstractItemModelTester tester(
        table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto use = [&](int row) { return table->model()->index(row, 1).data().toString(); };
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QCOMPARE(use(0), QStringLiteral("in use"));
    QCOMPARE(use(1), QString());
    QCOMPARE(table->model()->index(1, 2).data().toString(), QStringLiteral("LIVE"));
    selectRow(desk, 1);
    desk.click("useProfileButton");
    QCOMPARE(desk.current().profile().id, made.id);
    QCOMPARE(use(1), QStringLiteral("in use"));
    QVERIFY(!desk.find<QAbstractButton>("useProfileButton")->isEnabled());
    const QPoint first = table->visualRect(table->model()->index(0, 0)).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, first);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, first);
    QCOMPARE(desk.current().profile().id, QStringLiteral("sandbox"));
}

void tst_ProfilesPage::aDuplicateHasItsOwnFilesAndSecrets()
{
    ProfilesDesk desk;
    const profile::Profile made = shop(desk);
    desk.vault().keep(made.id, SecretKind::ApiV3Key,
        std::make_shared<const base::Secret>(QByteArray("0123456789abcdef0123456789abcdef")));
    selectRow(desk, 1);
    desk.click("duplicateProfileButton");
    QTRY_COMPARE(desk.nameOfSelected(), QStringLiteral("Shop (2)"));
    const profile::Profile copy = desk.named(QStringLiteral("Shop (2)"));
    QVERIFY(copy.id != made.id);
    QVERIFY(copy.identity.keyFile.startsWith(copy.folder));
    QCOMPARE(
        desk.held(copy.id, SecretKind::ApiV3Key), QByteArray("0123456789abcdef0123456789abcdef"));
    selectRow(desk, 0);
    desk.click("duplicateProfileButton");
    QTRY_COMPARE(desk.nameOfSelected(), QStringLiteral("Sandbox (2)"));
    QVERIFY(desk.find<QAbstractButton>("editProfileButton")->isEnabled());
    desk.waitUntilChecked();

    QVERIFY(desk.languages().use(QStringLiteral("zh_CN")));
    selectRow(desk, 0);
    desk.click("duplicateProfileButton");
    QTRY_COMPARE(desk.nameOfSelected(), QStringLiteral("沙箱 (2)"));
    desk.waitUntilChecked();
    QVERIFY(desk.languages().use(QStringLiteral("en")));
}

void tst_ProfilesPage::deletingAsksSaysWhatGoesAndCleansUp()
{
    ProfilesDesk desk;
    const profile::Profile made = shop(desk);
    desk.vault().keep(made.id, SecretKind::KeyPassphrase,
        std::make_shared<const base::Secret>(QByteArray("Geheim1")));
    selectRow(desk, 1);
    desk.click("useProfileButton");
    desk.click("deleteProfileButton");
    auto *question = desk.find<QMessageBox>("deleteQuestion");
    QVERIFY(question->text().contains(QLatin1String("Shop")));
    QVERIFY(question->informativeText().contains(QLatin1String("history")));
    desk.click("confirmDeleteButton");
    QTRY_COMPARE(desk.profiles().all().size(), 1);
    QTRY_VERIFY(desk.textOf("profilesNote").contains(QLatin1String("Deleted: Shop")));
    QVERIFY(!QFile::exists(made.folder));
    QVERIFY(QFile::exists(m_keys.path(QStringLiteral("apiclient_key.pem"))));
    QCOMPARE(desk.held(made.id, SecretKind::KeyPassphrase), QByteArray());
    QCOMPARE(desk.current().profile().id, QStringLiteral("sandbox"));
    QCOMPARE(desk.nameOfSelected(), QStringLiteral("Sandbox"));
}

void tst_ProfilesPage::whoeverKeepsItKeepsIt()
{
    ProfilesDesk desk;
    const profile::Profile made = shop(desk);
    selectRow(desk, 1);
    desk.click("deleteProfileButton");
    desk.click("keepProfileButton");
    QTRY_VERIFY(!desk.page().findChild<QMessageBox *>());
    QVERIFY(desk.profiles().find(made.id));
    QVERIFY(QFile::exists(made.identity.keyFile));
}

/// Types a file's name into a file dialog and presses Return.
static void chooseFile(ProfilesDesk &desk, const char *dialogName, const QString &file)
{
    auto *dialog = desk.find<QFileDialog>(dialogName);
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    name->setText(file);
    QTest::keyClick(name, Qt::Key_Return);
}

void tst_ProfilesPage::exportAndImportCarryNeitherKeyNorSecret()
{
    ProfilesDesk desk;
    const profile::Profile made = shop(desk);
    desk.vault().keep(made.id, SecretKind::ApiV3Key,
        std::make_shared<const base::Secret>(QByteArray("0123456789abcdef0123456789abcdef")));
    const QString file = desk.path(QStringLiteral("shop.json"));
    selectRow(desk, 1);
    desk.click("exportProfileButton");
    QVERIFY(desk.find<QFileDialog>("exportProfileDialog")
                ->windowTitle()
                .contains(QLatin1String("without keys")));
    chooseFile(desk, "exportProfileDialog", file);
    QTRY_VERIFY(desk.textOf("profilesNote").contains(QLatin1String("neither key nor secret")));
    QFile exported(file);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    const QByteArray bytes = exported.readAll();
    QVERIFY(!bytes.contains("PRIVATE KEY"));
    QVERIFY(!bytes.contains("0123456789abcdef0123456789abcdef"));

    desk.click("importProfileButton");
    chooseFile(desk, "importProfileDialog", file);
    QTRY_COMPARE(desk.nameOfSelected(), QStringLiteral("Shop (2)"));
    QVERIFY(desk.textOf("profilesNote").contains(QLatin1String("give it its key")));
    QCOMPARE(desk.named(QStringLiteral("Shop (2)")).identity.keyFile, QString());
}

void tst_ProfilesPage::anUnreadableFileIsListed()
{
    const QTemporaryDir folder;
    const QString lost
        = folder.filePath(QStringLiteral("profiles/0190c8a0-0000-7000-8000-000000000001"));
    QVERIFY(QDir().mkpath(lost));
    QFile file(lost + QStringLiteral("/profile.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    ProfilesDesk desk(folder.path());
    QVERIFY(desk.textOf("unreadableProfiles").contains(lost));
}

void tst_ProfilesPage::aCheckOfAnotherProfileIsRemembered()
{
    ProfilesDesk desk;
    shop(desk);
    selectRow(desk, 1);
    QSignalSpy ended(desk.page().findChild<ui::HealthPanel *>(), &ui::HealthPanel::finished);
    desk.click("checkProfileButton");
    selectRow(desk, 0); // while it goes on
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 30'000);
    QVERIFY(desk.textOf("healthState").contains(QLatin1String("Not checked")));
    QCOMPARE(desk.textOf("healthView"), QString());
    selectRow(desk, 1);
    const QString lines = desk.textOf("healthView");
    QVERIFY2(lines.contains(QString::fromLatin1(m_serial)), qPrintable(lines));
    selectRow(desk, 0);
    selectRow(desk, 1);
    QCOMPARE(desk.textOf("healthView"), lines);
}

void tst_ProfilesPage::theFactsNameKeysAndCertificates()
{
    ProfilesDesk desk;
    shop(desk);
    selectRow(desk, 1);
    QVERIFY(desk.textOf("profileFact1").contains(QLatin1String("LIVE")));
    QCOMPARE(desk.textOf("profileFact4"), QString::fromLatin1(m_serial));
    QVERIFY(desk.textOf("profileFact5").contains(QLatin1String("own folder")));
    QTRY_VERIFY(desk.textOf("profileFact6").contains(QLatin1String("1900000001")));
}

void tst_ProfilesPage::everythingHasANameInEveryLanguage()
{
    ProfilesDesk desk;
    shop(desk);
    desk.click("checkProfileButton");
    desk.waitUntilChecked();
    QTRY_VERIFY(desk.textOf("profileFact8").contains(QStringLiteral("←")));
    QCOMPARE(support::focusNames(desk.page()).missing, QStringList());
    const auto textsIn = [&desk](const QString &language) {
        if (!desk.languages().use(language))
            qFatal("There is no %s.", qPrintable(language));
        QCoreApplication::processEvents(); // windows are told by a posted event
        return support::visibleTexts(desk.page());
    };
    QSignalSpy headers(
        desk.find<QTableView>("profilesTable")->model(), &QAbstractItemModel::headerDataChanged);
    const QStringList english = support::visibleTexts(desk.page());
    const QStringList chinese = textsIn(QStringLiteral("zh_CN"));
    QVERIFY(chinese != english);
    QCOMPARE(textsIn(QStringLiteral("en")), english);
    QCOMPARE(textsIn(QStringLiteral("zh_CN")), chinese);
    QCOMPARE(headers.count(), 3);
}

QTEST_MAIN(tst_ProfilesPage)
#include "tst_profilespage.moc"
