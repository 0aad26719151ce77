#include "support/warnings.h"
#include "ui/tablebench.h"

#include <QSignalSpy>
#include <QTest>

using history::Outcome;
using history::Row;
using support::TableBench;
using ui::HistoryModel;

/// The history as a table: what is listed, rows that come and change, filters, orders.
class tst_HistoryModel : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void allRowsAreListedNewestFirst();
    void linesFarAwayAreReadWhenTheyAreLookedAt();
    void aRowThatIsBegunAndFinishedChangesInPlace();
    void manyRowsAtOnceAreAllListed();
    void aFilterIsKeptWhenRowsChange();
    void theLatestFilterWins();
    void rowsOfAnotherConsoleAreNotSkipped();
    void rowsThatCameAtOnceAreReadAgain();
    void everyColumnThatSortsDoesSoBothWays_data();
    void everyColumnThatSortsDoesSoBothWays();
    void rowsThatComeTakeTheirPlaceInAnyOrder();
    void theCountIsTold();
    void aDamagedFileIsTold();
    void rawValuesAreThereForOthers();
    void namesAndOpenidsAreMaskedAndBack();
    void rowsAreFoundByLineAndById();
};

void tst_HistoryModel::allRowsAreListedNewestFirst()
{
    TableBench bench;
    bench.list(60);
    for (int i = 0; i < 60; ++i)
        QTRY_COMPARE(bench.code(i), QString::number(59 - i));
    QCOMPARE(bench.model->numbers().size(), 60);
}

void tst_HistoryModel::linesFarAwayAreReadWhenTheyAreLookedAt()
{
    TableBench bench;
    bench.listUnseen(300);
    QVERIFY(!bench.model->rowAt(299)); // nobody has looked
    QCOMPARE(bench.code(299), QString()); // nothing, and no waiting
    QTRY_COMPARE(bench.code(299), QStringLiteral("0"));
    QVERIFY(bench.model->rowAt(299));
}

void tst_HistoryModel::aRowThatIsBegunAndFinishedChangesInPlace()
{
    TableBench bench;
    bench.add(QStringLiteral("old"));
    bench.load();
    const Row row = bench.add(QStringLiteral("new"));
    QTRY_COMPARE(bench.codes(), QStringLiteral("new old"));
    const QModelIndex outcome = bench.model->index(0, HistoryModel::Outcome);
    QCOMPARE(outcome.data(HistoryModel::RawRole).toString(), QStringLiteral("pending"));
    bench.finish(row, Outcome::Refused);
    QTRY_COMPARE(outcome.data(HistoryModel::RawRole).toString(), QStringLiteral("refused"));
    QCOMPARE(bench.codes(), QStringLiteral("new old"));
    QVERIFY(!outcome.data(Qt::DecorationRole).isNull());
}

void tst_HistoryModel::manyRowsAtOnceAreAllListed()
{
    TableBench bench;
    bench.load();
    QSignalSpy rearranged(bench.model, &HistoryModel::rearranged);
    for (int i = 0; i < 40; ++i)
        bench.finish(bench.add(QString::number(i)), Outcome::Verified);
    bench.waitUntilListed(40);
    QTRY_COMPARE(bench.code(0), QStringLiteral("39"));
    QTRY_COMPARE(bench.code(39), QStringLiteral("0"));
    QTRY_COMPARE(bench.text(20, HistoryModel::Outcome), QStringLiteral("Verified"));
}

void tst_HistoryModel::aFilterIsKeptWhenRowsChange()
{
    TableBench bench;
    bench.finish(bench.add(QStringLiteral("alpha")), Outcome::Verified);
    bench.finish(bench.add(QStringLiteral("beta")), Outcome::Refused);
    bench.model->setFilter({ .search = QStringLiteral("alph") });
    bench.load();
    QTRY_COMPARE(bench.codes(), QStringLiteral("alpha"));
    bench.add(QStringLiteral("gamma"));
    bench.finish(bench.add(QStringLiteral("alphabet")), Outcome::Verified);
    QTRY_COMPARE(bench.codes(), QStringLiteral("alphabet alpha"));
    QVERIFY(bench.model->isFiltered());

    bench.model->setFilter({ .outcomes = { Outcome::Refused } });
    bench.model->reload();
    QTRY_COMPARE(bench.codes(), QStringLiteral("beta"));
    bench.finish(bench.add(QStringLiteral("delta")), Outcome::Refused);
    QTRY_COMPARE(bench.codes(), QStringLiteral("delta beta"));
}

void tst_HistoryModel::theLatestFilterWins()
{
    TableBench bench;
    for (const char *code : { "a1", "ab1", "abc1" })
        bench.add(QString::fromLatin1(code));
    bench.load();
    for (const char *typed : { "a", "ab", "abc" }) {
        bench.model->setFilter({ .search = QString::fromLatin1(typed) });
        bench.model->reload();
    }
    QTRY_COMPARE(bench.codes(), QStringLiteral("abc1"));
    bench.model->setFilter({});
    bench.model->reload();
    QTRY_COMPARE(bench.codes(), QStringLiteral("abc1 ab1 a1"));
}

void tst_HistoryModel::rowsOfAnotherConsoleAreNotSkipped()
{
    TableBench bench;
    bench.add(QStringLiteral("first"));
    bench.load();
    {
        history::Store other(bench.folder.path(), bench.clock);
        QVERIFY(other.begin(bench.draft(QStringLiteral("theirs"))).result());
    }
    bench.add(QStringLiteral("ours"));
    QTRY_COMPARE(bench.codes(), QStringLiteral("ours theirs first"));
}

void tst_HistoryModel::rowsThatCameAtOnceAreReadAgain()
{
    TableBench bench;
    const Row ours = bench.add(QStringLiteral("ours"));
    bench.load();
    QTRY_COMPARE(bench.codes(), QStringLiteral("ours"));
    {
        history::Store other(bench.folder.path(), bench.clock);
        QVERIFY(other.annotate(ours.id, {}, { QStringLiteral("seen") }).result());
    }
    Row theirs = bench.draft(QStringLiteral("theirs"));
    theirs.outcome = Outcome::Refused;
    QVERIFY(bench.store->import({ theirs }).result());
    QTRY_COMPARE(bench.codes(), QStringLiteral("theirs ours"));
    QTRY_COMPARE(bench.text(1, HistoryModel::Tags), QStringLiteral("seen"));
}

void tst_HistoryModel::everyColumnThatSortsDoesSoBothWays_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("ascending");
    QTest::addColumn<QString>("descending");
    const auto row = [](const char *name, HistoryModel::Column column,
                         const char *ascending = "1 2 3", const char *descending = "3 2 1") {
        QTest::newRow(name) << int(column) << QString::fromLatin1(ascending)
                            << QString::fromLatin1(descending);
    };
    row("by time", HistoryModel::Time);
    row("by outcome", HistoryModel::Outcome, "1 3 2", "2 3 1");
    row("by contract code", HistoryModel::ContractCode);
    row("by name", HistoryModel::Name);
    row("by session_id, equal ones newest first", HistoryModel::SessionId, "3 1 2", "2 3 1");
    row("by answer", HistoryModel::Status);
    row("by profile", HistoryModel::Profile);
    row("by plan", HistoryModel::Plan);
    row("by openid", HistoryModel::Openid);
    row("by environment, equal ones newest first", HistoryModel::Environment, "1 3 2", "3 2 1");
    row("by duration", HistoryModel::Duration);
    row("by Request-ID", HistoryModel::RequestId);
    row("by tags", HistoryModel::Tags);
    row("by note", HistoryModel::Note);
}

/// Rows that are called 1, 2 and 3, as are most of their fields.
static void addNumbered(TableBench &bench)
{
    for (const int number : { 2, 1, 3 }) {
        const QString text = QString::number(number);
        Row row = bench.draft(text);
        row.userDisplayName = row.profileName = row.profileId = row.planId = row.openid = text;
        row.startedMs = TableBench::startMs + number;
        row.environment = number == 1 ? base::Environment::Live : base::Environment::Sandbox;
        row = bench.add(row);
        row.requestId = text;
        row.outcome = number == 1 ? Outcome::Refused
            : number == 2         ? Outcome::Verified
                                  : Outcome::Unknown;
        row.sessionId = text; // kept of a verified one only
        row.httpStatus = 200 + number;
        row.durationMs = number;
        QVERIFY(bench.store->finish(row).result());
        QVERIFY(bench.store->annotate(row.id, text, { text }).result());
    }
}

void tst_HistoryModel::everyColumnThatSortsDoesSoBothWays()
{
    QFETCH(const int, column);
    QFETCH(const QString, ascending);
    QFETCH(const QString, descending);
    TableBench bench;
    addNumbered(bench);
    bench.load();
    bench.model->sort(column, Qt::AscendingOrder);
    QTRY_COMPARE(bench.codes(), ascending);
    bench.model->sort(column, Qt::DescendingOrder);
    QTRY_COMPARE(bench.codes(), descending);
    bench.model->sort(-1);
    QTRY_COMPARE(bench.codes(), QStringLiteral("3 2 1"));
}

void tst_HistoryModel::rowsThatComeTakeTheirPlaceInAnyOrder()
{
    TableBench bench;
    bench.add(QStringLiteral("b"));
    bench.load();
    bench.model->sort(HistoryModel::ContractCode, Qt::AscendingOrder);
    bench.add(QStringLiteral("c"));
    bench.add(QStringLiteral("a"));
    QTRY_COMPARE(bench.codes(), QStringLiteral("a b c"));
    bench.model->sort(-1);
    QTRY_COMPARE(bench.codes(), QStringLiteral("a c b"));
    Row late = bench.draft(QStringLiteral("late")); // of a console whose clock is slow
    late.startedMs = TableBench::startMs;
    bench.add(late);
    QTRY_COMPARE(bench.codes(), QStringLiteral("a c b late"));
}

void tst_HistoryModel::theCountIsTold()
{
    TableBench bench;
    for (int i = 0; i < 7; ++i)
        bench.add(QStringLiteral("even%1").arg(i % 2));
    QSignalSpy counted(bench.model, &HistoryModel::countChanged);
    bench.load();
    QTRY_COMPARE(bench.model->count(), 7);
    bench.model->setFilter({ .search = QStringLiteral("even1") });
    bench.model->reload();
    QTRY_COMPARE(bench.model->count(), 3);
    QTRY_VERIFY(bench.model->isCountFinal());
    QVERIFY(counted.size() >= 2);
}

void tst_HistoryModel::aDamagedFileIsTold()
{
    TableBench bench;
    QFile file(bench.folder.filePath(QStringLiteral("history.sqlite3")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    QSignalSpy failed(bench.model, &HistoryModel::failed);
    bench.model->reload();
    QVERIFY(failed.wait());
    QCOMPARE(
        failed.first().first().value<history::StoreError>().code, history::StoreErrorCode::Damaged);
}

void tst_HistoryModel::rawValuesAreThereForOthers()
{
    TableBench bench;
    bench.finish(bench.add(QStringLiteral("a")), Outcome::Refused);
    bench.load();
    QTRY_COMPARE(bench.code(0), QStringLiteral("a"));
    const auto raw = [&bench](HistoryModel::Column column) {
        return bench.model->index(0, column).data(HistoryModel::RawRole);
    };
    QCOMPARE(raw(HistoryModel::Time).toLongLong(), TableBench::startMs + 1000);
    QCOMPARE(raw(HistoryModel::Status).toInt(), 401);
    QCOMPARE(raw(HistoryModel::Profile).toString(), QStringLiteral("sandbox"));
    QCOMPARE(raw(HistoryModel::Environment).toString(), QStringLiteral("sandbox"));
    QCOMPARE(raw(HistoryModel::Duration).toInt(), 321);
}

void tst_HistoryModel::namesAndOpenidsAreMaskedAndBack()
{
    TableBench bench;
    Row row = bench.draft(QStringLiteral("code"));
    row.userDisplayName = QStringLiteral("张三丰");
    row.openid = QStringLiteral("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o");
    bench.add(row);
    bench.load();
    QTRY_COMPARE(bench.text(0, HistoryModel::Name), row.userDisplayName);
    bench.model->setMasked(true);
    for (const auto column : { HistoryModel::Name, HistoryModel::Openid }) {
        for (const int role :
            { int(Qt::DisplayRole), int(Qt::ToolTipRole), int(HistoryModel::RawRole) }) {
            const QString shown = bench.model->index(0, column).data(role).toString();
            QVERIFY(!shown.isEmpty());
            QVERIFY2(!shown.contains(QStringLiteral("三丰")), qPrintable(shown));
            QVERIFY2(!shown.contains(QStringLiteral("M2pxb1Q9")), qPrintable(shown));
        }
    }
    QCOMPARE(bench.code(0), QStringLiteral("code"));
    bench.model->setMasked(false);
    QCOMPARE(bench.text(0, HistoryModel::Openid), row.openid);
}

void tst_HistoryModel::rowsAreFoundByLineAndById()
{
    TableBench bench;
    const Row first = bench.add(QStringLiteral("first"));
    const Row second = bench.add(QStringLiteral("second"));
    bench.load();
    QTRY_COMPARE(bench.model->lineOf(first.id), 1);
    QCOMPARE(bench.model->lineOf(second.id), 0);
    QCOMPARE(bench.model->lineOf(QStringLiteral("nobody")), -1);
    QCOMPARE(bench.model->rowAt(1)->id, first.id);
    QVERIFY(bench.model->rowAt(1)->requestBytes.isEmpty());
    QVERIFY(!bench.model->rowAt(2));
    QVERIFY(!bench.model->rowAt(-1));
}

QTEST_MAIN(tst_HistoryModel)
#include "tst_historymodel.moc"
