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
/// pending.
class TestSearch final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void findsAnySubstring_data();
    void findsAnySubstring();
    void filtersByOutcome_data();
    void filtersByOutcome();
    void searchAndFilterGoTogether();
    void pagesFollowEachOther();
    void aRowThatComesInBetweenDoesNotShiftPages();
    void pagesHoldNoBytes();
    void limitsAreKept_data();
    void limitsAreKept();

private:
    [[nodiscard]] QStringList found(const Query &query);

    QTemporaryDir m_dir;
    support::FixedClock m_clock { samples::nowMs };
    Store m_store { m_dir.path(), m_clock };
};

void TestSearch::initTestCase()
{
    const auto a = m_store.begin(samples::attempt(u"A-100%_x"_s)).result();
    QVERIFY(m_store.finish(samples::answered(*a)).result());

    Row other = samples::attempt(u"B"_s);
    other.profileName = u"测试环境 Sandbox"_s;
    other.mchid = u"2480253"_s;
    other.planId = u"777"_s;
    other.openid = u"Straße"_s;
    other.userDisplayName = u"Ａlice 机票"_s;
    other.baseUri = u"http://127.0.0.1:8080/"_s;
    const auto b = m_store.begin(other).result();
    QVERIFY(m_store.finish(samples::refused(*b)).result());

    Row plain;
    for (const QString &code : { u"C"_s, u"D\\"_s }) {
        plain.outContractCode = code;
        QVERIFY(m_store.begin(plain).result());
    }
}

void TestSearch::init() { support::failOnWarnings(); }

QStringList TestSearch::found(const Query &query)
{
    QStringList codes;
    const auto page = m_store.page(query).result();
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
    QCOMPARE(found({ .search = search }), expected);
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
    QCOMPARE(found({ .outcome = outcome }), expected);
}

void TestSearch::searchAndFilterGoTogether()
{
    QCOMPARE(found({ .search = u"1"_s }), QStringList({ u"B"_s, u"A"_s }));
    QCOMPARE(found({ .search = u"1"_s, .outcome = Outcome::Refused }), QStringList { u"B"_s });
}

void TestSearch::pagesFollowEachOther()
{
    const auto first = m_store.page({ .limit = 3 }).result();
    QCOMPARE(first->size(), 3);
    QCOMPARE(found({ .limit = 3, .beforeRowid = first->last().rowid }), QStringList { u"A"_s });
    const auto all = m_store.page({}).result();
    QCOMPARE(found({ .beforeRowid = all->last().rowid }), QStringList());
}

void TestSearch::aRowThatComesInBetweenDoesNotShiftPages()
{
    QTemporaryDir dir;
    Store store(dir.path(), m_clock);
    QStringList ids;
    for (int i = 0; i < 4; ++i)
        ids.prepend(store.begin(samples::attempt()).result()->id);
    const auto first = store.page({ .limit = 2 }).result();
    QVERIFY(store.begin(samples::attempt()).result());
    const auto next = store.page({ .limit = 2, .beforeRowid = first->last().rowid }).result();
    QCOMPARE(
        QStringList({ first->at(0).id, first->at(1).id, next->at(0).id, next->at(1).id }), ids);
}

void TestSearch::pagesHoldNoBytes()
{
    const auto page = m_store.page({ .outcome = Outcome::Verified }).result();
    const auto whole = m_store.row(page->first().id).result();
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
