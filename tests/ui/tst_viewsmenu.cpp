#include "support/warnings.h"
#include "ui/desk.h"
#include "ui/history/historymodel.h"
#include "ui/searchbench.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QTest>

using history::Outcome;
using support::SearchBench;

/// Views of the history as someone uses them: the usual ones, and those that are kept by a name.
class tst_ViewsMenu : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void everyoneHasTheUsualViews_data();
    void everyoneHasTheUsualViews();
    void aViewIsSavedByKeysAndThereAtTheNextStart();
    void todayIsAnotherDayTomorrow();
    void theOrderOfTheTableIsKept();
    void aNameIsAskedForUntilItIsOne();
    void viewsAreRenamedAndRemovedByKeys();
    void theWholeWindowKeepsThem();
};

static QList<SearchBench::Attempt> attempts()
{
    return {
        { .name = QStringLiteral("old"), .startedMs = SearchBench::nowMs - 9 * SearchBench::dayMs },
        { .name = QStringLiteral("refused"), .outcome = Outcome::Refused },
        { .name = QStringLiteral("unknown"), .outcome = Outcome::Unknown },
        { .name = QStringLiteral("unverified"), .outcome = Outcome::Unverified },
    };
}

void tst_ViewsMenu::everyoneHasTheUsualViews_data()
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

void tst_ViewsMenu::everyoneHasTheUsualViews()
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

void tst_ViewsMenu::aViewIsSavedByKeysAndThereAtTheNextStart()
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

void tst_ViewsMenu::todayIsAnotherDayTomorrow()
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

void tst_ViewsMenu::theOrderOfTheTableIsKept()
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

void tst_ViewsMenu::aNameIsAskedForUntilItIsOne()
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

void tst_ViewsMenu::viewsAreRenamedAndRemovedByKeys()
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

void tst_ViewsMenu::theWholeWindowKeepsThem()
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

QTEST_MAIN(tst_ViewsMenu)
#include "tst_viewsmenu.moc"
