#include "support/warnings.h"
#include "ui/crowding.h"
#include "ui/desk.h"
#include "ui/focusnames.h"
#include "ui/searchbench.h"
#include "ui/visibletexts.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using support::everybody;
using support::mixture;
using support::SearchBench;

/// The panel of the history as a whole: what is chosen in it, what is wrong with it, and how it
/// reads.
class tst_HistoryPanel : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void nothingIsMadeBeforeItIsAskedFor();
    void theRowInViewStaysTheCurrentOne();
    void whatIsChosenIsTheSelectionOrEverythingFound();
    void severalChosenRowsHaveAMenuOfTheirOwn();
    void troubleWithTheHistoryIsSaidUntilItIsOver();
    void everythingFitsAtAnyFontSize_data();
    void everythingFitsAtAnyFontSize();
    void theLanguageReachesFiltersAndChips();
    void whatOpensHasNamesForScreenReaders();
};

void tst_HistoryPanel::nothingIsMadeBeforeItIsAskedFor()
{
    SearchBench bench;
    bench.show(0);
    for (const char *name :
        { "filterPopup", "historyViewsMenu", "historyChips", "emptyClearButton", "historyMenu" })
        QVERIFY2(!bench.window.findChild<QWidget *>(QString::fromLatin1(name)), name);
}

void tst_HistoryPanel::theRowInViewStaysTheCurrentOne()
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
    bench.tick("filter_refused");
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

void tst_HistoryPanel::whatIsChosenIsTheSelectionOrEverythingFound()
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

void tst_HistoryPanel::severalChosenRowsHaveAMenuOfTheirOwn()
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

void tst_HistoryPanel::troubleWithTheHistoryIsSaidUntilItIsOver()
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
    emit bench.store.spoolUnreadable({ QStringLiteral("/data/spool/unreadable/x.cbor") });
    QVERIFY(bench.textOf("historyStrip").startsWith(QLatin1String("1 outcome")));
    QVERIFY(bench.textOf("historyStrip").contains(QLatin1String("/data/spool/unreadable ")));
}

void tst_HistoryPanel::everythingFitsAtAnyFontSize_data()
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
        bench.tick(box);
    bench.choose("filterDates", 4);
    bench.choose("filterEnvironment", 1);
    bench.waitForPlans(3);
    bench.choose("filterProfile", 1);
    bench.choose("filterPlan", 1);
}

void tst_HistoryPanel::everythingFitsAtAnyFontSize()
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

void tst_HistoryPanel::theLanguageReachesFiltersAndChips()
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
    const support::FocusNames names = support::focusNames(place);
    QVERIFY(names.checked > 0);
    QCOMPARE(names.missing, QStringList());
}

void tst_HistoryPanel::whatOpensHasNamesForScreenReaders()
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

QTEST_MAIN(tst_HistoryPanel)
#include "tst_historypanel.moc"
