#include "support/warnings.h"
#include "ui/desk.h"
#include "ui/history/savedviews.h"
#include "ui/searchbench.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QTest>

using history::Outcome;
using support::SearchBench;
using ui::DateRange;
using ui::HistoryView;
using Kind = ui::DateRange::Kind;

/// Searches and filters that are kept by a name, and what days they mean.
class tst_SavedViews : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void daysBeginWhereTheZoneSaysSo_data();
    void daysBeginWhereTheZoneSaysSo();
    void aViewIsReadAsItWasWritten_data();
    void aViewIsReadAsItWasWritten();
    void whatIsNotUnderstoodIsNotListedAndNotLost_data();
    void whatIsNotUnderstoodIsNotListedAndNotLost();
    void namesAreSortedAndDifferInMoreThanCase();
    void everyoneHasTheUsualViews_data();
    void everyoneHasTheUsualViews();
    void aViewIsSavedByKeysAndThereAtTheNextStart();
    void todayIsAnotherDayTomorrow();
    void theOrderOfTheTableIsKept();
    void aNameIsAskedForUntilItIsOne();
    void viewsAreRenamedAndRemovedByKeys();
    void theWholeWindowKeepsThem();
};

static qint64 ms(const char *iso)
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODateWithMs).toMSecsSinceEpoch();
}

void tst_SavedViews::daysBeginWhereTheZoneSaysSo_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<DateRange>("range");
    QTest::addColumn<qint64>("now");
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("until");
    const QByteArray hongKong("Asia/Hong_Kong");
    const qint64 now = ms("2026-11-23T01:30:00Z"); // 09:30 there
    QTest::newRow("today") << hongKong << DateRange { Kind::Today } << now
                           << ms("2026-11-22T16:00:00Z") << ms("2026-11-23T16:00:00Z");
    QTest::newRow("still yesterday by UTC, already today there")
        << hongKong << DateRange { Kind::Today } << ms("2026-11-22T16:00:00Z")
        << ms("2026-11-22T16:00:00Z") << ms("2026-11-23T16:00:00Z");
    QTest::newRow("7 days are today and six before")
        << hongKong << DateRange { Kind::Week } << now << ms("2026-11-16T16:00:00Z")
        << ms("2026-11-23T16:00:00Z");
    QTest::newRow("30 days over the end of a month")
        << hongKong << DateRange { Kind::Month } << now << ms("2026-10-24T16:00:00Z")
        << ms("2026-11-23T16:00:00Z");
    QTest::newRow("own days, both included")
        << hongKong << DateRange { Kind::Own, QDate(2026, 11, 1), QDate(2026, 11, 2) } << now
        << ms("2026-10-31T16:00:00Z") << ms("2026-11-02T16:00:00Z");
    QTest::newRow("a day of 23 hours")
        << QByteArray("Europe/Berlin")
        << DateRange { Kind::Own, QDate(2026, 3, 29), QDate(2026, 3, 29) } << now
        << ms("2026-03-28T23:00:00Z") << ms("2026-03-29T22:00:00Z");
    QTest::newRow("a day without midnight")
        << QByteArray("America/Santiago")
        << DateRange { Kind::Own, QDate(2026, 9, 6), QDate(2026, 9, 6) } << now
        << ms("2026-09-06T04:00:00Z") << ms("2026-09-07T03:00:00Z");
}

void tst_SavedViews::daysBeginWhereTheZoneSaysSo()
{
    QFETCH(QByteArray, zone);
    QFETCH(DateRange, range);
    QFETCH(qint64, now);
    QFETCH(qint64, from);
    QFETCH(qint64, until);
    const QTimeZone there(zone);
    QVERIFY(there.isValid());
    const ui::Instants instants = ui::instantsOf(range, now, there);
    QCOMPARE(instants.fromMs.value_or(0), from);
    QCOMPARE(instants.untilMs.value_or(0), until);
    QVERIFY(ui::instantsOf({}, now, there) == ui::Instants {});
}

static HistoryView everything()
{
    return { .search = QStringLiteral("张三 \"100%\" \\n"),
        .outcomes = { Outcome::Refused, Outcome::Unknown },
        .dates = { Kind::Own, QDate(2026, 11, 1), QDate(2026, 11, 23) },
        .environment = base::Environment::Live,
        .profileId = QStringLiteral("6f1d"),
        .profileName = QStringLiteral("出租车, Taxi"),
        .planId = QStringLiteral("123"),
        .sort = { ui::HistoryModel::Profile, Qt::AscendingOrder } };
}

void tst_SavedViews::aViewIsReadAsItWasWritten_data()
{
    QTest::addColumn<HistoryView>("view");
    QTest::newRow("of everything") << HistoryView {};
    QTest::newRow("with all there is") << everything();
    QTest::newRow("of today") << HistoryView { .dates = { Kind::Today } };
    QTest::newRow("of the sandbox") << HistoryView { .environment = base::Environment::Sandbox };
}

void tst_SavedViews::aViewIsReadAsItWasWritten()
{
    QFETCH(HistoryView, view);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("settings.ini"));
    const QString name = QStringLiteral("我的视图; a=b/c");
    {
        QSettings settings(file, QSettings::IniFormat);
        ui::SavedViews(settings).save(name, view);
    }
    QSettings settings(file, QSettings::IniFormat);
    const QList<ui::NamedView> all = ui::SavedViews(settings).all();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().name, name);
    QVERIFY(all.first().view == view);
}

void tst_SavedViews::whatIsNotUnderstoodIsNotListedAndNotLost_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("no JSON") << QStringLiteral("rubbish");
    QTest::newRow("no name") << QStringLiteral(R"({"search":"x"})");
    QTest::newRow("an outcome of a newer version")
        << QStringLiteral(R"({"name":"n","outcomes":["refused","settled"]})");
    QTest::newRow("days of a newer version") << QStringLiteral(R"({"name":"n","dates":"quarter"})");
    QTest::newRow("own days that are none")
        << QStringLiteral(R"({"name":"n","dates":"own","from":"2026-02-30","until":"2026-03-01"})");
    QTest::newRow("another environment") << QStringLiteral(R"({"name":"n","environment":"moon"})");
}

void tst_SavedViews::whatIsNotUnderstoodIsNotListedAndNotLost()
{
    QFETCH(QString, line);
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    settings.setValue(QStringLiteral("history/views"), QStringList { line });
    ui::SavedViews views(settings);
    QVERIFY(views.all().isEmpty());
    views.save(QStringLiteral("mine"), everything());
    QCOMPARE(views.all().size(), 1);
    QVERIFY(settings.value(QStringLiteral("history/views")).toStringList().contains(line));
}

void tst_SavedViews::namesAreSortedAndDifferInMoreThanCase()
{
    words::Languages languages;
    languages.use(QStringLiteral("en"));
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    ui::SavedViews views(settings);
    for (const char *name : { "week 10", "Week 2", "apple", "WEEK 10" })
        views.save(QString::fromLatin1(name), {});
    QStringList names;
    for (const ui::NamedView &one : views.all())
        names.append(one.name);
    QCOMPARE(names,
        (QStringList {
            QStringLiteral("apple"), QStringLiteral("Week 2"), QStringLiteral("WEEK 10") }));
    QVERIFY(views.problemOf(QStringLiteral("apple"), QStringLiteral(" week 2 "))
        == ui::ViewNameProblem::Taken);
    QVERIFY(views.problemOf(QStringLiteral("apple"), QStringLiteral("  "))
        == ui::ViewNameProblem::Empty);
    QVERIFY(!views.problemOf(QStringLiteral("apple"), QStringLiteral("Apple")));
    views.rename(QStringLiteral("apple"), QStringLiteral(" Pear "));
    QVERIFY(views.holds(QStringLiteral("pear")));
    QVERIFY(!views.holds(QStringLiteral("apple")));
}

static QList<SearchBench::Attempt> attempts()
{
    return {
        { .name = QStringLiteral("old"), .startedMs = SearchBench::nowMs - 9 * SearchBench::dayMs },
        { .name = QStringLiteral("refused"), .outcome = Outcome::Refused },
        { .name = QStringLiteral("unknown"), .outcome = Outcome::Unknown },
        { .name = QStringLiteral("unverified"), .outcome = Outcome::Unverified },
    };
}

void tst_SavedViews::everyoneHasTheUsualViews_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QStringList>("names");
    const QStringList today { QStringLiteral("unverified"), QStringLiteral("unknown"),
        QStringLiteral("refused") };
    QTest::newRow("all") << Qt::Key_1 << QStringLiteral("&1  All attempts")
                         << (today + QStringList { QStringLiteral("old") });
    QTest::newRow("today") << Qt::Key_2 << QStringLiteral("&2  Today") << today;
    QTest::newRow("in doubt") << Qt::Key_3 << QStringLiteral("&3  In doubt") << today.mid(0, 2);
    QTest::newRow("refused") << Qt::Key_4 << QStringLiteral("&4  Refused") << today.mid(2);
}

void tst_SavedViews::everyoneHasTheUsualViews()
{
    QFETCH(Qt::Key, key);
    QFETCH(QString, title);
    QFETCH(QStringList, names);
    SearchBench bench;
    bench.keep(attempts());
    bench.show(4);
    bench.type(QStringLiteral("e"));
    QTRY_COMPARE(bench.names().size(), 2);
    auto *menu = static_cast<QMenu *>(bench.open(Qt::Key_V, "historyViewsMenu"));
    QCOMPARE(menu->actions()[key - Qt::Key_1]->text(), title);
    QTest::keyClick(menu, key);
    QTRY_COMPARE(bench.names(), names);
    QCOMPARE(bench.textOf("historySearch"), QString());
    bench.open(Qt::Key_V, "historyViewsMenu");
    for (const QAction *entry : menu->actions())
        QCOMPARE(entry->isChecked(), entry->text() == title);
    menu->close();
}

/// Saves what is in sight by keys alone.
static void saveAs(SearchBench &bench, const QString &name)
{
    bench.open(Qt::Key_O, "viewDialog");
    QVERIFY(bench.find("viewName")->hasFocus());
    bench.find<QLineEdit>("viewName")->setText(name);
    bench.press(Qt::Key_Return);
    QTRY_VERIFY(!bench.isInSight("viewDialog"));
    bench.activate();
}

static QStringList savedIn(SearchBench &bench)
{
    auto *menu = static_cast<QMenu *>(bench.open(Qt::Key_V, "historyViewsMenu"));
    QStringList texts;
    for (const QAction *entry : menu->actions().mid(4)) {
        if (entry->isCheckable())
            texts.append(entry->text());
    }
    menu->close();
    return texts;
}

void tst_SavedViews::aViewIsSavedByKeysAndThereAtTheNextStart()
{
    SearchBench bench;
    bench.keep(attempts());
    bench.show(4);
    QTest::keyClick(bench.open(Qt::Key_V, "historyViewsMenu"), Qt::Key_3);
    bench.type(QStringLiteral("unk"));
    QTRY_COMPARE(bench.names(), QStringList { QStringLiteral("unknown") });
    saveAs(bench, QStringLiteral(" 查一查 & ask "));
    QCOMPARE(savedIn(bench), QStringList { QStringLiteral("&5  查一查 && ask") });

    bench.show(4); // the next start: everything
    QVERIFY(bench.chips().isEmpty());
    QCOMPARE(savedIn(bench), QStringList { QStringLiteral("&5  查一查 && ask") });
    QTest::keyClick(bench.open(Qt::Key_V, "historyViewsMenu"), Qt::Key_5);
    QTRY_COMPARE(bench.names(), QStringList { QStringLiteral("unknown") });
    QCOMPARE(bench.textOf("historySearch"), QStringLiteral("unk"));
    QCOMPARE(bench.chips(),
        (QStringList { QStringLiteral("Unverified"), QStringLiteral("Result unknown") }));
}

void tst_SavedViews::todayIsAnotherDayTomorrow()
{
    SearchBench bench;
    bench.keep(attempts());
    bench.show(4);
    QTest::keyClick(bench.open(Qt::Key_V, "historyViewsMenu"), Qt::Key_2);
    QTRY_COMPARE(bench.names().size(), 3);
    saveAs(bench, QStringLiteral("my day"));
    bench.clock.set(SearchBench::nowMs + SearchBench::dayMs);
    bench.show(4);
    QTest::keyClick(bench.open(Qt::Key_V, "historyViewsMenu"), Qt::Key_5);
    QTRY_COMPARE(bench.textOf("historyCount"), QStringLiteral("0 found"));
    QCOMPARE(bench.chips(), QStringList { QStringLiteral("Today") });
}

void tst_SavedViews::theOrderOfTheTableIsKept()
{
    SearchBench bench;
    bench.keep(attempts());
    bench.show(4);
    bench.table().sortByColumn(ui::HistoryModel::Name, Qt::AscendingOrder);
    const QStringList byName { QStringLiteral("old"), QStringLiteral("refused"),
        QStringLiteral("unknown"), QStringLiteral("unverified") };
    QTRY_COMPARE(bench.names(), byName);
    saveAs(bench, QStringLiteral("by name"));
    QTest::keyClick(bench.open(Qt::Key_V, "historyViewsMenu"), Qt::Key_1);
    QTRY_COMPARE(bench.names().first(), QStringLiteral("unverified"));
    QCOMPARE(bench.table().horizontalHeader()->sortIndicatorSection(), int(ui::HistoryModel::Time));
    QTest::keyClick(bench.open(Qt::Key_V, "historyViewsMenu"), Qt::Key_5);
    QTRY_COMPARE(bench.names(), byName);
    QCOMPARE(bench.table().horizontalHeader()->sortIndicatorSection(), int(ui::HistoryModel::Name));
}

void tst_SavedViews::aNameIsAskedForUntilItIsOne()
{
    SearchBench bench;
    bench.show(0);
    saveAs(bench, QStringLiteral("mine"));
    bench.open(Qt::Key_O, "viewDialog");
    auto *name = bench.find<QLineEdit>("viewName");
    name->setText(QStringLiteral("  "));
    bench.press(Qt::Key_Return);
    QVERIFY(bench.isInSight("viewDialog"));
    QCOMPARE(bench.textOf("viewNameError"), QStringLiteral("A view needs a name."));
    name->setText(QStringLiteral("MINE"));
    QVERIFY(bench.textOf("viewNameError").contains(QLatin1String("replaced")));
    bench.press(Qt::Key_Return);
    QTRY_VERIFY(!bench.isInSight("viewDialog"));
    bench.activate();
    QCOMPARE(savedIn(bench), QStringList { QStringLiteral("&5  MINE") });
}

void tst_SavedViews::viewsAreRenamedAndRemovedByKeys()
{
    SearchBench bench;
    bench.show(0);
    for (const char *name : { "a", "b", "c" })
        saveAs(bench, QString::fromLatin1(name));
    bench.open(Qt::Key_Y, "viewKeeping");
    auto *list = bench.find<QListWidget>("viewList");
    QVERIFY(list->hasFocus());
    const auto names = [list] {
        QStringList found;
        for (int row = 0; row < list->count(); ++row)
            found.append(list->item(row)->text());
        return found;
    };
    const auto rename = [&](const QString &name) {
        QTest::keyClick(list, Qt::Key_F2);
        auto *editor = list->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->setText(name);
        QTest::keyClick(editor, Qt::Key_Return);
    };
    rename(QStringLiteral("d"));
    QTRY_COMPARE(
        names(), (QStringList { QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d") }));
    QCOMPARE(list->currentItem()->text(), QStringLiteral("d")); // it moved, and is still chosen
    QTRY_VERIFY(!list->findChild<QLineEdit *>());
    rename(QStringLiteral("C"));
    QTRY_COMPARE(bench.textOf("viewProblem"), QStringLiteral("There is a view “C” already."));
    QTRY_COMPARE(
        names(), (QStringList { QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d") }));
    QTRY_VERIFY(!list->findChild<QLineEdit *>());
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(names(), (QStringList { QStringLiteral("b"), QStringLiteral("c") }));
    QTest::mouseClick(bench.find("viewPutBack"), Qt::LeftButton);
    QCOMPARE(
        names(), (QStringList { QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d") }));
    for (int presses = 0; presses < 3; ++presses)
        QTest::keyClick(list, Qt::Key_Delete);
    QVERIFY(names().isEmpty());
    QVERIFY(!bench.find("viewRemove")->isEnabled());
    bench.press(Qt::Key_Escape);
    QTRY_VERIFY(!bench.isInSight("viewKeeping"));
    bench.activate();
    QVERIFY(savedIn(bench).isEmpty());
}

void tst_SavedViews::theWholeWindowKeepsThem()
{
    const QTemporaryDir folder;
    {
        support::Desk desk({ .dataDir = folder.path() });
        desk.fillExampleAndSign();
        desk.type("historySearch", QStringLiteral("张"));
        desk.press(Qt::Key_O, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(desk.window().findChild<QWidget *>(QStringLiteral("viewName")));
        desk.type("viewName", QStringLiteral("mine"));
        desk.click("viewSave");
    }
    support::Desk desk({ .dataDir = folder.path(), .language = QStringLiteral("zh_CN") });
    QTRY_COMPARE(desk.find<QTableView>("historyView")->model()->rowCount(), 1);
    desk.click("historyViewsButton");
    QTRY_VERIFY(desk.window().findChild<QMenu *>(QStringLiteral("historyViewsMenu")));
    auto *menu = desk.find<QMenu>("historyViewsMenu");
    QTest::keyClick(menu, Qt::Key_5);
    QCOMPARE(desk.textOf("historySearch"), QStringLiteral("张"));
}

QTEST_MAIN(tst_SavedViews)
#include "tst_savedviews.moc"
