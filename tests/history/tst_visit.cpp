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
using history::Row;
using history::RowNumber;
using history::Store;
using samples::said;

using Numbers = QList<RowNumber>;

/// Taking many rows whole, one after the other.
class TestVisit final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void takesEachRowWholeInTheOrderAsked();
    void rowsThatAreGoneAreLeftOut();
    void endsWhenNoMoreIsWanted();
    void nothingAskedIsNothingTaken();
    void theStoreAnswersMeanwhile();

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

void TestVisit::takesEachRowWholeInTheOrderAsked()
{
    add(700);
    const auto first = m_store->row(m_store->rows({ 1 }).result()->first().id).result();
    QVERIFY(m_store->finish(samples::answered(*first)).result());
    Numbers asked;
    for (RowNumber number = 700; number > 0; --number)
        asked.append(number % 2 == 0 ? number : 700 - number);
    Numbers taken;
    Row one;
    const auto count = m_store->visit(asked, [&](const Row &row) {
        taken.append(RowNumber(row.rowid));
        if (row.rowid == 1)
            one = row;
        return true;
    });
    asked.removeAll(0U);
    QCOMPARE(*count.result(), int(asked.size()));
    QCOMPARE(taken, asked);
    const auto whole = m_store->row(first->id).result();
    QCOMPARE(samples::everything(one), samples::everything(*whole));
    QVERIFY(!one.requestBytes.isEmpty() && !one.responseBytes.isEmpty());
}

void TestVisit::rowsThatAreGoneAreLeftOut()
{
    add(3);
    Numbers taken;
    const auto count = m_store->visit({ 9, 3, 4, 1 }, [&taken](const Row &row) {
        taken.append(RowNumber(row.rowid));
        return true;
    });
    QCOMPARE(*count.result(), 2);
    QCOMPARE(taken, Numbers({ 3, 1 }));
    const auto rows = m_store->rows({ 9, 3, 4, 1 }).result();
    QCOMPARE(rows->size(), 2);
    QCOMPARE(rows->first().outContractCode, u"3"_s);
}

void TestVisit::endsWhenNoMoreIsWanted()
{
    add(5);
    int taken = 0;
    const auto count
        = m_store->visit({ 1, 2, 3, 4, 5 }, [&taken](const Row &) { return ++taken < 3; });
    QCOMPARE(*count.result(), 3);
    QCOMPARE(taken, 3);
}

void TestVisit::nothingAskedIsNothingTaken()
{
    const auto count = m_store->visit({}, [](const Row &) { return true; });
    QCOMPARE(said(count.result()), "ok"_L1);
    QCOMPARE(*count.result(), 0);
}

/// An export takes long; nobody has to wait for it.
void TestVisit::theStoreAnswersMeanwhile()
{
    add(2);
    std::atomic<bool> mayGoOn = false;
    const QThread *const here = QThread::currentThread();
    const auto count = m_store->visit({ 1, 2 }, [&](const Row &) {
        while (!mayGoOn)
            QThread::yieldCurrentThread();
        return QThread::currentThread() != here;
    });
    QCOMPARE(m_store->page({}).result()->size(), 2);
    QCOMPARE(m_store->find({}).result()->numbers.size(), 2);
    QVERIFY(m_store->begin(samples::attempt()).result());
    mayGoOn = true;
    QCOMPARE(*count.result(), 2);
}

QTEST_GUILESS_MAIN(TestVisit)
#include "tst_visit.moc"
