#include "history/search/searchfile.h"
#include "support/warnings.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using base::Environment;
using history::Filter;
using history::Outcome;
using history::RowNumber;
using history::SearchFile;
using history::SearchRow;

using Numbers = QList<RowNumber>;

/// The private file that a search reads.
class TestSearchFile final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void leavesNothingInTheFolder();
    void findsInOrder();
    void textsAreNotFoundAcrossFieldsOrRows_data();
    void textsAreNotFoundAcrossFieldsOrRows();
    void manySegmentsAreOneList();
    void filtersGoTogether_data();
    void filtersGoTogether();
    void aChangedRowIsFoundByItsNewTextOnly();
    void aRowThatIsStillToComeIsNotTakenTwice();
    void newRowsStandBeforeTheOthers();
    void aRowOfOldStandsWhereItBelongs();
    void endsWhenNobodyWantsItAnyMore();
    void messagesOfTheirOwnAreFoundToo();
    void withoutAFolderThereIsNoFile();
    void profilesByTheirNewestName();
};

void TestSearchFile::init() { support::failOnWarnings(); }

static SearchRow row(RowNumber number, const QString &texts, qint64 startedMs = 0)
{
    return { .key = { startedMs == 0 ? qint64(number) : startedMs, number },
        .outcome = Outcome::Verified,
        .environment = Environment::Live,
        .place = u"id-1\u001f香港直连\u001f1900000109\u001fhttps://hk/\u001f12535"_s,
        .answer = u"\u001f"_s,
        .texts = texts };
}

static Numbers found(const SearchFile &file, const Filter &filter, qsizetype most = 1'000'000)
{
    const auto hits = file.find(filter, most, [] { return false; });
    return hits ? hits->numbers : Numbers { 0 };
}

static Numbers withText(const SearchFile &file, const QString &search)
{
    return found(file, { .search = search });
}

void TestSearchFile::leavesNothingInTheFolder()
{
    const QTemporaryDir dir;
    SearchFile file(dir.path());
    QVERIFY(file.append({ row(1, u"secret"_s) }));
    QCOMPARE(withText(file, u"secret"_s), Numbers { 1 });
    QCOMPARE(QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList());
}

void TestSearchFile::findsInOrder()
{
    const QTemporaryDir dir;
    SearchFile file(dir.path());
    QVERIFY(!file.oldest());
    QVERIFY(file.append({ row(9, u"a-9"_s), row(8, u"b-8"_s), row(7, u"a-7"_s) }));
    QVERIFY(file.append({ row(3, u"a-3"_s, 2), row(2, u"a-2"_s, 2) }));
    QCOMPARE(file.oldest()->number, 2U);
    QVERIFY(!file.isWhole());
    file.close();
    QVERIFY(file.isWhole());
    QCOMPARE(found(file, {}), Numbers({ 9, 8, 7, 3, 2 }));
    QCOMPARE(withText(file, u"A-"_s), Numbers({ 9, 7, 3, 2 }));
    QCOMPARE(found(file, { .search = u"a"_s }, 2), Numbers({ 9, 7 }));
    const auto hits = file.find({}, 10, [] { return false; });
    QCOMPARE(hits->ties, QList<qsizetype> { 4 });
}

void TestSearchFile::textsAreNotFoundAcrossFieldsOrRows_data()
{
    QTest::addColumn<QString>("search");
    QTest::newRow("across two fields") << u"onetwo"_s;
    QTest::newRow("across two fields, with what is between them") << u"one\u001ftwo"_s;
    QTest::newRow("across two rows") << u"twothree"_s;
    QTest::newRow("across two rows, with what is between them") << u"two\u001ethree"_s;
    QTest::newRow("what is between fields") << u"\u001f"_s;
    QTest::newRow("what is between rows") << u"\u001e"_s;
    QTest::newRow("half a character") << QString(QChar(0xd83d));
    QTest::newRow("longer than any text") << QString(100'000, u'o');
    QTest::newRow("the profile's id") << u"id-1"_s;
}

void TestSearchFile::textsAreNotFoundAcrossFieldsOrRows()
{
    QFETCH(QString, search);
    const QTemporaryDir dir;
    SearchFile file(dir.path());
    QVERIFY(file.append({ row(2, u"one\u001ftwo"_s), row(1, u"three?"_s) }));
    QCOMPARE(withText(file, search), Numbers());
    QVERIFY(file.change(row(3, u"one\u001ftwo"_s)));
    QCOMPARE(withText(file, search), Numbers());
}

void TestSearchFile::manySegmentsAreOneList()
{
    const QTemporaryDir dir;
    SearchFile file(dir.path());
    Numbers all;
    Numbers even;
    for (RowNumber next = 20'000; next > 0;) {
        QList<SearchRow> some;
        for (int i = 0; i < 3000 && next > 0; ++i, --next) {
            some.append(row(next, next % 2 == 0 ? u"even 双"_s : u"odd 单"_s));
            all.append(next);
            if (next % 2 == 0)
                even.append(next);
        }
        QVERIFY(file.append(some));
    }
    QCOMPARE(found(file, {}), all);
    QCOMPARE(withText(file, u"双"_s), even);
    QCOMPARE(withText(file, u"d"_s).size(), all.size() - even.size());
    QCOMPARE(found(file, { .search = u"双"_s, .fromMs = 9001, .untilMs = 9006 }),
        Numbers({ 9004, 9002 }));
}

void TestSearchFile::filtersGoTogether_data()
{
    QTest::addColumn<Filter>("filter");
    QTest::addColumn<Numbers>("expected");
    QTest::newRow("none") << Filter {} << Numbers({ 4, 3, 2, 1 });
    QTest::newRow("outcome") << Filter { .outcomes = { Outcome::Refused } } << Numbers { 3 };
    QTest::newRow("two outcomes") << Filter { .outcomes = { Outcome::Refused, Outcome::Unknown } }
                                  << Numbers({ 4, 3 });
    QTest::newRow("environment") << Filter { .environment = Environment::Sandbox } << Numbers { 2 };
    QTest::newRow("profile") << Filter { .profileId = u"id-2"_s } << Numbers { 4 };
    QTest::newRow("plan") << Filter { .planId = u"777"_s } << Numbers { 4 };
    QTest::newRow("a plan that only begins so") << Filter { .planId = u"77"_s } << Numbers();
    QTest::newRow("from") << Filter { .fromMs = 3 } << Numbers({ 4, 3 });
    QTest::newRow("until leaves out the very moment")
        << Filter { .untilMs = 3 } << Numbers({ 2, 1 });
    QTest::newRow("search in the profile's name")
        << Filter { .search = u"直连"_s } << Numbers({ 3, 2, 1 });
    QTest::newRow("search in the message") << Filter { .search = u"param"_s } << Numbers { 3 };
    QTest::newRow("search and outcome")
        << Filter { .search = u"row"_s, .outcomes = { Outcome::Verified } } << Numbers({ 2, 1 });
    QTest::newRow("search and plan")
        << Filter { .search = u"row"_s, .planId = u"12535"_s } << Numbers({ 3, 2, 1 });
    QTest::newRow("search and environment")
        << Filter { .search = u"row"_s, .environment = Environment::Live } << Numbers({ 4, 3, 1 });
    QTest::newRow("all together, one too many") << Filter { .search = u"row-4"_s,
        .outcomes = { Outcome::Unknown },
        .profileId = u"id-2"_s,
        .environment = Environment::Live,
        .planId = u"778"_s } << Numbers();
    QTest::newRow("all together") << Filter { .search = u"ROW-4"_s,
        .outcomes = { Outcome::Unknown },
        .profileId = u"id-2"_s,
        .environment = Environment::Live,
        .planId = u"777"_s,
        .fromMs = 4,
        .untilMs = 5 } << Numbers { 4 };
}

void TestSearchFile::filtersGoTogether()
{
    QFETCH(Filter, filter);
    const QTemporaryDir dir;
    SearchFile file(dir.path());
    SearchRow four = row(4, u"row-4"_s);
    four.outcome = Outcome::Unknown;
    four.place = u"id-2\u001fSandbox\u001f248\u001fhttp://x/\u001f777"_s;
    SearchRow three = row(3, u"row-3"_s);
    three.outcome = Outcome::Refused;
    three.answer = u"PARAM_ERROR\u001f模版信息"_s;
    SearchRow two = row(2, u"row-2"_s);
    two.environment = Environment::Sandbox;
    QVERIFY(file.append({ three, two, row(1, u"row-1"_s) }));
    QVERIFY(file.change(four));
    QTEST(found(file, filter), "expected");
}

void TestSearchFile::aChangedRowIsFoundByItsNewTextOnly()
{
    const QTemporaryDir dir;
    SearchFile file(dir.path());
    QVERIFY(file.append({ row(3, u"c"_s), row(2, u"old"_s), row(1, u"a"_s) }));
    file.close();
    for (const QString &text : { u"newer"_s, u"newest"_s }) {
        SearchRow changed = row(2, text);
        changed.outcome = Outcome::Refused;
        QVERIFY(file.change(changed));
        QCOMPARE(withText(file, u"old"_s), Numbers());
        QCOMPARE(withText(file, text), Numbers { 2 });
        QCOMPARE(found(file, {}), Numbers({ 3, 2, 1 }));
        QCOMPARE(found(file, { .outcomes = { Outcome::Verified } }), Numbers({ 3, 1 }));
    }
    QCOMPARE(withText(file, u"newer"_s), Numbers());
    QCOMPARE(file.changed(), 1);
}

void TestSearchFile::aRowThatIsStillToComeIsNotTakenTwice()
{
    const QTemporaryDir dir;
    SearchFile file(dir.path());
    QVERIFY(file.change(row(1, u"x"_s)));
    QCOMPARE(found(file, {}), Numbers());
    QVERIFY(file.append({ row(9, u"x"_s), row(8, u"x"_s) }));
    QVERIFY(file.change(row(1, u"x"_s)));
    QVERIFY(file.change(row(10, u"x"_s)));
    QCOMPARE(found(file, {}), Numbers({ 10, 9, 8 }));
    QVERIFY(file.append({ row(1, u"x"_s) }));
    file.close();
    QCOMPARE(withText(file, u"x"_s), Numbers({ 10, 9, 8, 1 }));
}

void TestSearchFile::newRowsStandBeforeTheOthers()
{
    const QTemporaryDir dir;
    SearchFile file(dir.path());
    file.close(); // an empty history
    for (const RowNumber number : { 1U, 2U, 3U })
        QVERIFY(file.change(row(number, u"new"_s)));
    QCOMPARE(withText(file, u"new"_s), Numbers({ 3, 2, 1 }));
}

void TestSearchFile::aRowOfOldStandsWhereItBelongs()
{
    const QTemporaryDir dir;
    SearchFile file(dir.path());
    QVERIFY(file.append({ row(3, u"x"_s, 300), row(2, u"x"_s, 200), row(1, u"x"_s, 100) }));
    file.close();
    for (const auto &[number, startedMs] :
        QList<std::pair<RowNumber, qint64>> { { 4, 250 }, { 5, 50 }, { 6, 200 }, { 7, 400 } })
        QVERIFY(file.change(row(number, u"x imported"_s, startedMs)));
    QCOMPARE(withText(file, u"x"_s), Numbers({ 7, 3, 4, 6, 2, 1, 5 }));
    QCOMPARE(withText(file, u"imported"_s), Numbers({ 7, 4, 6, 5 }));
}

void TestSearchFile::endsWhenNobodyWantsItAnyMore()
{
    const QTemporaryDir dir;
    SearchFile file(dir.path());
    QVERIFY(file.append({ row(2, u"x"_s) }));
    QVERIFY(file.append({ row(1, u"x"_s) }));
    int asked = 0;
    const auto hits = file.find({ .search = u"x"_s }, 10, [&asked] { return ++asked == 2; });
    QVERIFY(hits->isCut);
    QCOMPARE(hits->numbers, Numbers());
}

/// An access point may put a number into every message.
void TestSearchFile::messagesOfTheirOwnAreFoundToo()
{
    const QTemporaryDir dir;
    SearchFile file(dir.path());
    QList<SearchRow> rows;
    for (RowNumber number = 20'000; number > 0; --number) {
        rows.append(row(number, u"x"_s));
        rows.last().answer = u"ERROR\u001fno such contract %1."_s.arg(number);
    }
    QVERIFY(file.append(rows));
    QCOMPARE(withText(file, u"contract 19999."_s), Numbers { 19'999 });
    QCOMPARE(withText(file, u"contract 7."_s), Numbers { 7 });
    QCOMPARE(withText(file, u"error"_s).size(), 20'000);
}

void TestSearchFile::withoutAFolderThereIsNoFile()
{
    SearchFile file(u"/does/not/exist"_s);
    QVERIFY(!file.append({ row(1, u"x"_s) }));
}

void TestSearchFile::profilesByTheirNewestName()
{
    const QTemporaryDir dir;
    SearchFile file(dir.path());
    SearchRow renamed = row(3, u"x"_s);
    renamed.place = u"id-1\u001f澳门\u001f19\u001fhttps://hk/\u001f9"_s;
    QVERIFY(file.append({ renamed, row(1, u"x"_s) }));
    SearchRow between = row(2, u"x"_s);
    between.place = u"id-2\u001fABC\u001f19\u001fhttps://hk/\u001f12535"_s;
    QVERIFY(file.append({}));
    file.close();
    QVERIFY(file.change(between));
    const history::Choices choices = file.choices();
    QCOMPARE(choices.profiles,
        QList<history::Choice>({ { u"id-2"_s, u"ABC"_s }, { u"id-1"_s, u"澳门"_s } }));
    QCOMPARE(choices.plans, QList<history::Choice>({ { u"12535"_s, {} }, { u"9"_s, {} } }));
}

QTEST_GUILESS_MAIN(TestSearchFile)
#include "tst_searchfile.moc"
