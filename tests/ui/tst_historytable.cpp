#include "support/warnings.h"
#include "ui/tablebench.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using history::RowNumber;
using support::TableBench;
using ui::HistoryModel;
using ui::HistoryTable;

/// The history's table as someone uses it: selections, and what stays where it is while rows come
/// and go.
class tst_HistoryTable : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void severalRowsAreSelectedInTheOrderOfTheList();
    void allAreSelectedWithOneKey();
    void selectionAndCurrentRowStayWithTheirRows();
    void whatIsInSightStaysInSight();
    void atTheTopNewRowsAreSeen();
    void anotherQueryBeginsAtTheTop();
    void theCurrentRowIsToldOnceItIsHere();
    void lettersAreHandedOn();
};

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

void tst_HistoryTable::severalRowsAreSelectedInTheOrderOfTheList()
{
    TableBench bench;
    bench.list(12);
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
    bench.table->horizontalHeader()->moveSection(0, 3); // Qt selects cell by cell then
    select(bench, 2);
    select(bench, 4, Qt::ShiftModifier);
    QCOMPARE(selectedCodes(bench),
        (QStringList { QStringLiteral("9"), QStringLiteral("8"), QStringLiteral("7") }));
}

void tst_HistoryTable::allAreSelectedWithOneKey()
{
    TableBench bench;
    bench.list(300);
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
    bench.list(6);
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
    bench.list(200);
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
    bench.list(200);
    bench.add(QStringLiteral("new"));
    bench.waitUntilListed(201);
    QCOMPARE(topOf(bench), std::pair(QStringLiteral("new"), 0));
}

void tst_HistoryTable::anotherQueryBeginsAtTheTop()
{
    TableBench bench;
    bench.list(200);
    bench.table->verticalScrollBar()->setValue(1234);
    bench.model->sort(HistoryModel::ContractCode, Qt::AscendingOrder);
    QTRY_COMPARE(topOf(bench), std::pair(QStringLiteral("0"), 0));
}

void tst_HistoryTable::theCurrentRowIsToldOnceItIsHere()
{
    TableBench bench;
    bench.listUnseen(400);
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
    bench.list(3);
    QSignalSpy typed(bench.table, &HistoryTable::lettersTyped);
    bench.table->setFocus();
    QTest::keyClick(bench.table, Qt::Key_P);
    QCOMPARE(typed.size(), 1);
    QCOMPARE(typed[0][0].toString(), QStringLiteral("p"));
}

QTEST_MAIN(tst_HistoryTable)
#include "tst_historytable.moc"
