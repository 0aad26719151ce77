#include "history/connection/connection.h"
#include "history/engines.h"
#include "history/samples.h"
#include "history/spool.h"
#include "history/store.h"
#include "support/fixedclock.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using history::Outcome;
using history::Row;
using history::Store;
using samples::said;

/// A server that goes away, and comes back.
class TestPostgresLost final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aConnectionThatWasEndedIsMadeAnew();
    void aReaderThatWasEndedReadsAgain();
    void aServerThatIsGoneRefusesAtOnce();
    void anIdleConsoleNoticesByItself();
    void anAnswerWaitsForTheServer();
    void anAnswerOutlivesTheConsole();
    void aSuddenStopLosesNothing();
    void rowsOfOthersAreSeenAfterTheServerWasBack();
    void aServerThatWasNeverThereIsUnreachable();

private:
    [[nodiscard]] support::Cluster &cluster() { return m_histories.cluster(); }
    [[nodiscard]] QString outcomes();

    engines::Histories m_histories;
    std::unique_ptr<QTemporaryDir> m_dir;
    history::Place m_place;
    support::FixedClock m_clock { samples::nowMs };
};

void TestPostgresLost::init()
{
    engines::failOnWarnings();
    m_dir = std::make_unique<QTemporaryDir>();
    m_place = m_histories.make(engines::Engine::Postgres, m_dir->path());
}

QString TestPostgresLost::outcomes()
{
    return QString::fromUtf8(cluster().sql(u"select outcome from papay.attempt order by rowid"_s,
                                 m_place.server->database))
        .replace(u'\n', u' ');
}

void TestPostgresLost::aConnectionThatWasEndedIsMadeAnew()
{
    Store store(m_place, m_clock);
    QSignalSpy reachable(&store, &Store::reachableChanged);
    const auto begun = store.begin(samples::attempt()).result();
    cluster().terminateConnections(m_place.server->database);
    QCOMPARE(said(store.finish(samples::answered(*begun)).result()), "ok"_L1);
    cluster().terminateConnections(m_place.server->database);
    QCOMPARE(said(store.begin(samples::attempt()).result()), "ok"_L1);
    QCOMPARE(outcomes(), u"verified pending"_s);
    QCoreApplication::processEvents();
    QCOMPARE(reachable.count(), 0);
}

void TestPostgresLost::aReaderThatWasEndedReadsAgain()
{
    Store store(m_place, m_clock);
    const auto begun = store.begin(samples::attempt()).result();
    QCOMPARE(store.page({}).result()->size(), 1);
    cluster().terminateConnections(m_place.server->database);
    QTRY_COMPARE(said(store.row(begun->id).result()), "ok"_L1);
    QCOMPARE(store.page({}).result()->size(), 1);
    QTRY_COMPARE(said(store.find({}).result()), "ok"_L1);
}

void TestPostgresLost::aServerThatIsGoneRefusesAtOnce()
{
    Store store(m_place, m_clock);
    QSignalSpy reachable(&store, &Store::reachableChanged);
    QVERIFY(store.begin(samples::attempt()).result());
    cluster().stop();
    QElapsedTimer timer;
    timer.start();
    const auto refused = store.begin(samples::attempt()).result();
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(said(refused), "history_unreachable"_L1);
    QCOMPARE(refused.error().path, engines::title(m_place));
    QTRY_COMPARE(reachable.count(), 1);
    QCOMPARE(reachable.first().first().toBool(), false);
    QCOMPARE(said(store.page({}).result()), "history_unreachable"_L1);
    cluster().start();
    QTRY_COMPARE_WITH_TIMEOUT(reachable.count(), 2, 10'000);
    QCOMPARE(reachable.last().first().toBool(), true);
    QCOMPARE(said(store.begin(samples::attempt()).result()), "ok"_L1);
    QCOMPARE(store.page({}).result()->size(), 2);
}

void TestPostgresLost::anIdleConsoleNoticesByItself()
{
    Store store(m_place, m_clock);
    QSignalSpy reachable(&store, &Store::reachableChanged);
    QCOMPARE(said(store.page({}).result()), "ok"_L1);
    cluster().stop();
    QTRY_COMPARE_WITH_TIMEOUT(reachable.count(), 1, 10'000);
    QCOMPARE(reachable.first().at(1).value<history::StoreError>().code,
        history::StoreErrorCode::Unreachable);
    cluster().start();
    QTRY_COMPARE_WITH_TIMEOUT(reachable.count(), 2, 10'000);
}

void TestPostgresLost::anAnswerWaitsForTheServer()
{
    Store store(m_place, m_clock);
    const auto begun = store.begin(samples::attempt()).result();
    QSignalSpy spooled(&store, &Store::spooledChanged);
    QSignalSpy changed(&store, &Store::rowChanged);
    cluster().stop();
    const auto finished = store.finish(samples::answered(*begun)).result();
    QCOMPARE(said(finished), "ok"_L1);
    QCOMPARE(finished->sessionId, u"201710180325670965"_s);
    QTRY_COMPARE(spooled.count(), 1);
    QCOMPARE(spooled.first().first().toInt(), 1);
    cluster().start();
    QTRY_COMPARE_WITH_TIMEOUT(spooled.count(), 2, 10'000);
    QCOMPARE(spooled.last().first().toInt(), 0);
    const auto stored = store.row(begun->id).result();
    QCOMPARE(samples::everything(*stored), samples::everything(*finished));
    QTRY_VERIFY(changed.count() >= 3); // begun, finished here, finished there
    QCOMPARE(history::Spool(m_dir->path()).count(), 0);
}

void TestPostgresLost::anAnswerOutlivesTheConsole()
{
    Row begun;
    {
        Store store(m_place, m_clock);
        begun = *store.begin(samples::attempt()).result();
        cluster().stop();
        QCOMPARE(said(store.finish(samples::answered(begun)).result()), "ok"_L1);
    }
    QCOMPARE(history::Spool(m_dir->path()).count(), 1);
    cluster().start();
    QCOMPARE(outcomes(), u"pending"_s);
    // The next console on this machine writes it, before it clears up after the one that is gone.
    Store store(m_place, m_clock);
    QSignalSpy recovered(&store, &Store::rowsRecovered);
    const auto page = store.page({}).result();
    QCOMPARE(page->size(), 1);
    QCOMPARE(page->first().outcome, Outcome::Verified);
    QCOMPARE(history::Spool(m_dir->path()).count(), 0);
    QCoreApplication::processEvents();
    QCOMPARE(recovered.count(), 0);
}

void TestPostgresLost::aSuddenStopLosesNothing()
{
    Store store(m_place, m_clock);
    QStringList expected;
    for (int i = 0; i < 3; ++i) {
        const auto begun = store.begin(samples::attempt()).result();
        QCOMPARE(said(begun), "ok"_L1);
        cluster().stop(support::Cluster::Stop::Immediate);
        QCOMPARE(said(store.finish(samples::answered(*begun)).result()), "ok"_L1);
        cluster().start();
        expected.append(u"verified"_s);
        QTRY_COMPARE_WITH_TIMEOUT(outcomes(), expected.join(u' '), 10'000);
    }
}

void TestPostgresLost::rowsOfOthersAreSeenAfterTheServerWasBack()
{
    Store mine(m_place, m_clock);
    QCOMPARE(said(mine.page({}).result()), "ok"_L1);
    QSignalSpy replaced(&mine, &Store::rowsReplaced);
    QSignalSpy changed(&mine, &Store::rowChanged);
    QSignalSpy reachable(&mine, &Store::reachableChanged);
    cluster().restart();
    const QTemporaryDir folder;
    history::Place other = m_place;
    other.dataDir = folder.path();
    Store theirs(other, m_clock);
    QVERIFY(theirs.begin(samples::attempt()).result());
    QTRY_VERIFY_WITH_TIMEOUT(replaced.count() + changed.count() > 0, 10'000);
    changed.clear();
    QVERIFY(theirs.begin(samples::attempt()).result());
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 2000);
}

void TestPostgresLost::aServerThatWasNeverThereIsUnreachable()
{
    cluster().stop();
    {
        Store store(m_place, m_clock);
        QSignalSpy reachable(&store, &Store::reachableChanged);
        QCOMPARE(said(store.begin(samples::attempt()).result()), "history_unreachable"_L1);
        QTRY_COMPARE(reachable.count(), 1);
    }
    cluster().start();
}

QTEST_GUILESS_MAIN(TestPostgresLost)
#include "tst_postgreslost.moc"
