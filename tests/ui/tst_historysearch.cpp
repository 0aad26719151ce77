#include "support/warnings.h"
#include "ui/searchbench.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using support::everybody;
using support::mixture;
using support::SearchBench;

/// The history is searched while one types, and says what was found and what was not.
class tst_HistorySearch : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void whoTypesSeesMatchesAndHowManyThereAre_data();
    void whoTypesSeesMatchesAndHowManyThereAre();
    void oneKeyClearsEverything();
    void whereNothingMatchesTheReasonIsSaid();
    void keysLeadFromTheSearchIntoTheTable();
    void escapeClearsTheSearchAndNothingElse();
    void lettersInTheTableGoOnInTheSearch();
};

void tst_HistorySearch::whoTypesSeesMatchesAndHowManyThereAre_data()
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

void tst_HistorySearch::whoTypesSeesMatchesAndHowManyThereAre()
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

void tst_HistorySearch::oneKeyClearsEverything()
{
    SearchBench bench;
    bench.keep(mixture());
    bench.show(5);
    bench.tick("filter_refused");
    bench.press(Qt::Key_Escape);
    bench.type(QStringLiteral("李"));
    QTRY_COMPARE(bench.names(), QStringList { QStringLiteral("李四") });
    bench.press(Qt::Key_X, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(bench.names(), everybody());
    QCOMPARE(bench.textOf("historySearch"), QString());
    QVERIFY(bench.chips().isEmpty());
}

void tst_HistorySearch::whereNothingMatchesTheReasonIsSaid()
{
    SearchBench bench;
    bench.keep(mixture());
    bench.show(5);
    bench.type(QStringLiteral("nobody"));
    QTRY_VERIFY(bench.isInSight("historyEmpty"));
    QCOMPARE(bench.textOf("historyEmpty"), QStringLiteral("No attempt contains “nobody”."));
    bench.tick("filter_pending");
    bench.press(Qt::Key_Escape);
    QTRY_COMPARE(bench.textOf("historyEmpty"),
        QStringLiteral("No attempt that matches the filters (In progress) contains “nobody”."));
    QTRY_COMPARE(bench.textOf("historyCount"), QStringLiteral("0 found"));
    QTest::mouseClick(bench.find("emptyClearButton"), Qt::LeftButton);
    QTRY_COMPARE(bench.names(), everybody());
    QVERIFY(!bench.isInSight("historyEmpty"));
}

void tst_HistorySearch::keysLeadFromTheSearchIntoTheTable()
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

void tst_HistorySearch::escapeClearsTheSearchAndNothingElse()
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

void tst_HistorySearch::lettersInTheTableGoOnInTheSearch()
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

QTEST_MAIN(tst_HistorySearch)
#include "tst_historysearch.moc"
