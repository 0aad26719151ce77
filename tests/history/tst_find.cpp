#include "history/changemark.h"
#include "history/columns.h"
#include "history/connection.h"
#include "history/finder.h"
#include "history/location.h"
#include "history/samples.h"
#include "history/searchfile.h"
#include "history/searchtext.h"
#include "history/sqlfile.h"
#include "history/store.h"
#include "history/stream.h"
#include "history/summaries.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using base::Environment;
using history::Filter;
using history::Finder;
using history::Outcome;
using history::Query;
using history::Row;
using history::RowNumber;
using history::SortKey;
using history::Store;
using samples::said;

using Numbers = QList<RowNumber>;

/// How the history is searched before its search file is there, and how afterwards.
enum class Way { Streamed, FromFile };

/// All rows that match, in any order, and that a search sees every change at once.
class TestFind final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void findsAnySubstring_data();
    void findsAnySubstring();
    void theFirstPageIsTheBeginningOfAll();
    void matchesIsTheSameInEveryWay();
    void sortsByAnyKey_data();
    void sortsByAnyKey();
    void sortsMoreThanALookupTakes();
    void importedRowsStandWhereTheyWereStarted();
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
    void choicesAreWhatTheRowsHold_data();
    void choicesAreWhatTheRowsHold();

private:
    Row add(const Row &row);
    void addMany(int rows);
    [[nodiscard]] history::Location location() const { return { m_dir->path() }; }

    const QTemporaryDir m_texts;
    std::unique_ptr<QTemporaryDir> m_dir;
    support::FixedClock m_clock { samples::nowMs };
    std::unique_ptr<Store> m_store;
};

/// Every field has its own text.
static Row manyTexts()
{
    Row row = samples::attempt(u"CODE-100%_x\\y"_s);
    row.profileName = u"香港 Straße"_s;
    row.openid = u"oUpF8-É"_s;
    row.userDisplayName = u"龘 Ａlice ẞ"_s;
    row.outcome = Outcome::Verified;
    row.sessionId = u"201710180325670965"_s;
    row.code = u"PARAM_ERROR"_s;
    row.message = u"签约模版"_s;
    row.requestId = u"08F78BB3AF"_s;
    return row;
}

/// Two rows, the second without any text.
void TestFind::initTestCase()
{
    Store store(m_texts.path(), m_clock);
    Row row = manyTexts();
    row.id = store.begin(row).result()->id;
    QVERIFY(store.finish(row).result());
    QVERIFY(store.annotate(row.id, u"Rung up at noon"_s, { u"复核"_s, u"VIP"_s }).result());
    QVERIFY(store.begin({}).result());
}

void TestFind::init()
{
    support::failOnWarnings();
    m_store.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<Store>(m_dir->path(), m_clock);
}

Row TestFind::add(const Row &row)
{
    const auto begun = m_store->begin(row).result();
    if (!begun || row.outcome == Outcome::Pending)
        return begun.value_or(Row());
    Row answered = row;
    answered.id = begun->id;
    answered.rowid = begun->rowid;
    answered.instance = begun->instance;
    return m_store->finish(answered).result().value_or(Row());
}

/// Copies of one row, one a second, named row-2, row-3, …
void TestFind::addMany(int rows)
{
    add(samples::attempt(u"row-1"_s));
    m_store.reset();
    const QString columns = (history::columns(history::Part::Begun)).join(u',');
    QString values = columns;
    values.replace(u"out_contract_code"_s, u"'row-' || i"_s)
        .replace(u"id,started"_s, u"'id-' || i, started + (i - 1) * 1000"_s);
    sqlfile::run(location().database(),
        u"insert into attempt (rowid, revision, %1) with recursive n (i) as (select 2 union all "
        "select i + 1 from n where i < %2) select i, i, %3 from n, attempt where attempt.rowid = 1"_s
            .arg(columns)
            .arg(rows)
            .arg(values));
    m_store = std::make_unique<Store>(m_dir->path(), m_clock);
}

static const auto wanted = [] { return false; };

/// A finder of that way, ready.
static std::unique_ptr<Finder> finder(const QString &dataDir, Way way)
{
    auto made = std::make_unique<Finder>(history::Place { dataDir }, [] {});
    if (way == Way::FromFile) {
        static_cast<void>(made->find({}, wanted));
        while (made->needsPreparing())
            made->prepare();
    }
    return made;
}

static Numbers found(Finder &finder, const Query &query)
{
    const auto found = finder.find(query, wanted);
    return found && found->complete && !found->superseded ? found->numbers : Numbers { 0 };
}

static Numbers found(Store &store, const Query &query)
{
    const auto found = store.find(query).result();
    return found && found->complete && !found->superseded ? found->numbers : Numbers { 0 };
}

void TestFind::findsAnySubstring_data()
{
    QTest::addColumn<Way>("way");
    QTest::addColumn<QString>("search");
    QTest::addColumn<bool>("expected");
    const auto both = [](const char *name, const QString &search, bool expected = true) {
        QTest::addRow("%s, streamed", name) << Way::Streamed << search << expected;
        QTest::addRow("%s, from the file", name) << Way::FromFile << search << expected;
    };
    both("contract code", u"code-100"_s);
    both("session_id", u"0180325"_s);
    both("openid", u"oupf8"_s);
    both("one Chinese character of the name", u"龘"_s);
    both("full-width letters in the other case", u"ａlice"_s);
    both("plan", u"1253"_s);
    both("error code", u"param_err"_s);
    both("two Chinese characters of the message", u"模版"_s);
    both("Request-ID", u"8bb3af"_s);
    both("profile name", u"香港"_s);
    both("merchant number", u"0000010"_s);
    both("access point", u"APIHK"_s);
    both("note", u"rung up"_s);
    both("tag", u"复核"_s);
    both("sharp s in the other case", u"STRAẞE"_s);
    both("capital sharp s in the other case", u"alice ß"_s, false); // that A is full-width
    both("capital sharp s", u"lice ß"_s);
    both("sharp s is not ss", u"strasse"_s, false);
    both("e with an accent in the other case", u"8-é"_s);
    both("e without its accent", u"8-e"_s, false);
    both("a percent sign is a character", u"100%"_s);
    both("a percent sign matches nothing else", u"CODE%x"_s, false);
    both("an underline is a character", u"%_x"_s);
    both("an underline matches nothing else", u"CODE_100"_s, false);
    both("a backslash is a character", u"x\\y"_s);
    both("a blank is a character", u" alice"_s, false);
    both("two tags are two", u"复核vip"_s, false);
    both("bytes are not searched", u"WECHATPAY2"_s, false);
    both("ids are not searched", u"0199f0a0"_s, false);
    both("half a character", QString(QChar(0xd83d)), false);
    both("a pasted book", QString(100'000, u'x'), false);
}

void TestFind::findsAnySubstring()
{
    QFETCH(Way, way);
    QFETCH(QString, search);
    QFETCH(bool, expected);
    const auto some = finder(m_texts.path(), way);
    QCOMPARE(
        found(*some, { .filter = { .search = search } }), expected ? Numbers { 1 } : Numbers());
}

void TestFind::theFirstPageIsTheBeginningOfAll()
{
    addMany(300);
    const Query query { .filter = { .search = u"ROW-2"_s }, .limit = 7 };
    const Numbers all = found(*m_store, query);
    QCOMPARE(all.size(), 111);
    for (const Way way : { Way::Streamed, Way::FromFile }) {
        const auto page = finder(m_dir->path(), way)->page(query);
        QCOMPARE(page->size(), 7);
        for (int i = 0; i < 7; ++i)
            QCOMPARE(RowNumber((*page)[i].rowid), all[i]);
    }
}

/// The pure function, the stream and the file: whatever is asked, one answer.
void TestFind::matchesIsTheSameInEveryWay()
{
    QList<Row> rows;
    for (int i = 0; i < 40; ++i) {
        Row row = i % 3 == 0 ? manyTexts() : samples::attempt(u"PC-%1"_s.arg(i));
        row.startedMs += i * 1000;
        row.environment = i % 2 == 0 ? Environment::Live : Environment::Sandbox;
        row.planId = QString::number(i % 4);
        if (i % 5 == 0)
            row = samples::refused(row);
        rows.prepend(add(row));
    }
    const auto streamed = finder(m_dir->path(), Way::Streamed);
    const auto fromFile = finder(m_dir->path(), Way::FromFile);
    int matching = 0;
    for (const QString &search :
        { u""_s, u"PC-1"_s, u"ß"_s, u"签约"_s, u"龘"_s, u"nope"_s, u"9"_s }) {
        for (const auto &filter : QList<Filter> { { .search = search },
                 { .search = search, .outcomes = { Outcome::Refused } },
                 { .search = search, .outcomes = { Outcome::Refused, Outcome::Pending } },
                 { .search = search, .environment = Environment::Sandbox },
                 { .search = search, .planId = u"2"_s },
                 { .search = search, .profileId = u"nobody"_s },
                 { .search = search,
                   .fromMs = samples::nowMs + 5000,
                   .untilMs = samples::nowMs + 9000 } }) {
            Numbers expected;
            for (const Row &row : std::as_const(rows)) {
                if (history::matches(row, filter))
                    expected.append(RowNumber(row.rowid));
            }
            matching += int(expected.size());
            QCOMPARE(found(*streamed, { .filter = filter }), expected);
            QCOMPARE(found(*fromFile, { .filter = filter }), expected);
        }
    }
    QVERIFY(matching > 100);
}

void TestFind::sortsByAnyKey_data()
{
    QTest::addColumn<SortKey>("key");
    QTest::addColumn<Numbers>("ascending");
    QTest::addColumn<Numbers>("descending");
    // 1 and 2 are alike in everything, and so newest first in both directions; 3 is another.
    const auto alike = [](const char *name, SortKey key) {
        QTest::newRow(name) << key << Numbers({ 2, 1, 3 }) << Numbers({ 3, 2, 1 });
    };
    QTest::newRow("time") << SortKey::Started << Numbers({ 2, 1, 3 }) << Numbers({ 3, 2, 1 });
    alike("outcome", SortKey::Outcome); // pending, verified
    alike("contract code", SortKey::ContractCode);
    alike("name", SortKey::Name);
    alike("openid", SortKey::Openid);
    alike("session_id", SortKey::SessionId);
    alike("HTTP status, none is the least", SortKey::HttpStatus);
    alike("error code", SortKey::Code);
    alike("profile", SortKey::Profile);
    alike("environment", SortKey::Environment);
    alike("plan", SortKey::Plan);
    alike("Request-ID", SortKey::RequestId);
    alike("duration, none is the least", SortKey::Duration);
}

void TestFind::sortsByAnyKey()
{
    QFETCH(SortKey, key);
    QFETCH(Numbers, ascending);
    QFETCH(Numbers, descending);
    Row plain;
    plain.startedMs = samples::nowMs;
    plain.profileName = u"A"_s;
    plain.environment = Environment::Live;
    plain.planId = u"12535"_s;
    plain.outContractCode = u"PC20251123-0001"_s;
    plain.openid = u"oUpF8uMuAJO_M2pxb1"_s;
    plain.userDisplayName = u"张三"_s;
    add(plain);
    add(plain);
    Row other = plain;
    other.startedMs += 1;
    other.profileName = u"香港"_s;
    other.environment = Environment::Sandbox;
    other.planId = u"2"_s;
    other.outContractCode = u"PC20251123-0002"_s; // differs behind the eighth byte
    other.openid = u"oUpF8uMuAJO_M2pxb1Q"_s; // is longer
    other.userDisplayName = u"张三丰"_s;
    other = samples::answered(other);
    other.code = u"X"_s;
    add(other);
    for (const QString &search : { QString(), u"张"_s }) {
        const Filter filter { .search = search };
        for (const Way way : { Way::Streamed, Way::FromFile }) {
            const auto some = finder(m_dir->path(), way);
            QCOMPARE(found(*some, { filter, key, true }), ascending);
            QCOMPARE(found(*some, { filter, key, false }), descending);
        }
        Numbers first;
        const auto page = m_store->page({ filter, key, true, 2 }).result();
        for (const Row &row : *page)
            first.append(RowNumber(row.rowid));
        QCOMPARE(first, found(*m_store, { filter, key, true }).mid(0, 2));
    }
}

/// Many rows are sorted by reading the table through, few by asking for each.
void TestFind::sortsMoreThanALookupTakes()
{
    static constexpr int rows = 31'000;
    addMany(rows);
    QSignalSpy ready(m_store.get(), &Store::searchReady);
    const Numbers all = found(*m_store, { .sortKey = SortKey::ContractCode, .ascending = true });
    QCOMPARE(all.size(), rows);
    QCOMPARE(all.mid(0, 4), Numbers({ 1, 10, 100, 1000 }));
    QCOMPARE(all.last(), 9999U);
    QVERIFY(ready.count() == 1 || ready.wait());
    const Numbers some = found(*m_store,
        { .filter = { .search = u"row-2"_s },
            .sortKey = SortKey::ContractCode,
            .ascending = true });
    QCOMPARE(some.mid(0, 4), Numbers({ 2, 20, 200, 2000 }));
    QCOMPARE(some.size(), 11'111);
}

void TestFind::importedRowsStandWhereTheyWereStarted()
{
    add(samples::attempt(u"today"_s));
    Row old = samples::attempt(u"long ago"_s);
    old.id = u"0199f0a0-0000-7000-8000-00000000aaaa"_s;
    old.startedMs -= 1'000'000;
    QVERIFY(m_store->import({ samples::answered(old) }).result());
    for (const Way way : { Way::Streamed, Way::FromFile })
        QCOMPARE(found(*finder(m_dir->path(), way), {}), Numbers({ 1, 2 }));
    const auto page = m_store->page({}).result();
    QCOMPARE(page->first().outContractCode, u"today"_s);
}

void TestFind::aRowThatWasJustWrittenIsFound()
{
    const auto some = finder(m_dir->path(), Way::FromFile);
    Row row = add(samples::attempt(u"NEW-1"_s));
    QCOMPARE(found(*some, { .filter = { .search = u"new-1"_s } }).size(), 1);
    QCOMPARE(found(*some, { .filter = { .search = u"PARAM"_s } }).size(), 0);
    row = *m_store->finish(samples::refused(row)).result();
    QCOMPARE(found(*some, { .filter = { .search = u"PARAM"_s } }).size(), 1);
    QCOMPARE(found(*some, { .filter = { .outcomes = { Outcome::Pending } } }).size(), 0);
    QVERIFY(m_store->annotate(row.id, u"first note"_s, {}).result());
    QCOMPARE(found(*some, { .filter = { .search = u"first"_s } }).size(), 1);
    QVERIFY(m_store->annotate(row.id, u"second"_s, { u"tagged"_s }).result());
    QCOMPARE(found(*some, { .filter = { .search = u"first"_s } }).size(), 0);
    QCOMPARE(found(*some, { .filter = { .search = u"SECOND"_s } }).size(), 1);
    QCOMPARE(found(*some, { .filter = { .search = u"tagged"_s } }).size(), 1);
    QCOMPARE(found(*some, {}).size(), 1);
}

void TestFind::whatAnotherConsoleWroteIsFound()
{
    addMany(5000);
    QSignalSpy ready(m_store.get(), &Store::searchReady);
    QCOMPARE(found(*m_store, {}).size(), 5000);
    QVERIFY(ready.wait());
    Store other(m_dir->path(), m_clock);
    QVERIFY(other.begin(samples::attempt(u"THEIRS"_s)).result());
    QCOMPARE(found(*m_store, { .filter = { .search = u"theirs"_s } }), Numbers { 5001 });
}

void TestFind::rowsThatWereRemovedVanish()
{
    addMany(5000);
    const auto some = finder(m_dir->path(), Way::FromFile);
    QCOMPARE(found(*some, {}).size(), 5000);
    {
        auto connection = history::Connection::open(location(), history::defaultBusyLimit);
        QVERIFY((*connection)->execute(u"begin immediate"_s));
        QVERIFY((*connection)->execute(u"delete from attempt where rowid > 4990"_s));
        QVERIFY(history::beginEpoch(**connection));
        QVERIFY((*connection)->execute(u"commit"_s));
    }
    QCOMPARE(found(*some, {}).size(), 4990);
    // Numbers and revisions of those that went are given again.
    const Row next = add(samples::attempt(u"NEXT"_s));
    QCOMPARE(next.rowid, 4991);
    while (some->needsPreparing())
        some->prepare();
    QCOMPARE(found(*some, { .filter = { .search = u"next"_s } }), Numbers { 4991 });
    QCOMPARE(found(*some, { .filter = { .search = u"row-4995"_s } }), Numbers());
    QCOMPARE(found(*some, { .filter = { .search = u"row-7"_s } }).size(), 1 + 10 + 100);
}

void TestFind::anotherFileIsSearchedAnew()
{
    add(samples::attempt(u"BEFORE"_s));
    const auto some = finder(m_dir->path(), Way::FromFile);
    QCOMPARE(found(*some, { .filter = { .search = u"before"_s } }).size(), 1);
    m_store.reset();
    for (const char *end : { "", "-wal", "-shm" })
        QFile::remove(location().database() + QLatin1String(end));
    m_store = std::make_unique<Store>(m_dir->path(), m_clock);
    add(samples::attempt(u"AFTER"_s));
    QCOMPARE(found(*some, { .filter = { .search = u"before"_s } }).size(), 0);
    QCOMPARE(found(*some, { .filter = { .search = u"after"_s } }).size(), 1);
}

void TestFind::manyChangesMakeTheFileAnew()
{
    addMany(10'000);
    int ready = 0;
    Finder some({ m_dir->path() }, [&ready] { ++ready; });
    QCOMPARE(found(some, {}).size(), 10'000);
    while (some.needsPreparing())
        some.prepare();
    QCOMPARE(ready, 1);
    m_store.reset();
    sqlfile::run(location().database(),
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

void TestFind::whileItIsPreparedOlderMatchesMayBeMissing()
{
    addMany(10'000);
    int ready = 0;
    Finder some({ m_dir->path() }, [&ready] { ++ready; });
    QVERIFY(!some.needsPreparing()); // not before somebody searches
    QCOMPARE(found(some, { .filter = { .search = u"row-1000"_s } }).size(), 2);
    QVERIFY(some.needsPreparing());
    some.prepare();
    const auto partly = some.find({ .filter = { .search = u"row-"_s } }, wanted);
    QVERIFY(!partly->complete);
    QCOMPARE(partly->numbers.size(), history::SearchFile::segmentRows);
    QCOMPARE(partly->numbers.first(), 10'000U);
    const auto unsearched = some.find({}, wanted);
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

void TestFind::theStoreSaysWhenTheSearchIsReady()
{
    addMany(10'000);
    QSignalSpy ready(m_store.get(), &Store::searchReady);
    QCOMPARE(found(*m_store, {}).size(), 10'000);
    QVERIFY(ready.count() == 1 || ready.wait());
    QCOMPARE(found(*m_store, { .filter = { .search = u"row-"_s } }).size(), 10'000);
}

void TestFind::anOlderFindIsSuperseded()
{
    addMany(20'000);
    QList<QFuture<history::FindResult>> finds;
    for (int i = 0; i < 50; ++i)
        finds.append(m_store->find({ .filter = { .search = u"no such %1"_s.arg(i) } }));
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
void TestFind::aFullDiskDoesNotStopASearch()
{
    addMany(100);
    Finder some({ m_dir->path() }, [] {});
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

void TestFind::anOldHistoryIsSearchedAsItIs_data()
{
    QTest::addColumn<QString>("fixture");
    for (const char *version : { "v1", "v2" })
        QTest::newRow(version)
            << QStringLiteral(PAPAY_TEST_DATA "/history-%1.sqlite3").arg(QLatin1String(version));
}

/// Where it cannot be brought up to date: the folder may not be written to.
void TestFind::anOldHistoryIsSearchedAsItIs()
{
    QFETCH(QString, fixture);
    m_store.reset();
    QFile::remove(location().database());
    QVERIFY(QFile::copy(fixture, location().database()));
    auto connection = history::Connection::open(location(), history::defaultBusyLimit);
    QCOMPARE(said(connection), "ok"_L1);
    const int schema = (*connection)->value(u"pragma user_version"_s)->toInt();
    QVERIFY(schema < 3);
    const int rows = (*connection)->value(u"select count(*) from attempt"_s)->toInt();
    QVERIFY(rows > 0);
    const auto all = history::stream(**connection, schema, {}, 1000, wanted);
    QCOMPARE(said(all), "ok"_L1);
    QCOMPARE(all->numbers.size(), rows);
    const auto page = history::summariesOf(**connection, schema, all->numbers);
    QCOMPARE(said(page), "ok"_L1);
    QCOMPARE(page->size(), rows);
    QVERIFY(page->first().note.isEmpty() && page->first().tags.isEmpty());
    const QString code = page->first().outContractCode;
    QVERIFY(!code.isEmpty());
    const auto some = history::stream(**connection, schema, { .search = code }, 1000, wanted);
    QCOMPARE(said(some), "ok"_L1);
    QVERIFY(some->numbers.contains(RowNumber(page->first().rowid)));
    QCOMPARE(said(history::wholeRowsOf(**connection, schema, all->numbers)), "ok"_L1);
}

void TestFind::choicesAreWhatTheRowsHold_data()
{
    QTest::addColumn<Way>("way");
    QTest::newRow("before the search file") << Way::Streamed;
    QTest::newRow("from the search file") << Way::FromFile;
}

void TestFind::choicesAreWhatTheRowsHold()
{
    QFETCH(Way, way);
    const auto use
        = [this](const QString &id, const QString &name, const QString &plan, int second) {
              Row row = samples::attempt();
              row.startedMs += second * 1000;
              row.profileId = id;
              row.profileName = name;
              row.planId = plan;
              add(row);
          };
    const auto some = finder(m_dir->path(), way);
    QVERIFY(some->choices()->profiles.isEmpty() && some->choices()->plans.isEmpty());
    use(u"p1"_s, u"Zeta"_s, u"9"_s, 1);
    use(u"p1"_s, u"Alpha"_s, u"10"_s, 3);
    use(u"p1"_s, u"Between"_s, u"10"_s, 2);
    use(u"p2"_s, u"香港"_s, u"9"_s, 4);
    use({}, {}, {}, 5);
    const auto choices = some->choices();
    QCOMPARE(choices->profiles,
        QList<history::Choice>({ { u"p1"_s, u"Alpha"_s }, { u"p2"_s, u"香港"_s } }));
    QCOMPARE(choices->plans, QList<history::Choice>({ { u"10"_s, {} }, { u"9"_s, {} } }));
}

QTEST_GUILESS_MAIN(TestFind)
#include "tst_find.moc"
