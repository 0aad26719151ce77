#include "support/warnings.h"
#include "ui/history/numberedlines.h"
#include "ui/tablebench.h"
#include "words/languages.h"

#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <numeric>

using history::Outcome;
using history::Row;
using history::RowNumber;
using support::TableBench;
using ui::HistoryModel;
using ui::HistoryTable;

/// The history's table as someone uses it: columns, orders, selections, and what stays where it is
/// while rows come and go.
class tst_HistoryTable : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void columnsAreShownAsUsual();
    void columnsAreRememberedAsSomeoneLikesThem();
    void columnsOfAnotherVersionDoNoHarm();
    void theMenuOfTheColumnsShowsHidesMovesAndSorts();
    void theLastColumnCannotBeHidden();
    void clicksOnATitleSortAndTheThirdIsNewestFirst();
    void theOrderIsRemembered();
    void theMaskIsOneSwitchAndRemembered();
    void severalRowsAreSelectedInTheOrderOfTheList();
    void allAreSelectedWithOneKey();
    void selectionAndCurrentRowStayWithTheirRows();
    void whatIsInSightStaysInSight();
    void atTheTopNewRowsAreSeen();
    void anotherQueryBeginsAtTheTop();
    void theCurrentRowIsToldOnceItIsHere();
    void lettersAreHandedOn();
    void timesAreOursWithUtcInTheToolTip();
    void importedRowsSaySo();
    void tagsAndNotesAreShown();
    void textsFollowTheLanguage();
    void everythingHasANameForScreenReaders();
    void linesAreFoundByNumber();
};

static QHeaderView &header(TableBench &bench) { return *bench.table->horizontalHeader(); }

/// The titles in sight, from the left.
static QStringList titles(TableBench &bench)
{
    QStringList titles;
    for (int place = 0; place < header(bench).count(); ++place) {
        const int column = header(bench).logicalIndex(place);
        if (!header(bench).isSectionHidden(column))
            titles.append(
                bench.model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    return titles;
}

static void clickTitle(TableBench &bench, int column)
{
    const QPoint place(
        header(bench).sectionViewportPosition(column) + 20, header(bench).height() / 2);
    QTest::mouseClick(header(bench).viewport(), Qt::LeftButton, {}, place);
}

/// The menu of the columns, opened by its key.
static QMenu *openMenu(TableBench &bench)
{
    bench.activate(); // as window managers do once a menu is gone
    QTest::keyClick(bench.table, Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    auto *menu = bench.table->findChild<QMenu *>(QStringLiteral("columnMenu"));
    if (!menu || !menu->isVisible())
        qFatal("There is no menu of the columns.");
    return menu;
}

static QAction *entry(QMenu &menu, const QString &text)
{
    const auto actions = menu.actions();
    for (QAction *action : actions) {
        if (action->text() == text)
            return action;
    }
    qFatal("There is no %s.", qPrintable(text));
}

static void choose(TableBench &bench, const QString &text)
{
    QMenu *menu = openMenu(bench);
    menu->setActiveAction(entry(*menu, text));
    QTest::keyClick(menu, Qt::Key_Return);
    if (!QTest::qWaitFor([&] { return !bench.table->findChild<QMenu *>(); }))
        qFatal("The menu stays.");
}

static void add(TableBench &bench, int rows)
{
    for (int i = 0; i < rows; ++i)
        bench.add(QString::number(i));
    bench.load();
    bench.waitUntilListed(rows);
}

static void select(TableBench &bench, int line, Qt::KeyboardModifiers modifiers = {})
{
    const QModelIndex index = bench.model->index(line, HistoryModel::ContractCode);
    bench.table->scrollTo(index);
    QTest::mouseClick(bench.table->viewport(), Qt::LeftButton, modifiers,
        bench.table->visualRect(index).center());
}

static QStringList selectedCodes(TableBench &bench)
{
    QStringList codes;
    const auto numbers = bench.table->selectedNumbers();
    for (const RowNumber number : numbers)
        codes.append(bench.code(int(bench.model->numbers().indexOf(number))));
    return codes;
}

static const QStringList usualTitles { QStringLiteral("Time"), QStringLiteral("Outcome"),
    QStringLiteral("Contract code"), QStringLiteral("Name"), QStringLiteral("session_id"),
    QStringLiteral("Answer"), QStringLiteral("Profile"), QStringLiteral("Tags") };

void tst_HistoryTable::columnsAreShownAsUsual()
{
    TableBench bench;
    QCOMPARE(titles(bench), usualTitles);
    QCOMPARE(header(bench).sortIndicatorSection(), int(HistoryModel::Time));
    QCOMPARE(header(bench).sortIndicatorOrder(), Qt::DescendingOrder);
}

void tst_HistoryTable::columnsAreRememberedAsSomeoneLikesThem()
{
    TableBench bench;
    bench.load();
    header(bench).moveSection(header(bench).visualIndex(HistoryModel::Name), 0);
    header(bench).resizeSection(HistoryModel::Name, 222);
    choose(bench, QStringLiteral("openid"));
    choose(bench, QStringLiteral("Answer"));
    const QStringList liked = titles(bench);
    QCOMPARE(liked.first(), QStringLiteral("Name"));
    QVERIFY(liked.contains(QStringLiteral("openid")) && !liked.contains(QStringLiteral("Answer")));
    bench.restart();
    QCOMPARE(titles(bench), liked);
    QCOMPARE(header(bench).sectionSize(HistoryModel::Name), 222);
    bench.load();
    choose(bench, QStringLiteral("As they were"));
    QCOMPARE(titles(bench), usualTitles);
    bench.restart();
    QCOMPARE(titles(bench), usualTitles);
    QVERIFY(header(bench).sectionSize(HistoryModel::Name) != 222);
}

void tst_HistoryTable::columnsOfAnotherVersionDoNoHarm()
{
    TableBench bench;
    bench.settings.setValue(QStringLiteral("history/columns"),
        QStringList { QStringLiteral("mood 50"), QStringLiteral("name 99999999"),
            QStringLiteral("name 10"), QStringLiteral("-time x"), QString(), QStringLiteral("-") });
    bench.settings.setValue(QStringLiteral("history/sort"), QStringLiteral("mood"));
    bench.restart();
    QStringList expected = usualTitles;
    expected.removeAll(QStringLiteral("Time"));
    expected.removeAll(QStringLiteral("Name"));
    expected.prepend(QStringLiteral("Name"));
    QCOMPARE(titles(bench), expected);
    QVERIFY(header(bench).sectionSize(HistoryModel::Name) <= 4000);
    QCOMPARE(header(bench).sortIndicatorSection(), int(HistoryModel::Time));
    bench.settings.setValue(
        QStringLiteral("history/columns"), QStringList(QStringLiteral("-name 1")));
    bench.restart();
    QVERIFY(!titles(bench).isEmpty());
}

void tst_HistoryTable::theMenuOfTheColumnsShowsHidesMovesAndSorts()
{
    TableBench bench;
    for (const char *code : { "b", "a", "c" })
        bench.add(QString::fromLatin1(code));
    bench.load();
    QTRY_COMPARE(bench.codes(), QStringLiteral("c a b"));
    bench.table->setCurrentIndex(bench.model->index(0, HistoryModel::ContractCode));
    choose(bench, QStringLiteral("Sort by Contract code, ascending"));
    QTRY_COMPARE(bench.codes(), QStringLiteral("a b c"));
    QMenu *menu = openMenu(bench);
    QVERIFY(entry(*menu, QStringLiteral("Sort by Contract code, ascending"))->isChecked());
    QVERIFY(entry(*menu, QStringLiteral("Name"))->isChecked());
    QVERIFY(!entry(*menu, QStringLiteral("Plan"))->isChecked());
    QTest::keyClick(menu, Qt::Key_Escape);
    QTRY_VERIFY(!bench.table->findChild<QMenu *>());
    choose(bench, QStringLiteral("Newest first"));
    QTRY_COMPARE(bench.codes(), QStringLiteral("c a b"));
    choose(bench, QStringLiteral("Move Contract code to the left"));
    QCOMPARE(titles(bench).mid(0, 3),
        (QStringList {
            QStringLiteral("Time"), QStringLiteral("Contract code"), QStringLiteral("Outcome") }));
    choose(bench, QStringLiteral("Move Contract code to the right"));
    QCOMPARE(titles(bench), usualTitles);
    choose(bench, QStringLiteral("Name"));
    QVERIFY(!titles(bench).contains(QStringLiteral("Name")));
}

void tst_HistoryTable::theLastColumnCannotBeHidden()
{
    TableBench bench;
    bench.load();
    for (const QString &title : usualTitles.mid(1))
        choose(bench, title);
    QCOMPARE(titles(bench), QStringList(QStringLiteral("Time")));
    QMenu *menu = openMenu(bench);
    QVERIFY(!entry(*menu, QStringLiteral("Time"))->isEnabled());
    QVERIFY(entry(*menu, QStringLiteral("Name"))->isEnabled());
}

void tst_HistoryTable::clicksOnATitleSortAndTheThirdIsNewestFirst()
{
    TableBench bench;
    for (const char *code : { "b", "a", "c" })
        bench.add(QString::fromLatin1(code));
    bench.load();
    QSignalSpy sorted(bench.table, &HistoryTable::sortChanged);
    clickTitle(bench, HistoryModel::ContractCode);
    QTRY_COMPARE(bench.codes(), QStringLiteral("a b c"));
    clickTitle(bench, HistoryModel::ContractCode);
    QTRY_COMPARE(bench.codes(), QStringLiteral("c b a"));
    clickTitle(bench, HistoryModel::ContractCode);
    QTRY_COMPARE(bench.codes(), QStringLiteral("c a b"));
    QCOMPARE(header(bench).sortIndicatorSection(), int(HistoryModel::Time));
    clickTitle(bench, HistoryModel::Time);
    QTRY_COMPARE(bench.codes(), QStringLiteral("b a c"));
    clickTitle(bench, HistoryModel::Time);
    QTRY_COMPARE(bench.codes(), QStringLiteral("c a b"));
    QCOMPARE(sorted.size(), 5);
}

void tst_HistoryTable::theOrderIsRemembered()
{
    TableBench bench;
    for (const char *code : { "b", "a", "c" })
        bench.add(QString::fromLatin1(code));
    bench.load();
    clickTitle(bench, HistoryModel::ContractCode);
    clickTitle(bench, HistoryModel::ContractCode);
    bench.restart();
    bench.load();
    QTRY_COMPARE(bench.codes(), QStringLiteral("c b a"));
    QCOMPARE(header(bench).sortIndicatorSection(), int(HistoryModel::ContractCode));
    QCOMPARE(header(bench).sortIndicatorOrder(), Qt::DescendingOrder);
}

void tst_HistoryTable::theMaskIsOneSwitchAndRemembered()
{
    TableBench bench;
    Row row = bench.draft(QStringLiteral("code"));
    row.userDisplayName = QStringLiteral("张三丰");
    bench.add(row);
    bench.load();
    QTRY_COMPARE(bench.text(0, HistoryModel::Name), row.userDisplayName);
    QSignalSpy masked(bench.table, &HistoryTable::maskedChanged);
    QTest::keyClick(bench.table, Qt::Key_H, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(masked.size(), 1);
    QVERIFY(bench.table->maskPersonal.isChecked());
    QVERIFY(!bench.text(0, HistoryModel::Name).contains(QStringLiteral("三丰")));
    bench.restart();
    QVERIFY(bench.table->maskPersonal.isChecked());
    bench.load();
    QTRY_COMPARE(bench.code(0), QStringLiteral("code"));
    QVERIFY(!bench.text(0, HistoryModel::Name).contains(QStringLiteral("三丰")));
    bench.table->maskPersonal.trigger();
    QCOMPARE(bench.text(0, HistoryModel::Name), row.userDisplayName);
}

void tst_HistoryTable::severalRowsAreSelectedInTheOrderOfTheList()
{
    TableBench bench;
    add(bench, 12);
    QTRY_COMPARE(bench.code(11), QStringLiteral("0"));
    select(bench, 7);
    select(bench, 1, Qt::ControlModifier);
    select(bench, 3, Qt::ControlModifier);
    QCOMPARE(selectedCodes(bench),
        (QStringList { QStringLiteral("10"), QStringLiteral("8"), QStringLiteral("4") }));
    QCOMPARE(bench.table->selectedCount(), 3);
    select(bench, 3);
    select(bench, 5, Qt::ShiftModifier);
    QCOMPARE(selectedCodes(bench),
        (QStringList { QStringLiteral("8"), QStringLiteral("7"), QStringLiteral("6") }));
    header(bench).moveSection(0, 3); // Qt selects cell by cell then
    select(bench, 2);
    select(bench, 4, Qt::ShiftModifier);
    QCOMPARE(selectedCodes(bench),
        (QStringList { QStringLiteral("9"), QStringLiteral("8"), QStringLiteral("7") }));
}

void tst_HistoryTable::allAreSelectedWithOneKey()
{
    TableBench bench;
    add(bench, 300);
    QSignalSpy selected(bench.table, &HistoryTable::selectedChanged);
    QTest::keyClick(bench.table, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(bench.table->selectedCount(), 300);
    QCOMPARE(bench.table->selectedNumbers(), bench.model->numbers());
    QVERIFY(!selected.isEmpty());
    bench.table->clearSelection();
    QCOMPARE(bench.table->selectedCount(), 0);
    QTest::keyClick(bench.table, Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(bench.table->selectedCount(), 300);
    bench.add(QStringLiteral("new"));
    bench.waitUntilListed(301);
    QCOMPARE(bench.table->selectedCount(), 300); // it came later
}

void tst_HistoryTable::selectionAndCurrentRowStayWithTheirRows()
{
    TableBench bench;
    add(bench, 6);
    QTRY_COMPARE(bench.codes(), QStringLiteral("5 4 3 2 1 0"));
    select(bench, 1);
    select(bench, 2, Qt::ControlModifier);
    QSignalSpy told(bench.table, &HistoryTable::currentIdChanged);
    const QString id = bench.table->currentId();
    bench.add(QStringLiteral("new"));
    bench.waitUntilListed(7);
    const QStringList chosen { QStringLiteral("4"), QStringLiteral("3") };
    QCOMPARE(selectedCodes(bench), chosen);
    QCOMPARE(bench.table->currentId(), id);
    bench.model->sort(HistoryModel::ContractCode, Qt::AscendingOrder);
    QTRY_COMPARE(bench.codes(), QStringLiteral("0 1 2 3 4 5 new"));
    QCOMPARE(selectedCodes(bench), (QStringList { chosen[1], chosen[0] }));
    QCOMPARE(bench.table->currentId(), id);
    bench.model->setFilter({ .search = QStringLiteral("3") });
    bench.model->reload();
    QTRY_COMPARE(bench.codes(), QStringLiteral("3"));
    QCOMPARE(selectedCodes(bench), QStringList(chosen[1]));
    QCOMPARE(told.size(), 0);
}

/// The code of the first line that is wholly or partly in sight, and how far it is down.
static std::pair<QString, int> topOf(TableBench &bench)
{
    const int line = bench.table->rowAt(0);
    return { bench.code(line), bench.table->rowViewportPosition(line) };
}

void tst_HistoryTable::whatIsInSightStaysInSight()
{
    TableBench bench;
    add(bench, 200);
    bench.table->verticalScrollBar()->setValue(1234);
    QTRY_VERIFY(!topOf(bench).first.isEmpty());
    const auto before = topOf(bench);
    for (int i = 0; i < 3; ++i)
        bench.add(QStringLiteral("new"));
    bench.waitUntilListed(203);
    QCOMPARE(topOf(bench), before);
    bench.table->verticalScrollBar()->setValue(bench.table->verticalScrollBar()->maximum());
    QTRY_VERIFY(!topOf(bench).first.isEmpty());
    const auto bottom = topOf(bench);
    bench.add(QStringLiteral("new"));
    bench.waitUntilListed(204);
    QCOMPARE(topOf(bench), bottom);
}

void tst_HistoryTable::atTheTopNewRowsAreSeen()
{
    TableBench bench;
    add(bench, 200);
    bench.add(QStringLiteral("new"));
    bench.waitUntilListed(201);
    QCOMPARE(topOf(bench), std::pair(QStringLiteral("new"), 0));
}

void tst_HistoryTable::anotherQueryBeginsAtTheTop()
{
    TableBench bench;
    add(bench, 200);
    bench.table->verticalScrollBar()->setValue(1234);
    bench.model->sort(HistoryModel::ContractCode, Qt::AscendingOrder);
    QTRY_COMPARE(topOf(bench), std::pair(QStringLiteral("0"), 0));
}

void tst_HistoryTable::theCurrentRowIsToldOnceItIsHere()
{
    TableBench bench;
    QSignalSpy changed(bench.store.get(), &history::Store::rowChanged);
    for (int i = 0; i < 400; ++i)
        bench.add(QString::number(i));
    QTRY_COMPARE(changed.size(), 400);
    bench.restart(); // now it has seen none of them
    bench.stopWatching(); // which looks at every line
    bench.load();
    bench.waitUntilListed(400);
    QTRY_COMPARE(bench.code(0), QStringLiteral("399"));
    QSignalSpy told(bench.table, &HistoryTable::currentIdChanged);
    bench.table->setFocus();
    QTest::keyClick(bench.table, Qt::Key_Down);
    QTRY_COMPARE(told.size(), 1);
    QTest::keyClick(bench.table, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(bench.table->currentIndex().row(), 399);
    QVERIFY(bench.table->currentId().isEmpty());
    QTRY_COMPARE(told.size(), 2);
    QCOMPARE(told.last().first().toString(), bench.table->currentId());
    QCOMPARE(bench.code(399), QStringLiteral("0"));
    QTest::keyClick(bench.table, Qt::Key_Home, Qt::ControlModifier);
    QTRY_COMPARE(told.size(), 3);
}

void tst_HistoryTable::lettersAreHandedOn()
{
    TableBench bench;
    add(bench, 3);
    QSignalSpy typed(bench.table, &HistoryTable::lettersTyped);
    bench.table->setFocus();
    QTest::keyClick(bench.table, Qt::Key_P);
    QCOMPARE(typed.size(), 1);
    QCOMPARE(typed[0][0].toString(), QStringLiteral("p"));
}

void tst_HistoryTable::timesAreOursWithUtcInTheToolTip()
{
    TableBench bench;
    Row row = bench.draft(QStringLiteral("here"));
    const QDateTime here = QDateTime::fromMSecsSinceEpoch(row.startedMs);
    row.zoneOffsetSeconds = here.offsetFromUtc();
    bench.add(row);
    Row far = bench.draft(QStringLiteral("far"));
    far.zoneOffsetSeconds = here.offsetFromUtc() + 19800;
    bench.add(far);
    bench.load();
    QTRY_COMPARE(bench.codes(), QStringLiteral("far here"));
    QCOMPARE(
        bench.text(1, HistoryModel::Time), here.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")));
    const QString utc = QDateTime::fromMSecsSinceEpoch(row.startedMs, Qt::UTC)
                            .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"));
    const auto toolTip = [&bench](int line) {
        return bench.model->index(line, HistoryModel::Time).data(Qt::ToolTipRole).toString();
    };
    QVERIFY2(toolTip(1).contains(utc), qPrintable(toolTip(1)));
    QVERIFY(!toolTip(1).contains(QStringLiteral("where it was made")));
    QVERIFY(bench.text(0, HistoryModel::Time).contains(QStringLiteral("UTC")));
    QVERIFY2(toolTip(0).contains(QStringLiteral("where it was made")), qPrintable(toolTip(0)));
}

void tst_HistoryTable::importedRowsSaySo()
{
    TableBench bench;
    Row row = bench.draft(QStringLiteral("theirs"));
    row.outcome = Outcome::Refused;
    QVERIFY(bench.store->import({ row }).result());
    bench.add(QStringLiteral("ours"));
    bench.load();
    QTRY_COMPARE(bench.model->count(), 2);
    QTRY_VERIFY(bench.codes().contains(QStringLiteral("theirs")));
    const int line = bench.code(0) == QStringLiteral("theirs") ? 0 : 1;
    QCOMPARE(bench.text(line, HistoryModel::Outcome), QStringLiteral("Refused (imported)"));
    QVERIFY(bench.model->index(line, HistoryModel::Outcome)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("another console")));
    QCOMPARE(bench.text(1 - line, HistoryModel::Outcome), QStringLiteral("In progress"));
}

void tst_HistoryTable::tagsAndNotesAreShown()
{
    TableBench bench;
    const Row row = bench.add(QStringLiteral("code"));
    bench.load();
    QVERIFY(bench.store
                ->annotate(row.id, QStringLiteral("two\nlines"),
                    { QStringLiteral("vip"), QStringLiteral("ask") })
                .result());
    QTRY_COMPARE(bench.text(0, HistoryModel::Tags), QStringLiteral("vip, ask"));
    QCOMPARE(bench.text(0, HistoryModel::Note), QStringLiteral("two lines"));
    QCOMPARE(bench.model->index(0, HistoryModel::Note).data(Qt::ToolTipRole).toString(),
        QStringLiteral("two\nlines"));
}

void tst_HistoryTable::textsFollowTheLanguage()
{
    words::Languages languages;
    languages.use(QStringLiteral("en"));
    TableBench bench;
    bench.load();
    const auto texts = [&bench] {
        return titles(bench)
            + QStringList { bench.table->columns.text(), bench.table->maskPersonal.text(),
                  bench.table->selectEverything.text(), bench.table->accessibleName() };
    };
    const QStringList english = texts();
    languages.use(QStringLiteral("zh_CN"));
    QTRY_VERIFY(texts() != english);
    QVERIFY(texts().contains(QStringLiteral("签约结果")) || texts().first() != english.first());
    languages.use(QStringLiteral("en"));
    QTRY_COMPARE(texts(), english);
}

void tst_HistoryTable::everythingHasANameForScreenReaders()
{
    TableBench bench;
    bench.load();
    QVERIFY(!bench.table->accessibleName().isEmpty());
    QVERIFY(!header(bench).accessibleName().isEmpty());
    for (const QAction *action : bench.table->viewActions()) {
        QVERIFY(!action->text().isEmpty());
        QVERIFY(!action->shortcut().isEmpty());
    }
    QVERIFY(!openMenu(bench)->accessibleName().isEmpty());
}

void tst_HistoryTable::linesAreFoundByNumber()
{
    using ui::LineRange;
    const QList<RowNumber> listed { 9, 7, 8, 4'000'000'000, 1, 2, 3 };
    const auto lines
        = [&listed](const QList<RowNumber> &wanted) { return ui::linesOf(wanted, listed); };
    QCOMPARE(lines({}), QList<LineRange> {});
    QCOMPARE(lines({ 8 }), (QList<LineRange> { { 2, 2 } }));
    QCOMPARE(lines({ 5 }), QList<LineRange> {});
    QCOMPARE(lines({ 3, 7, 8, 1, 5 }), (QList<LineRange> { { 1, 2 }, { 4, 4 }, { 6, 6 } }));
    QCOMPARE(ui::numbersOn(lines({ 7, 1, 2 }), listed), (QList<RowNumber> { 7, 1, 2 }));
    QList<RowNumber> many(10'000);
    std::iota(many.begin(), many.end(), 1u);
    QCOMPARE(ui::linesOf(many, many), (QList<LineRange> { { 0, 9'999 } }));
    QCOMPARE(ui::numbersOn({ { 0, 9'999 } }, many), many);
    QList<RowNumber> even;
    std::copy_if(many.cbegin(), many.cend(), std::back_inserter(even),
        [](RowNumber number) { return number % 2 == 0; });
    QCOMPARE(ui::linesOf(even, many), QList<LineRange> {}); // thousands of pieces
}

QTEST_MAIN(tst_HistoryTable)
#include "tst_historytable.moc"
