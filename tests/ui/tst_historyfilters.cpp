#include "support/warnings.h"
#include "ui/crowding.h"
#include "ui/desk.h"
#include "ui/searchbench.h"
#include "ui/visibletexts.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDateEdit>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>

using base::Environment;
using history::Outcome;
using support::SearchBench;

static constexpr qint64 nowMs = SearchBench::nowMs;
static constexpr qint64 dayMs = SearchBench::dayMs;

/// The history is searched while one types, filtered, and says what it leaves out.
class tst_HistoryFilters : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void whoTypesSeesMatchesAndHowManyThereAre_data();
    void whoTypesSeesMatchesAndHowManyThereAre();
    void aFilterIsChosenByKeys_data();
    void aFilterIsChosenByKeys();
    void filtersAndSearchHoldTogether();
    void ownDaysAreThoseOfThisComputer();
    void daysThatEndBeforeTheyBeginAreOne();
    void profilesAndPlansAreThoseOfTheHistory();
    void anOpenListClosesAlone();
    void chipsGoOneByOneByKeys();
    void oneKeyClearsEverything();
    void whereNothingMatchesTheReasonIsSaid();
    void thePopupFollowsWhatIsClearedUnderIt();
    void nothingIsMadeBeforeItIsAskedFor();
    void keysLeadFromTheSearchIntoTheTable();
    void escapeClearsTheSearchAndNothingElse();
    void lettersInTheTableGoOnInTheSearch();
    void theRowInViewStaysTheCurrentOne();
    void whatIsChosenIsTheSelectionOrEverythingFound();
    void severalChosenRowsHaveAMenuOfTheirOwn();
    void troubleWithTheHistoryIsSaidUntilItIsOver();
    void everythingFitsAtAnyFontSize_data();
    void everythingFitsAtAnyFontSize();
    void theLanguageReachesFiltersAndChips();
    void whatOpensHasNamesForScreenReaders();
};

/// Of each kind one, newest last.
static QList<SearchBench::Attempt> mixture()
{
    return {
        { .name = QStringLiteral("张三丰"), .startedMs = nowMs - 40 * dayMs },
        { .name = QStringLiteral("李四"),
            .outcome = Outcome::Refused,
            .startedMs = nowMs - 20 * dayMs,
            .environment = Environment::Live,
            .profileId = QStringLiteral("taxi"),
            .profileName = QStringLiteral("Taxi & ferry"),
            .planId = QStringLiteral("777") },
        { .name = QStringLiteral("王五"),
            .outcome = Outcome::Unknown,
            .startedMs = nowMs - 3 * dayMs },
        { .name = QStringLiteral("赵六"),
            .outcome = Outcome::Unverified,
            .startedMs = nowMs - 60'000,
            .planId = QStringLiteral("456") },
        { .name = QStringLiteral("Zhang San"), .outcome = Outcome::Refused },
    };
}

static QStringList everybody()
{
    return { QStringLiteral("Zhang San"), QStringLiteral("赵六"), QStringLiteral("王五"),
        QStringLiteral("李四"), QStringLiteral("张三丰") };
}

void tst_HistoryFilters::whoTypesSeesMatchesAndHowManyThereAre_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("count");
    const QString one = QStringLiteral("1 found");
    QTest::newRow("one Chinese character")
        << QStringLiteral("三") << QStringList { QStringLiteral("张三丰") } << one;
    QTest::newRow("two Chinese characters")
        << QStringLiteral("李四") << QStringList { QStringLiteral("李四") } << one;
    QTest::newRow("Latin letters in the other case")
        << QStringLiteral("zhANG") << QStringList { QStringLiteral("Zhang San") } << one;
    QTest::newRow("a plan with blanks around it")
        << QStringLiteral(" 777 ") << QStringList { QStringLiteral("李四") } << one;
    QTest::newRow("a contract code's beginning")
        << QStringLiteral("c00000") << everybody() << QStringLiteral("5 found");
    QTest::newRow("only blanks are nothing")
        << QStringLiteral("  ") << everybody() << QStringLiteral("5 attempt");
}

void tst_HistoryFilters::whoTypesSeesMatchesAndHowManyThereAre()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, names);
    QFETCH(QString, count);
    SearchBench bench;
    bench.keep(mixture());
    bench.show(5);
    QTRY_VERIFY(bench.textOf("historyCount").startsWith(QLatin1String("5 attempt")));
    bench.press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(bench.find("historySearch")->hasFocus());
    bench.type(typed);
    QTRY_COMPARE(bench.names(), names);
    QTRY_VERIFY2(bench.textOf("historyCount").startsWith(count), qPrintable(count));
    QVERIFY(!bench.isInSight("historyChips"));
}

void tst_HistoryFilters::aFilterIsChosenByKeys_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QList<Qt::Key>>("keys");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("chip");
    using Keys = QList<Qt::Key>;
    const Keys down { Qt::Key_Down };
    const Keys twice { Qt::Key_Down, Qt::Key_Down };
    const Keys thrice { Qt::Key_Down, Qt::Key_Down, Qt::Key_Down };
    QTest::newRow("refused") << QByteArray("filter_refused") << Keys { Qt::Key_Space }
                             << QStringList { QStringLiteral("Zhang San"), QStringLiteral("李四") }
                             << QStringLiteral("Refused");
    QTest::newRow("unknown") << QByteArray("filter_unknown") << Keys { Qt::Key_Space }
                             << QStringList { QStringLiteral("王五") }
                             << QStringLiteral("Result unknown");
    QTest::newRow("today") << QByteArray("filterDates") << down
                           << QStringList { QStringLiteral("Zhang San"), QStringLiteral("赵六") }
                           << QStringLiteral("Today");
    QTest::newRow("the last 7 days") << QByteArray("filterDates") << twice << everybody().mid(0, 3)
                                     << QStringLiteral("Last 7 days");
    QTest::newRow("the last 30 days") << QByteArray("filterDates") << thrice
                                      << everybody().mid(0, 4) << QStringLiteral("Last 30 days");
    QTest::newRow("live") << QByteArray("filterEnvironment") << twice
                          << QStringList { QStringLiteral("李四") } << QStringLiteral("Live");
    QTest::newRow("a profile") << QByteArray("filterProfile") << twice
                               << QStringList { QStringLiteral("李四") }
                               << QStringLiteral("Profile Taxi && ferry");
    QTest::newRow("a plan") << QByteArray("filterPlan") << twice
                            << QStringList { QStringLiteral("赵六") } << QStringLiteral("Plan 456");
}

/// Waits until the history has told what it holds.
static void waitForChoices(SearchBench &bench)
{
    const auto areThere = [&] { return bench.find<QComboBox>("filterPlan")->count() == 4; };
    if (!QTest::qWaitFor(areThere))
        qFatal("There is nothing to choose from.");
}

void tst_HistoryFilters::aFilterIsChosenByKeys()
{
    QFETCH(QByteArray, input);
    QFETCH(QList<Qt::Key>, keys);
    QFETCH(QStringList, names);
    QFETCH(QString, chip);
    SearchBench bench;
    bench.keep(mixture());
    bench.show(5);
    bench.open(Qt::Key_F, "filterPopup");
    waitForChoices(bench);
    for (int presses = 0; !bench.find(input.constData())->hasFocus(); ++presses) {
        QVERIFY2(presses < 20, "Tab never comes there");
        bench.press(Qt::Key_Tab);
    }
    for (const Qt::Key key : keys)
        bench.press(key);
    QTRY_COMPARE(bench.names(), names);
    bench.press(Qt::Key_Escape);
    QVERIFY(!bench.isInSight("filterPopup"));
    QCOMPARE(bench.chips(), QStringList { chip });
    QTRY_COMPARE(bench.textOf("historyCount"), QStringLiteral("%1 found").arg(names.size()));
}

static void tick(SearchBench &bench, const char *box)
{
    if (!bench.isInSight("filterPopup"))
        bench.open(Qt::Key_F, "filterPopup");
    bench.find<QCheckBox>(box)->toggle();
}

static void choose(SearchBench &bench, const char *selector, int index)
{
    if (!bench.isInSight("filterPopup"))
        bench.open(Qt::Key_F, "filterPopup");
    auto *box = bench.find<QComboBox>(selector);
    box->setCurrentIndex(index);
    emit box->activated(index); // as a click in the open list does
}

void tst_HistoryFilters::filtersAndSearchHoldTogether()
{
    SearchBench bench;
    bench.keep(mixture());
    bench.show(5);
    tick(bench, "filter_refused");
    tick(bench, "filter_unknown");
    QTRY_COMPARE(bench.names(),
        (QStringList {
            QStringLiteral("Zhang San"), QStringLiteral("王五"), QStringLiteral("李四") }));
    choose(bench, "filterDates", 2); // 7 days
    QTRY_COMPARE(
        bench.names(), (QStringList { QStringLiteral("Zhang San"), QStringLiteral("王五") }));
    bench.press(Qt::Key_Return);
    QVERIFY(!bench.isInSight("filterPopup"));
    bench.type(QStringLiteral("王"));
    QTRY_COMPARE(bench.names(), QStringList { QStringLiteral("王五") });
    QCOMPARE(bench.chips(),
        (QStringList { QStringLiteral("Refused"), QStringLiteral("Result unknown"),
            QStringLiteral("Last 7 days") }));
}

void tst_HistoryFilters::ownDaysAreThoseOfThisComputer()
{
    SearchBench bench;
    const QDate day = QDateTime::fromMSecsSinceEpoch(nowMs).date().addDays(-5);
    const qint64 midnight = day.startOfDay().toMSecsSinceEpoch();
    bench.keep({ { .name = QStringLiteral("before"), .startedMs = midnight - 1 },
        { .name = QStringLiteral("first"), .startedMs = midnight },
        { .name = QStringLiteral("last"), .startedMs = day.endOfDay().toMSecsSinceEpoch() },
        { .name = QStringLiteral("after"),
            .startedMs = day.addDays(1).startOfDay().toMSecsSinceEpoch() } });
    bench.show(4);
    bench.open(Qt::Key_F, "filterPopup");
    QVERIFY(!bench.isInSight("filterFrom"));
    choose(bench, "filterDates", 4);
    QVERIFY(bench.isInSight("filterFrom"));
    bench.find<QDateEdit>("filterFrom")->setDate(day);
    bench.find<QDateEdit>("filterUntil")->setDate(day);
    QTRY_COMPARE(bench.names(), (QStringList { QStringLiteral("last"), QStringLiteral("first") }));
    QCOMPARE(bench.chips(), QStringList { day.toString(Qt::ISODate) });
    bench.find<QDateEdit>("filterUntil")->setDate(day.addDays(1));
    QTRY_COMPARE(bench.names().size(), 3);
    QCOMPARE(bench.chips(),
        QStringList { day.toString(Qt::ISODate) + QStringLiteral(" to ")
            + day.addDays(1).toString(Qt::ISODate) });
}

void tst_HistoryFilters::daysThatEndBeforeTheyBeginAreOne()
{
    SearchBench bench;
    bench.show(0);
    choose(bench, "filterDates", 4);
    auto *from = bench.find<QDateEdit>("filterFrom");
    auto *until = bench.find<QDateEdit>("filterUntil");
    from->setDate(QDate(2026, 11, 20));
    QCOMPARE(until->date(), QDate(2026, 11, 20));
    until->setDate(QDate(2026, 11, 2));
    QCOMPARE(from->date(), QDate(2026, 11, 2));
    QCOMPARE(bench.chips(), QStringList { QStringLiteral("2026-11-02") });
}

void tst_HistoryFilters::profilesAndPlansAreThoseOfTheHistory()
{
    SearchBench bench;
    bench.keep(mixture());
    bench.show(5);
    bench.open(Qt::Key_F, "filterPopup");
    waitForChoices(bench);
    const auto texts = [&bench](const char *name) {
        const auto *box = bench.find<QComboBox>(name);
        QStringList found;
        for (int i = 0; i < box->count(); ++i)
            found.append(box->itemText(i));
        return found;
    };
    QCOMPARE(texts("filterProfile"),
        (QStringList { QStringLiteral("All profiles"), QStringLiteral("Shop HK"),
            QStringLiteral("Taxi & ferry") }));
    QCOMPARE(texts("filterPlan"),
        (QStringList { QStringLiteral("All plans"), QStringLiteral("123"), QStringLiteral("456"),
            QStringLiteral("777") }));
}

void tst_HistoryFilters::anOpenListClosesAlone()
{
    SearchBench bench;
    bench.keep(mixture());
    bench.show(5);
    bench.open(Qt::Key_F, "filterPopup");
    auto *days = bench.find<QComboBox>("filterDates");
    for (const Qt::Key key : { Qt::Key_Escape, Qt::Key_Return }) {
        days->setFocus();
        bench.press(Qt::Key_Space);
        QTRY_VERIFY(days->view()->isVisible());
        QTest::keyClick(days->view()->window()->windowHandle(), Qt::Key_Down);
        QTest::keyClick(days->view()->window()->windowHandle(), key); // as a keyboard does
        QTRY_VERIFY(!days->view()->isVisible());
        QVERIFY(bench.isInSight("filterPopup"));
        QCOMPARE(days->currentIndex(), key == Qt::Key_Return ? 1 : 0);
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(bench.names().size(), 2);
    bench.press(Qt::Key_Escape);
    QVERIFY(!bench.isInSight("filterPopup"));
}

static void tabTo(SearchBench &bench, const char *name)
{
    for (int presses = 0; presses < 20; ++presses) {
        if (QApplication::focusWidget()->objectName() == QLatin1String(name))
            return;
        bench.press(Qt::Key_Tab);
    }
    qFatal("Tab never came to %s.", name);
}

void tst_HistoryFilters::chipsGoOneByOneByKeys()
{
    SearchBench bench;
    bench.keep(mixture());
    bench.show(5);
    tick(bench, "filter_refused");
    tick(bench, "filter_unknown");
    choose(bench, "filterEnvironment", 1);
    bench.press(Qt::Key_Escape);
    QTRY_COMPARE(bench.names().size(), 2);
    bench.find("historySearch")->setFocus();
    QStringList order;
    for (int presses = 0; presses < 8; ++presses) {
        bench.press(Qt::Key_Tab);
        order.append(QApplication::focusWidget()->objectName());
    }
    QCOMPARE(order.mid(0, 7),
        (QStringList { QStringLiteral("historyFilterButton"), QStringLiteral("historyViewsButton"),
            QStringLiteral("filterChip0"), QStringLiteral("filterChip1"),
            QStringLiteral("filterChip2"), QStringLiteral("clearFiltersButton"),
            QStringLiteral("historyView") }));
    bench.find("historySearch")->setFocus();
    tabTo(bench, "filterChip0");
    bench.press(Qt::Key_Delete);
    QCOMPARE(bench.chips(),
        (QStringList { QStringLiteral("Result unknown"), QStringLiteral("Sandbox") }));
    QTRY_COMPARE(bench.names(), QStringList { QStringLiteral("王五") });
    QVERIFY(bench.find("filterChip0")->hasFocus()); // the next one
    bench.press(Qt::Key_Space);
    QTRY_COMPARE(bench.names().size(), 4);
    QVERIFY(bench.find("filterChip0")->hasFocus());
    bench.press(Qt::Key_Backspace);
    QTRY_COMPARE(bench.names(), everybody());
    QVERIFY(!bench.isInSight("historyChips"));
    QVERIFY(bench.find("historySearch")->hasFocus());
}

void tst_HistoryFilters::oneKeyClearsEverything()
{
    SearchBench bench;
    bench.keep(mixture());
    bench.show(5);
    tick(bench, "filter_refused");
    bench.press(Qt::Key_Escape);
    bench.type(QStringLiteral("李"));
    QTRY_COMPARE(bench.names(), QStringList { QStringLiteral("李四") });
    bench.press(Qt::Key_X, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(bench.names(), everybody());
    QCOMPARE(bench.textOf("historySearch"), QString());
    QVERIFY(bench.chips().isEmpty());
}

void tst_HistoryFilters::whereNothingMatchesTheReasonIsSaid()
{
    SearchBench bench;
    bench.keep(mixture());
    bench.show(5);
    bench.type(QStringLiteral("nobody"));
    QTRY_VERIFY(bench.isInSight("historyEmpty"));
    QCOMPARE(bench.textOf("historyEmpty"), QStringLiteral("No attempt contains “nobody”."));
    tick(bench, "filter_pending");
    bench.press(Qt::Key_Escape);
    QTRY_COMPARE(bench.textOf("historyEmpty"),
        QStringLiteral("No attempt that matches the filters (In progress) contains “nobody”."));
    QTRY_COMPARE(bench.textOf("historyCount"), QStringLiteral("0 found"));
    QTest::mouseClick(bench.find("emptyClearButton"), Qt::LeftButton);
    QTRY_COMPARE(bench.names(), everybody());
    QVERIFY(!bench.isInSight("historyEmpty"));
}

void tst_HistoryFilters::thePopupFollowsWhatIsClearedUnderIt()
{
    SearchBench bench;
    bench.keep(mixture());
    bench.show(5);
    tick(bench, "filter_refused");
    choose(bench, "filterDates", 1);
    bench.press(Qt::Key_X, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(bench.isInSight("filterPopup"));
    QVERIFY(!bench.find<QCheckBox>("filter_refused")->isChecked());
    QCOMPARE(bench.find<QComboBox>("filterDates")->currentIndex(), 0);
    QTRY_COMPARE(bench.names(), everybody());
}

void tst_HistoryFilters::nothingIsMadeBeforeItIsAskedFor()
{
    SearchBench bench;
    bench.show(0);
    for (const char *name :
        { "filterPopup", "historyViewsMenu", "historyChips", "emptyClearButton", "historyMenu" })
        QVERIFY2(!bench.window.findChild<QWidget *>(QString::fromLatin1(name)), name);
}

void tst_HistoryFilters::keysLeadFromTheSearchIntoTheTable()
{
    SearchBench bench;
    bench.keep(mixture());
    bench.show(5);
    QSignalSpy opened(bench.panel, &ui::HistoryPanel::opened);
    bench.type(QStringLiteral("李"));
    bench.press(Qt::Key_Return); // at once: what was typed last counts
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<history::Row>().userDisplayName, QStringLiteral("李四"));
    QVERIFY(bench.table().hasFocus());
    QCOMPARE(bench.table().currentIndex().row(), 0);

    bench.press(Qt::Key_X, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(bench.names(), everybody());
    bench.press(Qt::Key_F, Qt::ControlModifier);
    bench.press(Qt::Key_Down);
    QVERIFY(bench.table().hasFocus());
    QTRY_COMPARE(bench.table().currentIndex().row(), 3); // still the one in view
    bench.press(Qt::Key_Up);
    QTRY_COMPARE(opened.size(), 2);
    QCOMPARE(opened[1][0].value<history::Row>().userDisplayName, QStringLiteral("王五"));
}

void tst_HistoryFilters::escapeClearsTheSearchAndNothingElse()
{
    SearchBench bench;
    bench.keep(mixture());
    bench.show(5);
    QAction elsewhere;
    elsewhere.setShortcut(QKeySequence(Qt::Key_Escape));
    bench.window.addAction(&elsewhere);
    QSignalSpy heard(&elsewhere, &QAction::triggered);
    bench.type(QStringLiteral("李"));
    QTRY_COMPARE(bench.names().size(), 1);
    bench.press(Qt::Key_Escape);
    QCOMPARE(bench.textOf("historySearch"), QString());
    QTRY_COMPARE(bench.names(), everybody());
    QCOMPARE(heard.size(), 0);
    bench.press(Qt::Key_Escape); // there is nothing to clear any more
    QCOMPARE(heard.size(), 1);
}

void tst_HistoryFilters::lettersInTheTableGoOnInTheSearch()
{
    SearchBench bench;
    bench.keep(mixture());
    bench.show(5);
    bench.table().setFocus();
    QTest::keyClick(&bench.table(), 'z');
    QCOMPARE(bench.textOf("historySearch"), QStringLiteral("z"));
    QVERIFY(bench.find("historySearch")->hasFocus());
    QTRY_COMPARE(bench.names(), QStringList { QStringLiteral("Zhang San") });
}

void tst_HistoryFilters::theRowInViewStaysTheCurrentOne()
{
    SearchBench bench;
    bench.keep(mixture());
    bench.show(5);
    QSignalSpy opened(bench.panel, &ui::HistoryPanel::opened);
    bench.table().selectRow(3);
    QTRY_COMPARE(opened.size(), 1);
    const auto current = [&bench] {
        const QModelIndex index = bench.table().currentIndex();
        return index.siblingAtColumn(3).data().toString();
    };
    QCOMPARE(current(), QStringLiteral("李四"));
    tick(bench, "filter_refused");
    bench.press(Qt::Key_Escape);
    QTRY_COMPARE(bench.names().size(), 2);
    QTRY_COMPARE(current(), QStringLiteral("李四"));
    bench.type(QStringLiteral("Zhang")); // it is not listed now
    QTRY_COMPARE(bench.names(), QStringList { QStringLiteral("Zhang San") });
    QVERIFY(current() != QStringLiteral("李四"));
    bench.press(Qt::Key_X, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(bench.names(), everybody());
    QTRY_COMPARE(current(), QStringLiteral("李四"));
    QVERIFY(bench.table().selectionModel()->isRowSelected(3));
    QCOMPARE(opened.size(), 1); // it was in view all the while
}

void tst_HistoryFilters::whatIsChosenIsTheSelectionOrEverythingFound()
{
    SearchBench bench;
    bench.keep(mixture());
    bench.show(5);
    QTRY_COMPARE(bench.panel->chosen(), (QList<history::RowNumber> { 5, 4, 3, 2, 1 }));
    bench.table().selectRow(1);
    QCOMPARE(bench.panel->selectedCount(), 1);
    QCOMPARE(bench.panel->chosen().size(), 5);
    QSignalSpy told(bench.panel, &ui::HistoryPanel::chosenChanged);
    bench.table().setFocus();
    bench.press(Qt::Key_Down, Qt::ShiftModifier);
    QTRY_VERIFY(!told.isEmpty());
    QCOMPARE(bench.panel->selectedCount(), 2);
    QCOMPARE(bench.panel->chosen(), (QList<history::RowNumber> { 4, 3 }));
    bench.type(QStringLiteral("张"));
    QTRY_COMPARE(bench.panel->chosen(), QList<history::RowNumber> { 1 });
    QCOMPARE(bench.panel->found(), QList<history::RowNumber> { 1 });
}

void tst_HistoryFilters::severalChosenRowsHaveAMenuOfTheirOwn()
{
    SearchBench bench;
    bench.keep(mixture());
    bench.show(5);
    QAction repeat(QStringLiteral("Repeat"));
    QAction compare(QStringLiteral("Compare"));
    bench.panel->setRowActions({ &repeat });
    bench.panel->setChosenActions({ &compare });
    const auto ask = [&bench] {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(&bench.table(), &event);
    };
    const auto offered = [&bench] {
        QList<QAction *> found = bench.find<QMenu>("historyMenu")->actions();
        found.removeIf([](const QAction *action) { return action->isSeparator(); });
        return found;
    };
    bench.table().setFocus();
    bench.table().selectRow(1);
    ask();
    QTRY_VERIFY(bench.isInSight("historyMenu"));
    QCOMPARE(offered(), (QList<QAction *> { &bench.panel->newFromThis, &repeat, &compare }));
    bench.find<QMenu>("historyMenu")->close();
    bench.press(Qt::Key_Down, Qt::ShiftModifier);
    ask();
    QTRY_VERIFY(bench.isInSight("historyMenu"));
    QCOMPARE(offered(), QList<QAction *> { &compare });
    bench.find<QMenu>("historyMenu")->close();
}

void tst_HistoryFilters::troubleWithTheHistoryIsSaidUntilItIsOver()
{
    SearchBench bench;
    bench.keep(mixture());
    bench.show(5);
    QVERIFY(!bench.isInSight("historyStrip"));
    emit bench.store.spooledChanged(2);
    QVERIFY(bench.isInSight("historyStrip"));
    QVERIFY(bench.textOf("historyStrip").startsWith(QLatin1String("2 outcome")));
    const history::StoreError lost { history::StoreErrorCode::Unreachable,
        QStringLiteral("db.example:5432/papay"), QStringLiteral("no route") };
    emit bench.store.reachableChanged(false, lost);
    QVERIFY(bench.textOf("historyStrip").contains(QLatin1String("db.example:5432/papay")));
    QVERIFY(bench.textOf("historyStrip").contains(QLatin1String("2 outcome")));
    QCOMPARE(bench.names(), everybody()); // what is known is still to be read
    emit bench.store.reachableChanged(true, {});
    QVERIFY(!bench.textOf("historyStrip").contains(QLatin1String("db.example")));
    emit bench.store.spooledChanged(1);
    QVERIFY(bench.textOf("historyStrip").startsWith(QLatin1String("1 outcome")));
    emit bench.store.spooledChanged(0);
    QVERIFY(!bench.isInSight("historyStrip"));
}

void tst_HistoryFilters::everythingFitsAtAnyFontSize_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("percent");
    for (const QString &language : words::Languages::available()) {
        for (const int percent : { 100, 200 })
            QTest::addRow("%s at %d %%", qPrintable(language), percent) << language << percent;
    }
}

/// Every filter at once, under a profile with a long name.
static void filterByEverything(SearchBench &bench)
{
    for (const char *box : { "filter_verified", "filter_refused", "filter_unverified",
             "filter_unreachable", "filter_unknown", "filter_pending" })
        tick(bench, box);
    choose(bench, "filterDates", 4);
    choose(bench, "filterEnvironment", 1);
    waitForChoices(bench);
    choose(bench, "filterProfile", 1);
    choose(bench, "filterPlan", 1);
}

void tst_HistoryFilters::everythingFitsAtAnyFontSize()
{
    QFETCH(QString, language);
    QFETCH(int, percent);
    support::enlargeFonts(percent);
    const auto back = qScopeGuard([] { support::enlargeFonts(100); });
    SearchBench bench;
    bench.languages.use(language);
    auto rows = mixture();
    for (SearchBench::Attempt &row : rows)
        row.profileName = QStringLiteral("香港國際機場快線及渡輪聯運自動扣款商戶 (institution 2)");
    bench.keep(rows);
    bench.window.resize(590, 420); // the panel's share of 1024 x 700
    bench.show(5);
    filterByEverything(bench);
    auto *popup = bench.find("filterPopup");
    QCoreApplication::processEvents();
    QCOMPARE(support::crowding(*popup).join(u'\n'), QString());
    QVERIFY2(popup->width() <= 1024 && popup->height() <= 700,
        qPrintable(QStringLiteral("%1 x %2").arg(popup->width()).arg(popup->height())));
    popup->close();
    bench.type(QStringLiteral("nobody at all"));
    QTRY_VERIFY(bench.isInSight("emptyClearButton"));
    QCoreApplication::processEvents();
    QCOMPARE(support::crowding(bench.window).join(u'\n'), QString());
}

void tst_HistoryFilters::theLanguageReachesFiltersAndChips()
{
    SearchBench bench;
    bench.keep(mixture());
    bench.show(5);
    filterByEverything(bench);
    bench.find("filterPopup")->close();
    bench.open(Qt::Key_V, "historyViewsMenu");
    bench.find("historyViewsMenu")->close();
    bench.type(QStringLiteral("9999"));
    emit bench.store.spooledChanged(2);
    QTRY_VERIFY(bench.isInSight("emptyClearButton"));
    QTRY_COMPARE(bench.textOf("historyCount"), QStringLiteral("0 found"));
    const auto textsIn = [&](const QString &language) {
        bench.languages.use(language);
        QCoreApplication::processEvents(); // windows are told by a posted event
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QStringList texts = support::visibleTexts(bench.window);
        for (QAction *action : bench.panel->actions())
            texts.append(action ? action->text() : QString());
        return texts;
    };
    const QStringList english = textsIn(QStringLiteral("en"));
    const QStringList chinese = textsIn(QStringLiteral("zh_CN"));
    QVERIFY(chinese != english);
    const QRegularExpression sentence(QStringLiteral("[a-z]{2,} [a-z]{2,} [a-z]{2,}"));
    for (const QString &text : chinese)
        QVERIFY2(!sentence.match(text).hasMatch(), qPrintable(text));
    QCOMPARE(textsIn(QStringLiteral("en")), english);
    QCOMPARE(textsIn(QStringLiteral("zh_CN")), chinese);
}

static void expectNames(const QWidget &place)
{
    int checked = 0;
    for (QWidget *widget : place.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        const QString what = QStringLiteral("%1 “%2”").arg(
            QString::fromLatin1(widget->metaObject()->className()), widget->objectName());
        QVERIFY2(!widget->objectName().isEmpty(), qPrintable(what));
        QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(reader && !reader->text(QAccessible::Name).isEmpty(), qPrintable(what));
        ++checked;
    }
    QVERIFY(checked > 0);
}

void tst_HistoryFilters::whatOpensHasNamesForScreenReaders()
{
    SearchBench bench;
    bench.keep(mixture());
    bench.show(5);
    filterByEverything(bench);
    QTest::keyClick(bench.find("filterFrom"), Qt::Key_F4); // its calendar
    QTRY_VERIFY(bench.isInSight("filterFromCalendar"));
    bench.press(Qt::Key_Escape);
    QCoreApplication::processEvents(); // lists are named after they were painted
    expectNames(*bench.find("filterPopup"));
    bench.find("filterPopup")->close();
    for (const auto &[key, name] :
        { std::pair { Qt::Key_O, "viewDialog" }, std::pair { Qt::Key_Y, "viewKeeping" } }) {
        bench.open(key, name);
        expectNames(*bench.find(name));
        bench.press(Qt::Key_Escape);
        bench.activate();
    }
    expectNames(bench.window);
}

QTEST_MAIN(tst_HistoryFilters)
#include "tst_historyfilters.moc"
