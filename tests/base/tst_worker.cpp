#include "base/async.h"
#include "base/worker.h"
#include "support/warnings.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <memory>

class tst_Worker : public QObject
{
    Q_OBJECT

private slots:
    void init() { support::failOnWarnings(); }
    void runsInOrderOnOneOtherThread();
    void answersOnTheContextsThread();
    void neverCallsAContextThatIsGone();
    void finishesWhatWasQueuedBeforeItEnds();
};

void tst_Worker::runsInOrderOnOneOtherThread()
{
    base::Worker worker(QStringLiteral("test"));
    QList<int> order;
    QList<QThread *> threads;
    QFuture<void> last;
    for (int i = 0; i < 100; ++i)
        last = worker.run([&order, &threads, i] {
            order.append(i);
            threads.append(QThread::currentThread());
        });
    last.waitForFinished();
    QCOMPARE(order.size(), 100);
    for (int i = 0; i < 100; ++i) {
        QCOMPARE(order[i], i);
        QCOMPARE(threads[i], threads[0]);
    }
    QVERIFY(threads[0] != QThread::currentThread());
}

void tst_Worker::answersOnTheContextsThread()
{
    base::Worker worker(QStringLiteral("test"));
    int answer = 0;
    QThread *thread = nullptr;
    base::whenDone(worker.run([] { return 42; }), this, [&](int result) {
        answer = result;
        thread = QThread::currentThread();
    });
    QTRY_COMPARE(answer, 42);
    QCOMPARE(thread, QThread::currentThread());
}

void tst_Worker::neverCallsAContextThatIsGone()
{
    base::Worker worker(QStringLiteral("test"));
    QSemaphore gate;
    bool called = false;
    auto context = std::make_unique<QObject>();
    base::whenDone(worker.run([&gate] { gate.acquire(); }), context.get(), [&] { called = true; });
    context.reset();
    gate.release();
    bool later = false;
    base::whenDone(worker.run([] {}), this, [&] { later = true; });
    QTRY_VERIFY(later);
    QVERIFY(!called);
}

void tst_Worker::finishesWhatWasQueuedBeforeItEnds()
{
    std::atomic<int> done = 0;
    {
        base::Worker worker(QStringLiteral("test"));
        QFuture<void> last;
        for (int i = 0; i < 20; ++i)
            last = worker.run([&done] { ++done; });
    }
    QCOMPARE(done, 20);
}

QTEST_GUILESS_MAIN(tst_Worker)
#include "tst_worker.moc"
