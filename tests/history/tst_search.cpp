#include "history/engines.h"
#include "history/samples.h"
#include "history/store.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using history::Outcome;
using history::Query;
using history::Row;
using history::Store;

/// What page() finds among four rows, named by their contract codes: A verified, B refused, C and D
/// pending; each started after the one before.
class TestSearch final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { engines::addRows(); }
    void initTestCase();
    void init();
    void findsAnySubstring_data();
    void findsAnySubstring();
    void filtersByOutcome_data();
    void filtersByOutcome();
    void searchAndFilterGoTogether();
    void pagesHoldNoBytes();
    void limitsAreKept_data();
    void limitsAreKept();

private:
    void fill(Store &store);
    [[nodiscard]] Store &store();
    [[nodiscard]] QStringList found(const Query &query);

    QTemporaryDir m_dir;
    support::FixedClock m_clock { samples::nowMs };
    engines::Histories m_histories;
    Store m_onFile { m_dir.filePath(u"file"_s), m_clock };
    Store m_onServer { m_histories.make(engines::Engine::Postgres, m_dir.filePath(u"server"_s)),
        m_clock };
};

void TestSearch::initTestCase()
{
    fill(m_onFile);
    fill(m_onServer);
}

Store &TestSearch::store()
{
    QFETCH_GLOBAL(engines::Engine, engine);
    return engine == engines::Engine::Sqlite ? m_onFile : m_onServer;
}

void TestSearch::fill(Store &store)
{
    const auto a = store.begin(samples::attempt(u"A-100%_x"_s)).result();
    QVERIFY(store.finish(samples::answered(*a)).result());

    Row other = samples::attempt(u"B"_s);
    other.startedMs += 1;
    other.profileName = u"测试环境 Sandbox"_s;
    other.mchid = u"2480253"_s;
    other.planId = u"777"_s;
    other.openid = u"Straße"_s;
    other.userDisplayName = u"Ａlice 机票"_s;
    other.baseUri = u"http://127.0.0.1:8080/"_s;
    const auto b = store.begin(other).result();
    QVERIFY(store.finish(samples::refused(*b)).result());

    Row plain;
    for (const QString &code : { u"C"_s, u"D\\"_s }) {
        plain.outContractCode = code;
        plain.startedMs = other.startedMs + code.size();
        QVERIFY(store.begin(plain).result());
    }
}

void TestSearch::init() { support::failOnWarnings(); }

QStringList TestSearch::found(const Query &query)
{
    QStringList codes;
    const auto page = store().page(query).result();
    if (!page)
        return { samples::said(page), page.error().diagnostic };
    for (const Row &row : *page)
        codes.append(row.outContractCode.left(1));
    return codes;
}

void TestSearch::findsAnySubstring_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QStringList>("expected");
    const QStringList a { u"A"_s };
    const QStringList b { u"B"_s };
    const QStringList none;
    QTest::newRow("nothing typed lists all, newest first")
        << QString() << QStringList { u"D"_s, u"C"_s, u"B"_s, u"A"_s };
    QTest::newRow("contract code") << u"a-100"_s << a;
    QTest::newRow("session_id, from its middle") << u"0180325670"_s << a;
    QTest::newRow("openid") << u"JO_M2px"_s << a;
    QTest::newRow("two Chinese characters of the name") << u"张三"_s << a;
    QTest::newRow("one Chinese character of the name") << u"票"_s << b;
    QTest::newRow("plan") << u"12535"_s << a;
    QTest::newRow("error code in small letters") << u"param_err"_s << b;
    QTest::newRow("error message") << u"模版信息"_s << b;
    QTest::newRow("Request-ID") << u"8BB3AF"_s << a;
    QTest::newRow("profile name in capital letters") << u"SANDBOX"_s << b;
    QTest::newRow("merchant number") << u"19000001"_s << a;
    QTest::newRow("access point") << u"127.0.0.1:80"_s << b;
    QTest::newRow("a percent sign is a character") << u"100%"_s << a;
    QTest::newRow("an underline is a character") << u"%_x"_s << a;
    QTest::newRow("a backslash is a character") << u"D\\"_s << QStringList { u"D"_s };
    QTest::newRow("a percent sign does not match anything") << u"A%x"_s << none;
    QTest::newRow("an underline does not match anything") << u"A_100"_s << none;
    QTest::newRow("a quote is a character") << u"' or 1=1 --"_s << none;
    QTest::newRow("bytes are not searched") << u"WECHATPAY2"_s << none;
    QTest::newRow("a pasted book finds nothing") << QString(100'000, u'x') << none;
}

void TestSearch::findsAnySubstring()
{
    QFETCH(QString, search);
    QFETCH(QStringList, expected);
    QCOMPARE(found({ .filter = { .search = search } }), expected);
}

void TestSearch::filtersByOutcome_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("verified") << Outcome::Verified << QStringList { u"A"_s };
    QTest::newRow("refused") << Outcome::Refused << QStringList { u"B"_s };
    QTest::newRow("pending") << Outcome::Pending << QStringList { u"D"_s, u"C"_s };
    QTest::newRow("unknown") << Outcome::Unknown << QStringList();
}

void TestSearch::filtersByOutcome()
{
    QFETCH(Outcome, outcome);
    QFETCH(QStringList, expected);
    QCOMPARE(found({ .filter = { .outcomes = { outcome } } }), expected);
}

void TestSearch::searchAndFilterGoTogether()
{
    QCOMPARE(found({ .filter = { .search = u"1"_s } }), QStringList({ u"B"_s, u"A"_s }));
    QCOMPARE(found({ .filter = { .search = u"1"_s, .outcomes = { Outcome::Refused } } }),
        QStringList { u"B"_s });
}

void TestSearch::pagesHoldNoBytes()
{
    const auto page = store().page({ .filter = { .outcomes = { Outcome::Verified } } }).result();
    const auto whole = store().row(page->first().id).result();
    QVERIFY(!whole->requestBytes.isEmpty() && !whole->responseBytes.isEmpty());
    QCOMPARE(samples::summary(page->first()), samples::summary(*whole));
    QVERIFY(page->first().requestBytes.isEmpty() && page->first().responseBytes.isEmpty());
    QVERIFY(page->first().requestHeaders.isEmpty() && page->first().stringToSign.isEmpty());
}

void TestSearch::limitsAreKept_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("rows");
    QTest::newRow("two") << 2 << 2;
    QTest::newRow("more than there are") << 1000 << 4;
    QTest::newRow("none") << 0 << 0;
    QTest::newRow("less than none is none") << -1 << 0;
}

void TestSearch::limitsAreKept()
{
    QFETCH(int, limit);
    QFETCH(int, rows);
    QCOMPARE(found({ .limit = limit }).size(), rows);
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
