#include "base/async.h"
#include "history/engines.h"
#include "history/samples.h"
#include "history/store.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;
using history::Outcome;
using history::Row;
using history::Store;
using samples::said;

class TestStore final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { engines::addRows(); }
    void init();
    void cleanup();
    void beginAnswersWithTheRowAsItIsInTheFile();
    void beginKeepsAnIdThatIsSet();
    void beginWritesTheFirstHalfOnly();
    void finishWritesTheSecondHalf();
    void aSecondFinishIsRefused();
    void aRowThatWasNeverBegunCannotBeFinished();
    void anOutcomeMustBeGiven();
    void onlyAVerifiedRowKeepsASessionId();
    void anIdIsTakenOnce();
    void aRowThatIsNotThereIsNotFound();
    void anAnswerOutlivesTheRemovalOfItsRow();
    void rowsOutliveTheStore();
    void whatIsQueuedIsDoneBeforeTheStoreGoes();
    void readingBeforeWritingMakesTheFolder();
    void readingAndWritingMayMeetAtTheStart();
    void signalsTellOfEachChange();
    void whenDoneAnswersOnTheCallersThread();
    void anAttemptCostsLittle();

private:
    QTemporaryDir m_dir;
    QString m_dataDir;
    engines::Histories m_histories;
    history::Place m_place;
    support::FixedClock m_clock { samples::nowMs };
};

void TestStore::init()
{
    support::failOnWarnings();
    QFETCH_GLOBAL(engines::Engine, engine);
    m_dataDir = m_dir.filePath(QUuid::createUuid().toString(QUuid::WithoutBraces));
    m_place = m_histories.make(engine, m_dataDir);
}

void TestStore::cleanup()
{
    // Where the history is on a server, and nothing was written, no folder was made.
    QVERIFY(!QDir(m_dataDir).exists() || QDir(m_dataDir).removeRecursively());
}

void TestStore::beginAnswersWithTheRowAsItIsInTheFile()
{
    Store store(m_place, m_clock);
    const auto begun = store.begin(samples::attempt()).result();
    QCOMPARE(said(begun), "ok"_L1);
    QVERIFY(begun->rowid > 0);
    QCOMPARE(begun->id.at(14), u'7');
    QVERIFY(!QUuid(begun->instance).isNull());
    QVERIFY(!begun->osUser.isEmpty());
    QCOMPARE(begun->host, QSysInfo::machineHostName());
    QCOMPARE(begun->outcome, Outcome::Pending);

    const auto stored = store.row(begun->id).result();
    QCOMPARE(said(stored), "ok"_L1);
    QCOMPARE(samples::everything(*stored), samples::everything(*begun));
    QCOMPARE(stored->userDisplayName, QStringLiteral("张三"));
    QCOMPARE(stored->mode, contract::Mode::Direct);
    QCOMPARE(stored->environment, base::Environment::Live);
}

void TestStore::beginKeepsAnIdThatIsSet()
{
    Store store(m_place, m_clock);
    Row row = samples::attempt();
    row.id = QStringLiteral("0199f0a0-1111-7000-8000-000000000000");
    QCOMPARE(store.begin(row).result()->id, row.id);
}

void TestStore::beginWritesTheFirstHalfOnly()
{
    Store store(m_place, m_clock);
    const auto begun = store.begin(samples::answered(samples::attempt())).result();
    const auto stored = store.row(begun->id).result();
    for (const Row &row : { *begun, *stored }) {
        QCOMPARE(row.outcome, Outcome::Pending);
        QCOMPARE(row.sessionId, QString());
        QVERIFY(!row.httpStatus);
        QVERIFY(!row.finishedMs);
        QVERIFY(row.responseBytes.isEmpty());
    }
}

void TestStore::finishWritesTheSecondHalf()
{
    Store store(m_place, m_clock);
    const auto begun = store.begin(samples::attempt()).result();
    const Row answered = samples::answered(*begun);
    const auto finished = store.finish(answered).result();
    QCOMPARE(said(finished), "ok"_L1);
    QCOMPARE(samples::everything(*finished), samples::everything(answered));
    const auto stored = store.row(begun->id).result();
    QCOMPARE(samples::everything(*stored), samples::everything(answered));
    QCOMPARE(stored->responseBytes, answered.responseBytes);
}

void TestStore::aSecondFinishIsRefused()
{
    Store store(m_place, m_clock);
    const auto begun = store.begin(samples::attempt()).result();
    QCOMPARE(said(store.finish(samples::answered(*begun)).result()), "ok"_L1);
    QCOMPARE(said(store.finish(samples::refused(*begun)).result()), "history_not_found"_L1);
    QCOMPARE(store.row(begun->id).result()->outcome, Outcome::Verified);
}

void TestStore::aRowThatWasNeverBegunCannotBeFinished()
{
    Store store(m_place, m_clock);
    Row row = samples::answered(samples::attempt());
    row.id = QStringLiteral("0199f0a0-1111-7000-8000-000000000000");
    QCOMPARE(said(store.finish(row).result()), "history_not_found"_L1);
    QCOMPARE(store.page({}).result()->size(), 0);
}

void TestStore::anOutcomeMustBeGiven()
{
    Store store(m_place, m_clock);
    const auto begun = store.begin(samples::attempt()).result();
    QCOMPARE(said(store.finish(*begun).result()), "history_failed"_L1);
    QCOMPARE(said(store.finish(samples::answered(*begun)).result()), "ok"_L1);
}

void TestStore::onlyAVerifiedRowKeepsASessionId()
{
    Store store(m_place, m_clock);
    const auto begun = store.begin(samples::attempt()).result();
    Row row = samples::answered(*begun);
    row.outcome = Outcome::Unverified;
    QCOMPARE(store.finish(row).result()->sessionId, QString());
    const auto stored = store.row(begun->id).result();
    QCOMPARE(stored->sessionId, QString());
    QCOMPARE(stored->responseBytes, row.responseBytes);
}

void TestStore::anIdIsTakenOnce()
{
    Store store(m_place, m_clock);
    const auto begun = store.begin(samples::attempt()).result();
    const auto again = store.begin(*begun).result();
    QCOMPARE(said(again), "history_failed"_L1);
    QVERIFY2(again.error().diagnostic.contains(QLatin1String("UNIQUE"), Qt::CaseInsensitive),
        qPrintable(again.error().diagnostic));
    QCOMPARE(store.page({}).result()->size(), 1);
}

void TestStore::aRowThatIsNotThereIsNotFound()
{
    Store store(m_place, m_clock);
    const auto missing = store.row(QStringLiteral("nothing")).result();
    QCOMPARE(said(missing), "history_not_found"_L1);
    QCOMPARE(missing.error().path, engines::title(m_place));
}

void TestStore::anAnswerOutlivesTheRemovalOfItsRow()
{
    Store store(m_place, m_clock);
    const auto begun = store.begin(samples::attempt()).result();
    m_histories.wipe(m_place);
    const auto finished = store.finish(samples::answered(*begun)).result();
    QCOMPARE(said(finished), "ok"_L1);
    const auto stored = store.row(begun->id).result();
    QCOMPARE(samples::everything(*stored), samples::everything(*finished));
    QCOMPARE(stored->requestBytes, begun->requestBytes);
}

void TestStore::rowsOutliveTheStore()
{
    Row finished;
    {
        Store store(m_place, m_clock);
        const auto begun = store.begin(samples::attempt()).result();
        finished = *store.finish(samples::answered(*begun)).result();
    }
    Store store(m_place, m_clock);
    QCOMPARE(samples::everything(*store.row(finished.id).result()), samples::everything(finished));
}

void TestStore::whatIsQueuedIsDoneBeforeTheStoreGoes()
{
    QList<QFuture<history::StoreResult>> queued;
    {
        Store store(m_place, m_clock);
        for (int i = 0; i < 20; ++i)
            queued.append(store.begin(samples::attempt()));
    }
    for (const auto &future : std::as_const(queued))
        QVERIFY(future.isFinished() && future.result());
    Store store(m_place, m_clock);
    QCOMPARE(store.page({}).result()->size(), 20);
}

void TestStore::readingBeforeWritingMakesTheFolder()
{
    m_place.dataDir += QStringLiteral("/a/b");
    Store store(m_place, m_clock);
    const auto page = store.page({}).result();
    QCOMPARE(said(page), "ok"_L1);
    QCOMPARE(page->size(), 0);
    QVERIFY(QFile::exists(m_place.dataDir));
    QCOMPARE(QFile::exists(m_place.dataDir + QStringLiteral("/history.sqlite3")),
        !m_place.server.has_value());
}

void TestStore::readingAndWritingMayMeetAtTheStart()
{
    Store store(m_place, m_clock);
    const auto page = store.page({});
    const auto begun = store.begin(samples::attempt());
    QCOMPARE(said(page.result()), "ok"_L1);
    QCOMPARE(said(begun.result()), "ok"_L1);
}

void TestStore::signalsTellOfEachChange()
{
    Store store(m_place, m_clock);
    QSignalSpy changed(&store, &Store::rowChanged);
    const auto begun = store.begin(samples::attempt()).result();
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed.takeFirst().first().value<Row>().id, begun->id);
    const auto finished = store.finish(samples::answered(*begun));
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed.takeFirst().first().value<Row>().outcome, Outcome::Verified);
    QCOMPARE(said(store.finish(*finished.result()).result()), "history_not_found"_L1);
    const auto last = store.begin(samples::attempt());
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().value<Row>().id, last.result()->id);
}

void TestStore::whenDoneAnswersOnTheCallersThread()
{
    Store store(m_place, m_clock);
    QLatin1String outcome;
    base::whenDone(store.begin(samples::attempt()), &store, [&](const history::StoreResult &begun) {
        QCOMPARE(QThread::currentThread(), thread());
        base::whenDone(store.finish(samples::answered(*begun)), &store,
            [&](const history::StoreResult &finished) { outcome = name(finished->outcome); });
    });
    QTRY_COMPARE(outcome, "verified"_L1);
}

void TestStore::anAttemptCostsLittle()
{
    Store store(m_place, m_clock);
    QList<qint64> microseconds;
    for (int i = 0; i < 101; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto begun = store.begin(samples::attempt()).result();
        QVERIFY(store.finish(samples::answered(*begun)).result());
        microseconds.append(timer.nsecsElapsed() / 1000);
    }
    std::ranges::nth_element(microseconds, microseconds.begin() + 50);
    qInfo("begin and finish, both synced: median %lld µs", microseconds.at(50));
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
