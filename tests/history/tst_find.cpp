#include "history/samples.h"
#include "history/search/searchtext.h"
#include "history/searched.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using base::Environment;
using history::Filter;
using history::Outcome;
using history::Query;
using history::Row;
using history::RowNumber;
using history::SortKey;
using history::Store;
using samples::finder;
using samples::found;
using samples::Numbers;
using samples::Searched;
using samples::Way;

/// All rows that match, in any order.
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
    void choicesAreWhatTheRowsHold_data();
    void choicesAreWhatTheRowsHold();

private:
    const QTemporaryDir m_texts;
    std::unique_ptr<Searched> m_history;
};

/// Every field has its own text.
static Row manyTexts()
{
    Row row = samples::attempt(u"CODE-100%_x\\y"_s);
    row.profileName = u"香港 Straße λόγος"_s;
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
    const support::FixedClock clock(samples::nowMs);
    Store store(m_texts.path(), clock);
    Row row = manyTexts();
    row.id = store.begin(row).result()->id;
    QVERIFY(store.finish(row).result());
    QVERIFY(store.annotate(row.id, u"Rung up at noon"_s, { u"复核"_s, u"VIP"_s }).result());
    QVERIFY(store.begin({}).result());
}

void TestFind::init()
{
    support::failOnWarnings();
    m_history = std::make_unique<Searched>();
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
    both("a sigma in its other small form", u"λόγοσ"_s);
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
    m_history->addMany(300);
    const Query query { .filter = { .search = u"ROW-2"_s }, .limit = 7 };
    const Numbers all = found(*m_history->store(), query);
    QCOMPARE(all.size(), 111);
    for (const Way way : { Way::Streamed, Way::FromFile }) {
        const auto page = finder(m_history->dataDir(), way)->page(query);
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
        rows.prepend(m_history->add(row));
    }
    const auto streamed = finder(m_history->dataDir(), Way::Streamed);
    const auto fromFile = finder(m_history->dataDir(), Way::FromFile);
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
    m_history->add(plain);
    m_history->add(plain);
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
    m_history->add(other);
    for (const QString &search : { QString(), u"张"_s }) {
        const Filter filter { .search = search };
        for (const Way way : { Way::Streamed, Way::FromFile }) {
            const auto some = finder(m_history->dataDir(), way);
            QCOMPARE(found(*some, { filter, key, true }), ascending);
            QCOMPARE(found(*some, { filter, key, false }), descending);
        }
        Numbers first;
        const auto page = m_history->store()->page({ filter, key, true, 2 }).result();
        for (const Row &row : *page)
            first.append(RowNumber(row.rowid));
        QCOMPARE(first, found(*m_history->store(), { filter, key, true }).mid(0, 2));
    }
}

/// Many rows are sorted by reading the table through, few by asking for each.
void TestFind::sortsMoreThanALookupTakes()
{
    static constexpr int rows = 31'000;
    m_history->addMany(rows);
    QSignalSpy ready(m_history->store(), &Store::searchReady);
    const Numbers all
        = found(*m_history->store(), { .sortKey = SortKey::ContractCode, .ascending = true });
    QCOMPARE(all.size(), rows);
    QCOMPARE(all.mid(0, 4), Numbers({ 1, 10, 100, 1000 }));
    QCOMPARE(all.last(), 9999U);
    QVERIFY(ready.count() == 1 || ready.wait());
    const Numbers some = found(*m_history->store(),
        { .filter = { .search = u"row-2"_s },
            .sortKey = SortKey::ContractCode,
            .ascending = true });
    QCOMPARE(some.mid(0, 4), Numbers({ 2, 20, 200, 2000 }));
    QCOMPARE(some.size(), 11'111);
}

void TestFind::importedRowsStandWhereTheyWereStarted()
{
    m_history->add(samples::attempt(u"today"_s));
    Row old = samples::attempt(u"long ago"_s);
    old.id = u"0199f0a0-0000-7000-8000-00000000aaaa"_s;
    old.startedMs -= 1'000'000;
    QVERIFY(m_history->store()->import({ samples::answered(old) }).result());
    for (const Way way : { Way::Streamed, Way::FromFile })
        QCOMPARE(found(*finder(m_history->dataDir(), way), {}), Numbers({ 1, 2 }));
    const auto page = m_history->store()->page({}).result();
    QCOMPARE(page->first().outContractCode, u"today"_s);
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
              m_history->add(row);
          };
    const auto some = finder(m_history->dataDir(), way);
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
