#include "history/samples.h"
#include "history/store.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>

using namespace Qt::StringLiterals;
using history::Detail;
using history::Row;
using history::RowNumber;
using history::Store;
using samples::said;

using Numbers = QList<RowNumber>;

/// Taking many rows, one after the other.
class TestVisit final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void takesEachRowInTheOrderAsked_data();
    void takesEachRowInTheOrderAsked();
    void rowsThatAreGoneAreLeftOut();
    void nothingAskedIsNothingTaken();
    void theStoreAnswersMeanwhile();
    void twoAtATimeAreReadTogether();

private:
    void add(int rows);

    std::unique_ptr<QTemporaryDir> m_dir;
    support::FixedClock m_clock { samples::nowMs };
    std::unique_ptr<Store> m_store;
};

void TestVisit::init()
{
    support::failOnWarnings();
    m_store.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<Store>(m_dir->path(), m_clock);
}

void TestVisit::add(int rows)
{
    QList<QFuture<history::StoreResult>> begun;
    for (int i = 1; i <= rows; ++i)
        begun.append(m_store->begin(samples::attempt(QString::number(i))));
    for (const auto &row : std::as_const(begun))
        QVERIFY(row.result());
}

void TestVisit::takesEachRowInTheOrderAsked_data()
{
    QTest::addColumn<Detail>("detail");
    QTest::newRow("whole") << Detail::Whole;
    QTest::newRow("without bytes") << Detail::Summary;
}

void TestVisit::takesEachRowInTheOrderAsked()
{
    QFETCH(Detail, detail);
    add(700);
    const auto first = m_store->row(m_store->rows({ 1 }).result()->first().id).result();
    QVERIFY(m_store->finish(samples::answered(*first)).result());
    Numbers asked;
    for (RowNumber number = 700; number > 0; --number)
        asked.append(number % 2 == 0 ? number : 700 - number);
    Numbers taken;
    Row one;
    const auto count = m_store->visit(asked, detail, [&](const Row &row) {
        taken.append(RowNumber(row.rowid));
        if (row.rowid == 1)
            one = row;
    });
    asked.removeAll(0U);
    QCOMPARE(*count.result(), int(asked.size()));
    QCOMPARE(taken, asked);
    const auto whole = m_store->row(first->id).result();
    const bool isWhole = detail == Detail::Whole;
    const Row expected = isWhole ? *whole : m_store->rows({ 1 }).result()->first();
    QCOMPARE(samples::everything(one), samples::everything(expected));
    QCOMPARE(one.requestBytes.isEmpty(), !isWhole);
    QCOMPARE(one.responseBytes.isEmpty(), !isWhole);
}

void TestVisit::rowsThatAreGoneAreLeftOut()
{
    add(3);
    Numbers taken;
    const auto count = m_store->visit({ 9, 3, 4, 1 }, Detail::Whole,
        [&taken](const Row &row) { taken.append(RowNumber(row.rowid)); });
    QCOMPARE(*count.result(), 2);
    QCOMPARE(taken, Numbers({ 3, 1 }));
    const auto rows = m_store->rows({ 9, 3, 4, 1 }).result();
    QCOMPARE(rows->size(), 2);
    QCOMPARE(rows->first().outContractCode, u"3"_s);
}

void TestVisit::nothingAskedIsNothingTaken()
{
    const auto count = m_store->visit({}, Detail::Whole, [](const Row &) {});
    QCOMPARE(said(count.result()), "ok"_L1);
    QCOMPARE(*count.result(), 0);
}

/// An export takes long; nobody has to wait for it.
void TestVisit::theStoreAnswersMeanwhile()
{
    add(2);
    std::atomic<bool> mayGoOn = false;
    const auto count = m_store->visit({ 1, 2 }, Detail::Whole, [&](const Row &) {
        while (!mayGoOn)
            QThread::yieldCurrentThread();
    });
    QCOMPARE(m_store->page({}).result()->size(), 2);
    QCOMPARE(m_store->find({}).result()->numbers.size(), 2);
    QVERIFY(m_store->begin(samples::attempt()).result());
    mayGoOn = true;
    QCOMPARE(*count.result(), 2);
}

/// Each waits for the other, so that one thread alone would never end.
void TestVisit::twoAtATimeAreReadTogether()
{
    add(2);
    std::atomic<int> arrived = 0;
    const auto meet = [&](const Row &) {
        ++arrived;
        while (arrived < 2)
            QThread::yieldCurrentThread();
    };
    const auto one = m_store->visit({ 1 }, Detail::Summary, meet);
    const auto other = m_store->visit({ 2 }, Detail::Summary, meet);
    QCOMPARE(*one.result(), 1);
    QCOMPARE(*other.result(), 1);
}

QTEST_GUILESS_MAIN(TestVisit)
#include "tst_visit.moc"
