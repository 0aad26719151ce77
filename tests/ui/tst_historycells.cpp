#include "support/warnings.h"
#include "ui/tablebench.h"

#include <QSignalSpy>
#include <QTest>

using history::Outcome;
using history::Row;
using support::TableBench;
using ui::HistoryModel;
using ui::HistoryTable;

/// What the cells of the history's table say, and do not say while they are masked.
class tst_HistoryCells : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void theMaskIsOneSwitchAndRemembered();
    void timesAreOursWithUtcInTheToolTip();
    void importedRowsSaySo();
    void tagsAndNotesAreShown();
};

void tst_HistoryCells::theMaskIsOneSwitchAndRemembered()
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

void tst_HistoryCells::timesAreOursWithUtcInTheToolTip()
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

void tst_HistoryCells::importedRowsSaySo()
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

void tst_HistoryCells::tagsAndNotesAreShown()
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

QTEST_MAIN(tst_HistoryCells)
#include "tst_historycells.moc"
