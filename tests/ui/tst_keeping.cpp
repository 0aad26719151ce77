#include "history/samples.h"
#include "support/warnings.h"
#include "ui/desk.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

/// The history out to files and in from them, how long it is kept and in which copies, as someone
/// in front of the window does it.
class tst_Keeping : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void everythingFoundGoesIntoAFile();
    void onlyTheSelectedGoWhereSomeAre();
    void namesAreMaskedWhereTheTableMasksThem();
    void whatWasExportedComesIntoAnotherConsole();
    void aFileThatIsNoneIsRefusedInWords();
    void aBundleForSupportHoldsNoSecret();
    void twoAttemptsAreCompared();
    void whatIsOverIsSeenFirstAndThenRemoved();
    void aBackupTakesTheHistorysPlace();
    void aServerIsSavedForTheNextStart();
    void aServerNeedsItsName();
};

namespace {

class HistoryDesk final : public support::Desk
{
public:
    HistoryDesk() { }
    explicit HistoryDesk(const Setup &setup)
        : Desk(setup)
    {
    }

    QTableView *table() { return find<QTableView>("historyView"); }
    void record(const QString &code, const QString &name = u"张三"_s, qint64 startedMs = 0)
    {
        history::Row row = samples::attempt(code);
        row.userDisplayName = name;
        row.startedMs = startedMs ? startedMs : QDateTime::currentMSecsSinceEpoch();
        const auto begun = store().begin(row).result();
        QVERIFY(begun);
        QVERIFY(store().finish(samples::answered(*begun)).result());
    }
    /// What stands above the history; empty until something does.
    QString told()
    {
        const auto *text = find<QWidget>("historyTold")->findChild<QLabel *>(u"noticeText"_s);
        return text ? text->text() : QString();
    }
    QString file(const QString &name) const { return m_files.filePath(name); }
    /// A dialog of the window, once it is there.
    template <typename T = QWidget> T *there(const char *name)
    {
        T *found = nullptr;
        const auto look = [&] {
            found = window().findChild<T *>(QString::fromLatin1(name));
            return found && found->isVisible();
        };
        if (!QTest::qWaitFor(look))
            qFatal("There is no %s.", name);
        return found;
    }
    void choose(const char *dialog, const QString &path)
    {
        auto *files = there<QFileDialog>(dialog);
        auto *name = files->findChild<QLineEdit *>(u"fileNameEdit"_s);
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
    }
    /// Exports what is found with these settings; answers the file's bytes.
    QByteArray exported(int format, const QString &name)
    {
        press(Qt::Key_S, Qt::ControlModifier);
        there<QComboBox>("exportFormat")->setCurrentIndex(format);
        click("exportBegin");
        choose("exportFileDialog", file(name));
        const auto isOver = [this] { return !textOf("exportResult").isEmpty(); };
        if (!QTest::qWaitFor(isOver))
            return {};
        click("exportClose");
        QFile made(file(name));
        return made.open(QFile::ReadOnly) ? made.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_files;
};

} // namespace

void tst_Keeping::everythingFoundGoesIntoAFile()
{
    HistoryDesk desk;
    desk.record(u"FIRST"_s);
    desk.record(u"SECOND"_s);
    QTRY_COMPARE(desk.table()->model()->rowCount(), 2);
    const QByteArray csv = desk.exported(1, u"all.csv"_s);
    QCOMPARE(csv.count("FIRST"), 1);
    QCOMPARE(csv.count("SECOND"), 1);
    QVERIFY(csv.indexOf("SECOND") < csv.indexOf("FIRST")); // as the table lists them
    QVERIFY(csv.contains("张三"));
}

void tst_Keeping::onlyTheSelectedGoWhereSomeAre()
{
    HistoryDesk desk;
    for (const char16_t *code : { u"ONE", u"TWO", u"THREE" })
        desk.record(QString::fromUtf16(code));
    QTRY_COMPARE(desk.table()->model()->rowCount(), 3);
    desk.table()->setFocus();
    desk.table()->selectRow(0);
    desk.press(Qt::Key_Down, Qt::ShiftModifier);
    const QByteArray csv = desk.exported(1, u"two.csv"_s);
    QVERIFY(csv.contains("THREE") && csv.contains("TWO") && !csv.contains("ONE"));
}

void tst_Keeping::namesAreMaskedWhereTheTableMasksThem()
{
    HistoryDesk desk;
    desk.record(u"MASKED"_s);
    QTRY_COMPARE(desk.table()->model()->rowCount(), 1);
    desk.press(Qt::Key_H, Qt::ControlModifier | Qt::AltModifier);
    const QByteArray csv = desk.exported(1, u"masked.csv"_s);
    QVERIFY(csv.contains("MASKED") && !csv.contains("张三"));
    QVERIFY(!csv.contains(samples::attempt().openid.toUtf8()));
}

void tst_Keeping::whatWasExportedComesIntoAnotherConsole()
{
    HistoryDesk from;
    from.record(u"TRAVELS"_s);
    QTRY_COMPARE(from.table()->model()->rowCount(), 1);
    QVERIFY(!from.exported(2, u"rows.jsonl"_s).isEmpty());

    HistoryDesk to;
    to.press(Qt::Key_O, Qt::ControlModifier);
    to.choose("importDialog", from.file(u"rows.jsonl"_s));
    QTRY_COMPARE(to.table()->model()->rowCount(), 1);
    QTRY_VERIFY(to.told().contains(u"1 attempt imported"_s));
    const auto row = to.store().page({}).result()->first();
    QCOMPARE(row.origin, history::Origin::Imported);
    QCOMPARE(row.sessionId, QString());
}

void tst_Keeping::aFileThatIsNoneIsRefusedInWords()
{
    HistoryDesk desk;
    QFile file(desk.file(u"letter.jsonl"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("Dear colleague,\nhow are you?\n");
    file.close();
    desk.press(Qt::Key_O, Qt::ControlModifier);
    desk.choose("importDialog", file.fileName());
    QTRY_VERIFY(desk.told().contains(u"holds no attempt"_s));
}

void tst_Keeping::aBundleForSupportHoldsNoSecret()
{
    HistoryDesk desk;
    desk.record(u"HELP"_s);
    QTRY_COMPARE(desk.table()->model()->rowCount(), 1);
    desk.table()->setFocus();
    desk.table()->selectRow(0);
    QTRY_COMPARE(desk.textOf("outcomeLabel"), u"Verified"_s);
    desk.press(Qt::Key_B, Qt::ControlModifier);
    desk.choose("bundleDialog", desk.file(u"bundle.md"_s));
    QTRY_VERIFY(desk.told().contains(u"Saved for support"_s));
    QFile made(desk.file(u"bundle.md"_s));
    QVERIFY(made.open(QFile::ReadOnly));
    const QByteArray text = made.readAll();
    QVERIFY(text.contains("08F78BB3AF0610D302189F94E5"));
    QVERIFY(!text.contains("张三") && !text.contains("WECHATPAY2-SHA256-RSA2048"));
}

void tst_Keeping::twoAttemptsAreCompared()
{
    HistoryDesk desk;
    desk.record(u"LEFT"_s);
    desk.record(u"RIGHT"_s);
    QTRY_COMPARE(desk.table()->model()->rowCount(), 2);
    desk.table()->setFocus();
    desk.table()->selectRow(0);
    desk.press(Qt::Key_Down, Qt::ShiftModifier);
    desk.press(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(desk.there("comparisonDialog"));
}

void tst_Keeping::whatIsOverIsSeenFirstAndThenRemoved()
{
    HistoryDesk desk;
    const qint64 day = 24LL * 3600 * 1000;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    desk.record(u"OLD"_s, u"李四"_s, now - 40 * day);
    desk.record(u"NEW"_s);
    QTRY_COMPARE(desk.table()->model()->rowCount(), 2);
    desk.press(Qt::Key_K, Qt::ControlModifier);
    const QByteArray days = "keepDays-" + samples::attempt().profileId.toLatin1();
    desk.there<QSpinBox>(days.constData())->setValue(30);
    desk.click("purgePreview");
    QTRY_VERIFY(desk.textOf("purgeText").contains(u"1 attempt, from"_s));
    QCOMPARE(desk.store().page({}).result()->size(), 2);
    desk.click("purgeButton");
    QTRY_VERIFY(desk.textOf("purgeText").contains(u"1 attempt removed"_s));
    QTRY_COMPARE(desk.table()->model()->rowCount(), 1);
    QCOMPARE(desk.store().page({}).result()->first().outContractCode, u"NEW"_s);
}

void tst_Keeping::aBackupTakesTheHistorysPlace()
{
    HistoryDesk desk;
    desk.record(u"KEPT"_s);
    QTRY_COMPARE(desk.table()->model()->rowCount(), 1);
    desk.press(Qt::Key_K, Qt::ControlModifier);
    desk.there<QTabWidget>("keepingTabs")->setCurrentIndex(1);
    desk.click("backupButton");
    QTRY_VERIFY(desk.textOf("backupText").contains(u"Backed up"_s));
    desk.record(u"LATER"_s);
    QTRY_COMPARE(desk.table()->model()->rowCount(), 2);
    desk.there<QListWidget>("backupList")->setCurrentRow(0);
    desk.click("restoreButton");
    QVERIFY(desk.textOf("backupText").contains(u"Press again"_s));
    desk.click("restoreButton");
    QTRY_VERIFY(desk.textOf("backupText").contains(u"Restored"_s));
    QTRY_COMPARE(desk.table()->model()->rowCount(), 1);
    QCOMPARE(desk.store().page({}).result()->first().outContractCode, u"KEPT"_s);
}

void tst_Keeping::aServerIsSavedForTheNextStart()
{
    QTemporaryDir folder;
    HistoryDesk desk(support::Desk::Setup { .dataDir = folder.path() });
    desk.press(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
    desk.there<QComboBox>("historyPlace")->setCurrentIndex(1);
    desk.there<QLineEdit>("serverHost")->setText(u"history.example.hk"_s);
    desk.find<QLineEdit>("serverDatabase")->setText(u"papay"_s);
    desk.find<QLineEdit>("serverUser")->setText(u"desk"_s);
    desk.click("serverSave");
    QTRY_VERIFY(desk.textOf("serverText").contains(u"Saved"_s));
    const auto setting = history::readPlace(folder.path());
    QVERIFY(setting.place.server);
    QCOMPARE(setting.place.server->host, u"history.example.hk"_s);
    QCOMPARE(setting.place.server->port, 5432);
}

void tst_Keeping::aServerNeedsItsName()
{
    HistoryDesk desk;
    desk.press(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
    desk.there<QComboBox>("historyPlace")->setCurrentIndex(1);
    desk.click("serverSave");
    QCOMPARE(desk.textOf("serverHostError"), u"This is needed."_s);
}

QTEST_MAIN(tst_Keeping)
#include "tst_keeping.moc"
