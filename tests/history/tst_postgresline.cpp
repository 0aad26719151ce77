#include "history/connection/connection.h"
#include "history/engines.h"
#include "history/samples.h"
#include "history/spool.h"
#include "history/store.h"
#include "history/writer.h"
#include "support/fixedclock.h"
#include "support/postgresproxy.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using history::Store;
using history::Writer;
using samples::said;
using Commit = support::PostgresProxy::Commit;

Q_DECLARE_METATYPE(Commit)

/// A line to the server that breaks at the worst moment, or goes silent.
class TestPostgresLine final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aBeginIsThereOnce_data() { addCommits(); }
    void aBeginIsThereOnce();
    void aBeginThatFailsTwiceWasNeverSent_data() { addCommits(); }
    void aBeginThatFailsTwiceWasNeverSent();
    void aFinishIsThereOnce_data() { addCommits(); }
    void aFinishIsThereOnce();
    void aFinishThatFailsTwiceIsReplayedOnce_data() { addCommits(); }
    void aFinishThatFailsTwiceIsReplayedOnce();
    void anImportIsThereOnce_data() { addCommits(); }
    void anImportIsThereOnce();
    void aSilentServerRefusesInTime();
    void aSilentServerDoesNotKeepAnAnswer();
    void aSilentServerIsNoticedByACheck();
    void aBeginThatArrivesLateWasNeverSent();
    void anAnswerMayTakeItsTime();

private:
    static void addCommits();
    [[nodiscard]] QString inDatabase(const QString &sql)
    {
        return QString::fromUtf8(m_histories.cluster().sql(sql, m_place.server->database));
    }
    [[nodiscard]] QString outcomes()
    {
        return inDatabase(u"select string_agg(outcome, ' ' order by rowid) from papay.attempt"_s);
    }
    [[nodiscard]] int waiting() const { return history::Spool(m_dir->path()).count(); }

    engines::Histories m_histories;
    std::unique_ptr<QTemporaryDir> m_dir;
    history::Place m_place; ///< by way of the proxy
    std::unique_ptr<support::PostgresProxy> m_line;
    support::FixedClock m_clock { samples::nowMs };
};

void TestPostgresLine::addCommits()
{
    QTest::addColumn<Commit>("commit");
    QTest::newRow("the server never gets it") << Commit::Lost;
    QTest::newRow("the answer gets lost") << Commit::Unanswered;
}

void TestPostgresLine::init()
{
    engines::failOnWarnings();
    m_dir = std::make_unique<QTemporaryDir>();
    m_place = m_histories.make(engines::Engine::Postgres, m_dir->path());
    m_line = std::make_unique<support::PostgresProxy>(*m_place.server);
    m_place.server = m_line->server();
}

void TestPostgresLine::aBeginIsThereOnce()
{
    QFETCH(Commit, commit);
    Store store(m_place, m_clock);
    m_line->spoil(commit);
    const auto begun = store.begin(samples::attempt()).result();
    QCOMPARE(said(begun), "ok"_L1);
    QCOMPARE(m_line->toSpoil(), 0);
    QCOMPARE(outcomes(), u"pending"_s);
    QCOMPARE(inDatabase(u"select count(*) from papay.request"_s), u"1"_s);
    QCOMPARE(said(store.finish(samples::answered(*begun)).result()), "ok"_L1);
    QCOMPARE(outcomes(), u"verified"_s);
}

/// The clerk is told that nothing was sent; so says the row, if there is one.
void TestPostgresLine::aBeginThatFailsTwiceWasNeverSent()
{
    QFETCH(Commit, commit);
    Store store(m_place, m_clock);
    QSignalSpy reachable(&store, &Store::reachableChanged);
    m_line->spoil(commit, 2);
    QCOMPARE(said(store.begin(samples::attempt()).result()), "history_unreachable"_L1);
    QCOMPARE(m_line->toSpoil(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(reachable.count(), 2, 10'000);
    QTRY_COMPARE(waiting(), 0); // what waited is written right after
    QCOMPARE(outcomes(), commit == Commit::Lost ? QString() : u"unreachable"_s);
}

void TestPostgresLine::aFinishIsThereOnce()
{
    QFETCH(Commit, commit);
    Store store(m_place, m_clock);
    const auto begun = store.begin(samples::attempt()).result();
    m_line->spoil(commit);
    const auto finished = store.finish(samples::answered(*begun)).result();
    QCOMPARE(said(finished), "ok"_L1);
    QCOMPARE(m_line->toSpoil(), 0);
    QCOMPARE(waiting(), 0);
    QCOMPARE(outcomes(), u"verified"_s);
    QCOMPARE(inDatabase(u"select count(*) from papay.response"_s), u"1"_s);
    const auto stored = store.row(begun->id).result();
    QCOMPARE(samples::everything(*stored), samples::everything(*finished));
}

void TestPostgresLine::aFinishThatFailsTwiceIsReplayedOnce()
{
    QFETCH(Commit, commit);
    Store store(m_place, m_clock);
    const auto begun = store.begin(samples::attempt()).result();
    QSignalSpy spooled(&store, &Store::spooledChanged);
    m_line->spoil(commit, 2);
    const auto finished = store.finish(samples::answered(*begun)).result();
    QCOMPARE(said(finished), "ok"_L1);
    QCOMPARE(m_line->toSpoil(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(spooled.count(), 2, 10'000);
    QCOMPARE(spooled.first().first().toInt(), 1);
    QCOMPARE(waiting(), 0);
    QCOMPARE(outcomes(), u"verified"_s);
    QCOMPARE(inDatabase(u"select count(*) from papay.response"_s), u"1"_s);
    const auto stored = store.row(begun->id).result();
    QCOMPARE(samples::everything(*stored), samples::everything(*finished));
}

void TestPostgresLine::anImportIsThereOnce()
{
    QFETCH(Commit, commit);
    QList<history::Row> rows;
    for (int i = 0; i < 100; ++i) {
        rows.append(samples::answered(samples::attempt()));
        rows.last().id = u"0199f0a0-0000-7000-8000-%1"_s.arg(i, 12, 16, QChar(u'0'));
    }
    Store store(m_place, m_clock);
    m_line->spoil(commit);
    const auto imported = store.import(rows).result();
    QCOMPARE(said(imported), "ok"_L1);
    QCOMPARE(imported->added + imported->known, 100);
    QCOMPARE(inDatabase(u"select count(*) from papay.response"_s), u"100"_s);
}

/// Short limits: a second for an answer, two for a connection.
static constexpr auto busyLimit = 500ms;

void TestPostgresLine::aSilentServerRefusesInTime()
{
    Writer writer(m_place, m_clock, {}, busyLimit);
    QCOMPARE(said(writer.begin(samples::attempt(u"BEFORE"_s))), "ok"_L1);
    m_line->freeze();
    QElapsedTimer timer;
    timer.start();
    const auto refused = writer.begin(samples::attempt(u"MEANWHILE"_s));
    QCOMPARE(said(refused), "history_unreachable"_L1);
    QVERIFY2(timer.elapsed() < 8000, qPrintable(QString::number(timer.elapsed())));
    m_line->thaw();
    QCOMPARE(said(writer.begin(samples::attempt(u"AFTER"_s))), "ok"_L1);
    QCOMPARE(inDatabase(u"select string_agg(out_contract_code, ' ' order by rowid) from "
                        "papay.attempt"_s),
        u"BEFORE AFTER"_s);
}

void TestPostgresLine::aSilentServerDoesNotKeepAnAnswer()
{
    Writer writer(m_place, m_clock, {}, busyLimit);
    const auto begun = writer.begin(samples::attempt());
    QCOMPARE(said(begun), "ok"_L1);
    m_line->freeze();
    QCOMPARE(said(writer.finish(samples::answered(*begun))), "ok"_L1);
    QCOMPARE(waiting(), 1);
    m_line->thaw();
    QCOMPARE(said(writer.open()), "ok"_L1);
    QCOMPARE(waiting(), 0);
    QCOMPARE(outcomes(), u"verified"_s);
    QCOMPARE(inDatabase(u"select count(*) from papay.response"_s), u"1"_s);
}

void TestPostgresLine::aSilentServerIsNoticedByACheck()
{
    QList<bool> told;
    history::WriterEvents events;
    events.reachable = [&told](bool is, const history::StoreError &) { told.append(is); };
    Writer writer(m_place, m_clock, events, busyLimit);
    QCOMPARE(said(writer.open()), "ok"_L1);
    m_line->freeze();
    writer.check();
    QCOMPARE(told, QList<bool>({ false }));
    m_line->thaw();
    writer.check();
    QCOMPARE(told, QList<bool>({ false, true }));
}

/// Who was told that nothing was sent does not find it pending for ever.
void TestPostgresLine::aBeginThatArrivesLateWasNeverSent()
{
    Writer writer(m_place, m_clock, {}, busyLimit);
    QCOMPARE(said(writer.open()), "ok"_L1);
    m_line->spoil(Commit::Late);
    QCOMPARE(said(writer.begin(samples::attempt())), "history_unreachable"_L1);
    QCOMPARE(waiting(), 1);
    QCOMPARE(outcomes(), QString());
    m_line->thaw();
    // The transaction that hangs has the turn: nobody looks for the row before it is over.
    writer.check();
    QCOMPARE(waiting(), 0);
    QCOMPARE(outcomes(), u"unreachable"_s);
}

void TestPostgresLine::anAnswerMayTakeItsTime()
{
    const auto patient = history::Connection::open(m_place, busyLimit);
    (*patient)->limitAnswers(1min);
    const auto hasty = history::Connection::open(m_place, busyLimit);
    (*hasty)->limitAnswers(100ms);
    const QString slow = u"select pg_sleep(0.5)"_s;
    const auto refused = (*hasty)->execute(slow);
    QCOMPARE(said(refused), "history_unreachable"_L1);
    QVERIFY2(refused.error().diagnostic.contains("for too long"_L1),
        qPrintable(refused.error().diagnostic));
    QVERIFY(!(*hasty)->isCurrent());
    QCOMPARE(said((*patient)->execute(slow)), "ok"_L1);
    QVERIFY((*patient)->isCurrent());
}

QTEST_GUILESS_MAIN(TestPostgresLine)
#include "tst_postgresline.moc"
