#include "history/connection/connection.h"
#include "history/samples.h"
#include "history/search/changemark.h"
#include "history/search/searchfile.h"
#include "history/search/stream.h"
#include "history/searched.h"
#include "history/sqlfile.h"
#include "history/summaries.h"
#include "support/warnings.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <memory>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using history::Finder;
using history::Outcome;
using history::Row;
using history::RowNumber;
using history::Store;
using samples::finder;
using samples::found;
using samples::Numbers;
using samples::said;
using samples::Searched;
using samples::Way;

/// A search sees every change at once, and works whatever becomes of its file.
class TestFindAnew final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aRowThatWasJustWrittenIsFound();
    void whatAnotherConsoleWroteIsFound();
    void rowsThatWereRemovedVanish();
    void anotherFileIsSearchedAnew();
    void manyChangesMakeTheFileAnew();
    void whileItIsPreparedOlderMatchesMayBeMissing();
    void theStoreSaysWhenTheSearchIsReady();
    void anOlderFindIsSuperseded();
    void aFullDiskDoesNotStopASearch();
    void anOldHistoryIsSearchedAsItIs_data();
    void anOldHistoryIsSearchedAsItIs();

private:
    std::unique_ptr<Searched> m_history;
};

void TestFindAnew::init()
{
    support::failOnWarnings();
    m_history = std::make_unique<Searched>();
}

void TestFindAnew::aRowThatWasJustWrittenIsFound()
{
    const auto some = finder(m_history->dataDir(), Way::FromFile);
    Row row = m_history->add(samples::attempt(u"NEW-1"_s));
    QCOMPARE(found(*some, { .filter = { .search = u"new-1"_s } }).size(), 1);
    QCOMPARE(found(*some, { .filter = { .search = u"PARAM"_s } }).size(), 0);
    row = *m_history->store()->finish(samples::refused(row)).result();
    QCOMPARE(found(*some, { .filter = { .search = u"PARAM"_s } }).size(), 1);
    QCOMPARE(found(*some, { .filter = { .outcomes = { Outcome::Pending } } }).size(), 0);
    QVERIFY(m_history->store()->annotate(row.id, u"first note"_s, {}).result());
    QCOMPARE(found(*some, { .filter = { .search = u"first"_s } }).size(), 1);
    QVERIFY(m_history->store()->annotate(row.id, u"second"_s, { u"tagged"_s }).result());
    QCOMPARE(found(*some, { .filter = { .search = u"first"_s } }).size(), 0);
    QCOMPARE(found(*some, { .filter = { .search = u"SECOND"_s } }).size(), 1);
    QCOMPARE(found(*some, { .filter = { .search = u"tagged"_s } }).size(), 1);
    QCOMPARE(found(*some, {}).size(), 1);
}

void TestFindAnew::whatAnotherConsoleWroteIsFound()
{
    m_history->addMany(5000);
    QSignalSpy ready(m_history->store(), &Store::searchReady);
    QCOMPARE(found(*m_history->store(), {}).size(), 5000);
    QVERIFY(ready.wait());
    Store other(m_history->dataDir(), m_history->clock());
    QVERIFY(other.begin(samples::attempt(u"THEIRS"_s)).result());
    QCOMPARE(found(*m_history->store(), { .filter = { .search = u"theirs"_s } }), Numbers { 5001 });
}

void TestFindAnew::rowsThatWereRemovedVanish()
{
    m_history->addMany(5000);
    const auto some = finder(m_history->dataDir(), Way::FromFile);
    QCOMPARE(found(*some, {}).size(), 5000);
    {
        auto connection
            = history::Connection::open(m_history->location(), history::defaultBusyLimit);
        QVERIFY((*connection)->execute(u"begin immediate"_s));
        QVERIFY((*connection)->execute(u"delete from attempt where rowid > 4990"_s));
        QVERIFY(history::beginEpoch(**connection));
        QVERIFY((*connection)->execute(u"commit"_s));
    }
    QCOMPARE(found(*some, {}).size(), 4990);
    // Numbers and revisions of those that went are given again.
    const Row next = m_history->add(samples::attempt(u"NEXT"_s));
    QCOMPARE(next.rowid, 4991);
    while (some->needsPreparing())
        some->prepare();
    QCOMPARE(found(*some, { .filter = { .search = u"next"_s } }), Numbers { 4991 });
    QCOMPARE(found(*some, { .filter = { .search = u"row-4995"_s } }), Numbers());
    QCOMPARE(found(*some, { .filter = { .search = u"row-7"_s } }).size(), 1 + 10 + 100);
}

void TestFindAnew::anotherFileIsSearchedAnew()
{
    m_history->add(samples::attempt(u"BEFORE"_s));
    const auto some = finder(m_history->dataDir(), Way::FromFile);
    QCOMPARE(found(*some, { .filter = { .search = u"before"_s } }).size(), 1);
    m_history->close();
    for (const char *end : { "", "-wal", "-shm" })
        QFile::remove(m_history->location().database() + QLatin1String(end));
    m_history->open();
    m_history->add(samples::attempt(u"AFTER"_s));
    QCOMPARE(found(*some, { .filter = { .search = u"before"_s } }).size(), 0);
    QCOMPARE(found(*some, { .filter = { .search = u"after"_s } }).size(), 1);
}

void TestFindAnew::manyChangesMakeTheFileAnew()
{
    m_history->addMany(10'000);
    int ready = 0;
    Finder some({ m_history->dataDir() }, [&ready] { ++ready; });
    QCOMPARE(found(some, {}).size(), 10'000);
    while (some.needsPreparing())
        some.prepare();
    QCOMPARE(ready, 1);
    m_history->close();
    sqlfile::run(m_history->location().database(),
        u"update attempt set note = 'all new', revision = 20000 + rowid where rowid > 1000"_s);
    QCOMPARE(found(some, { .filter = { .search = u"all new"_s } }).size(), 9000);
    QVERIFY(some.needsPreparing());
    // What is there serves until the new one is whole.
    some.prepare();
    QCOMPARE(found(some, { .filter = { .search = u"all new"_s } }).size(), 9000);
    while (some.needsPreparing())
        some.prepare();
    QCOMPARE(found(some, { .filter = { .search = u"all new"_s } }).size(), 9000);
    QCOMPARE(found(some, {}).size(), 10'000);
    QCOMPARE(ready, 1);
}

void TestFindAnew::whileItIsPreparedOlderMatchesMayBeMissing()
{
    m_history->addMany(10'000);
    int ready = 0;
    Finder some({ m_history->dataDir() }, [&ready] { ++ready; });
    QVERIFY(!some.needsPreparing()); // not before somebody searches
    QCOMPARE(found(some, { .filter = { .search = u"row-1000"_s } }).size(), 2);
    QVERIFY(some.needsPreparing());
    some.prepare();
    const auto partly = some.find({ .filter = { .search = u"row-"_s } }, samples::isUnwanted);
    QVERIFY(!partly->complete);
    QCOMPARE(partly->numbers.size(), history::SearchFile::segmentRows);
    QCOMPARE(partly->numbers.first(), 10'000U);
    const auto unsearched = some.find({}, samples::isUnwanted);
    QVERIFY(unsearched->complete);
    QCOMPARE(unsearched->numbers.size(), 10'000);
    // row-1000 is not there yet
    QCOMPARE(some.page({ .filter = { .search = u"row-1000"_s } })->size(), 1);
    QCOMPARE(ready, 0);
    while (some.needsPreparing())
        some.prepare();
    QCOMPARE(ready, 1);
    QCOMPARE(found(some, { .filter = { .search = u"row-"_s } }).size(), 10'000);
}

void TestFindAnew::theStoreSaysWhenTheSearchIsReady()
{
    m_history->addMany(10'000);
    QSignalSpy ready(m_history->store(), &Store::searchReady);
    QCOMPARE(found(*m_history->store(), {}).size(), 10'000);
    QVERIFY(ready.count() == 1 || ready.wait());
    QCOMPARE(found(*m_history->store(), { .filter = { .search = u"row-"_s } }).size(), 10'000);
}

void TestFindAnew::anOlderFindIsSuperseded()
{
    m_history->addMany(20'000);
    QList<QFuture<history::FindResult>> finds;
    for (int i = 0; i < 50; ++i)
        finds.append(m_history->store()->find({ .filter = { .search = u"no such %1"_s.arg(i) } }));
    int superseded = 0;
    for (qsizetype i = 0; i + 1 < finds.size(); ++i) {
        const auto found = finds[i].result();
        QCOMPARE(said(found), "ok"_L1);
        superseded += found->superseded ? 1 : 0;
    }
    QVERIFY2(superseded >= 40, qPrintable(QString::number(superseded)));
    QVERIFY(!finds.last().result()->superseded);
}

/// A data dir in which no file can be made.
void TestFindAnew::aFullDiskDoesNotStopASearch()
{
    m_history->addMany(100);
    Finder some({ m_history->dataDir() }, [] {});
    QCOMPARE(found(some, { .filter = { .search = u"row-1"_s } }).size(), 12);
    struct rlimit before {
    };
    ::getrlimit(RLIMIT_FSIZE, &before);
    struct rlimit none = before;
    none.rlim_cur = 1;
    const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
    ::setrlimit(RLIMIT_FSIZE, &none);
    some.prepare();
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, ignored);
    QVERIFY(!some.needsPreparing()); // for a while
    QCOMPARE(found(some, { .filter = { .search = u"row-1"_s } }).size(), 12);
    QCOMPARE(some.page({ .filter = { .search = u"row-1"_s } })->size(), 12);
}

void TestFindAnew::anOldHistoryIsSearchedAsItIs_data()
{
    QTest::addColumn<QString>("fixture");
    for (const char *version : { "v1", "v2" })
        QTest::newRow(version)
            << QStringLiteral(PAPAY_TEST_DATA "/history-%1.sqlite3").arg(QLatin1String(version));
}

/// Where it cannot be brought up to date: the folder may not be written to.
void TestFindAnew::anOldHistoryIsSearchedAsItIs()
{
    QFETCH(QString, fixture);
    m_history->close();
    QFile::remove(m_history->location().database());
    QVERIFY(QFile::copy(fixture, m_history->location().database()));
    auto connection = history::Connection::open(m_history->location(), history::defaultBusyLimit);
    QCOMPARE(said(connection), "ok"_L1);
    const int schema = (*connection)->value(u"pragma user_version"_s)->toInt();
    QVERIFY(schema < 3);
    const int rows = (*connection)->value(u"select count(*) from attempt"_s)->toInt();
    QVERIFY(rows > 0);
    const auto all = history::stream(**connection, schema, {}, 1000, samples::isUnwanted);
    QCOMPARE(said(all), "ok"_L1);
    QCOMPARE(all->numbers.size(), rows);
    const auto page = history::summariesOf(**connection, schema, all->numbers);
    QCOMPARE(said(page), "ok"_L1);
    QCOMPARE(page->size(), rows);
    QVERIFY(page->first().note.isEmpty() && page->first().tags.isEmpty());
    const QString code = page->first().outContractCode;
    QVERIFY(!code.isEmpty());
    const auto some
        = history::stream(**connection, schema, { .search = code }, 1000, samples::isUnwanted);
    QCOMPARE(said(some), "ok"_L1);
    QVERIFY(some->numbers.contains(RowNumber(page->first().rowid)));
    QCOMPARE(said(history::wholeRowsOf(**connection, schema, all->numbers)), "ok"_L1);
}

QTEST_GUILESS_MAIN(TestFindAnew)
#include "tst_findanew.moc"
