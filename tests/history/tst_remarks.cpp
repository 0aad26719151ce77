#include "history/remarks.h"
#include "history/samples.h"
#include "history/sqlfile.h"
#include "history/store.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using history::Outcome;
using history::Remarks;
using history::Row;
using history::Store;
using samples::said;

/// What is added to rows later: a clerk's words, the session_id of an imported row, other
/// consoles' rows.
class TestRemarks final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void wordsAreTidied_data();
    void wordsAreTidied();
    void aRowKeepsItsWords();
    void anyRowTakesWords();
    void nothingIsCutOffWithoutAWord_data();
    void nothingIsCutOffWithoutAWord();
    void anotherConsolesWordsAreShortened();
    void onlyAnImportedVerifiedRowIsConfirmed();
    void everyImportedRowHasARevisionOfItsOwn();
    void allOrNone();
    void aHundredThousandRowsTakeSeconds();

private:
    support::FixedClock m_clock { samples::nowMs };
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
};

void TestRemarks::init()
{
    support::failOnWarnings();
    m_store.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<Store>(m_dir->path(), m_clock);
}

static Row foreign(int number)
{
    Row row = samples::answered(samples::attempt());
    row.id = u"0199f0a0-1111-7000-8000-%1"_s.arg(number, 12, 10, QChar(u'0'));
    row.startedMs += number;
    return row;
}

void TestRemarks::wordsAreTidied_data()
{
    QTest::addColumn<Remarks>("written");
    QTest::addColumn<Remarks>("kept");
    const auto add = [](const char *what, const Remarks &written, const Remarks &kept) {
        QTest::newRow(what) << written << kept;
    };
    add("nothing", {}, {});
    add("blanks around", { u"  a b \n"_s, { u" x  y "_s } }, { u"a b"_s, { u"x y"_s } });
    add("lines of every kind", { u"a\r\nb\rc\n\td"_s }, { u"a\nb\nc\n\td"_s });
    add("control characters", { u"a\u001fb\u0007"_s, { u"x\u001ey"_s } }, { u"ab"_s, { u"xy"_s } });
    add("a tag of two lines", { {}, { u"a\nb"_s } }, { {}, { u"a b"_s } });
    add("tags twice, in either case", { {}, { u"VIP"_s, u"加急"_s, u"vip"_s, u" VIP "_s } },
        { {}, { u"VIP"_s, u"加急"_s } });
    add("empty tags", { {}, { u""_s, u"  "_s } }, {});
}

void TestRemarks::wordsAreTidied()
{
    QFETCH(Remarks, written);
    QFETCH(Remarks, kept);
    QCOMPARE(history::tidied(written).note, kept.note);
    QCOMPARE(history::tidied(written).tags, kept.tags);
}

void TestRemarks::aRowKeepsItsWords()
{
    const Row begun = *m_store->begin(samples::attempt()).result();
    QSignalSpy changed(m_store.get(), &Store::rowChanged);
    const auto noted
        = m_store->annotate(begun.id, u" 客户来电 "_s, { u"加急"_s, u"加急"_s }).result();
    QVERIFY(noted);
    QCOMPARE(noted->note, u"客户来电"_s);
    QCOMPARE(noted->requestBytes, begun.requestBytes); // whole
    QTRY_VERIFY(!changed.isEmpty());
    const Row again = *m_store->row(begun.id).result();
    QCOMPARE(again.tags, QStringList { u"加急"_s });
    QCOMPARE(again.outcome, Outcome::Pending);
    const auto emptied = m_store->annotate(begun.id, {}, {}).result();
    QVERIFY(emptied);
    QVERIFY(emptied->note.isEmpty() && emptied->tags.isEmpty());
    QVERIFY(emptied->revision > again.revision);
}

void TestRemarks::anyRowTakesWords()
{
    const Row begun = *m_store->begin(samples::attempt()).result();
    QVERIFY(m_store->annotate(begun.id, u"before"_s, {}).result());
    const Row finished = *m_store->finish(samples::answered(begun)).result();
    QCOMPARE(m_store->row(begun.id).result()->note, u"before"_s);
    QVERIFY(m_store->annotate(finished.id, u"after"_s, {}).result());
    QCOMPARE(m_store->row(begun.id).result()->sessionId, finished.sessionId);
    QCOMPARE(said(m_store->annotate(u"0199f0a0-0000-7000-8000-00000000ffff"_s, {}, {}).result()),
        "history_not_found"_L1);
}

void TestRemarks::nothingIsCutOffWithoutAWord_data()
{
    QTest::addColumn<QString>("note");
    QTest::addColumn<QStringList>("tags");
    QTest::addColumn<bool>("isKept");
    QStringList tags;
    for (int i = 0; i < Remarks::mostTags; ++i)
        tags.append(u"tag %1"_s.arg(i));
    QTest::newRow("the longest note") << QString(2000, u'注') << QStringList() << true;
    QTest::newRow("a longer note") << QString(2001, u'注') << QStringList() << false;
    QTest::newRow("a note that blanks make longer") << QString(2001, u' ') << QStringList() << true;
    QTest::newRow("the longest tag") << u""_s << QStringList { QString(40, u'标') } << true;
    QTest::newRow("a longer tag") << u""_s << QStringList { QString(41, u'标') } << false;
    QTest::newRow("the most tags") << u""_s << tags << true;
    QTest::newRow("one more tag") << u""_s << QStringList(tags + QStringList { u"x"_s }) << false;
}

void TestRemarks::nothingIsCutOffWithoutAWord()
{
    QFETCH(QString, note);
    QFETCH(QStringList, tags);
    QFETCH(bool, isKept);
    const Row row = *m_store->begin(samples::attempt()).result();
    QVERIFY(m_store->annotate(row.id, u"old"_s, {}).result());
    QCOMPARE(said(m_store->annotate(row.id, note, tags).result()),
        isKept ? "ok"_L1 : "history_failed"_L1);
    QCOMPARE(m_store->row(row.id).result()->note, isKept ? note.trimmed() : u"old"_s);
}

void TestRemarks::anotherConsolesWordsAreShortened()
{
    Row row = foreign(1);
    row.note = QString(1999, u'x') + u"😀y"_s;
    for (int i = 0; i < 30; ++i)
        row.tags.append(u"tag %1"_s.arg(i));
    row.tags[0] = QString(50, u't');
    QVERIFY(m_store->import({ row }).result());
    const Row kept = *m_store->row(row.id).result();
    QCOMPARE(kept.note, QString(1999, u'x')); // no half of an emoji
    QCOMPARE(kept.tags.size(), 20);
    QCOMPARE(kept.tags.first().size(), 40);
}

void TestRemarks::onlyAnImportedVerifiedRowIsConfirmed()
{
    const QString session = u"201710180325670965"_s;
    const Row own = *m_store->begin(samples::attempt()).result();
    Row refused = foreign(2);
    refused.outcome = Outcome::Refused;
    QList<Row> rows { foreign(1) };
    rows.append(refused);
    QVERIFY(m_store->import(rows).result());
    QVERIFY(m_store->row(foreign(1).id).result()->sessionId.isEmpty());
    const auto confirmed = m_store->confirm(foreign(1).id, session).result();
    QVERIFY(confirmed);
    QCOMPARE(confirmed->sessionId, session);
    QCOMPARE(confirmed->origin, history::Origin::Imported);
    QCOMPARE(m_store->row(foreign(1).id).result()->sessionId, session);
    QCOMPARE(said(m_store->confirm(foreign(1).id, session).result()), "ok"_L1);
    for (const QString &id : { own.id, refused.id, foreign(3).id })
        QCOMPARE(said(m_store->confirm(id, session).result()), "history_not_found"_L1);
    QCOMPARE(said(m_store->confirm(foreign(1).id, u"another"_s).result()), "history_not_found"_L1);
}

void TestRemarks::everyImportedRowHasARevisionOfItsOwn()
{
    QList<Row> rows;
    for (int i = 0; i < 200; ++i)
        rows.append(foreign(i));
    QVERIFY(m_store->import(rows).result());
    QSet<qint64> revisions;
    const QList<Row> page = *m_store->page({ .limit = 1000 }).result();
    for (const Row &row : page)
        revisions.insert(row.revision);
    QCOMPARE(revisions.size(), 200);
}

void TestRemarks::allOrNone()
{
    QList<Row> rows;
    for (int i = 0; i < 200; ++i)
        rows.append(foreign(i));
    QVERIFY(m_store->page({}).result()); // makes the file
    m_store.reset();
    sqlfile::run(m_dir->filePath(u"history.sqlite3"_s),
        u"create trigger late before insert on attempt when new.id = '%1' "
        "begin select raise(abort, 'no'); end"_s.arg(rows.last().id));
    m_store = std::make_unique<Store>(m_dir->path(), m_clock);
    QVERIFY(!m_store->import(rows).result());
    QVERIFY(m_store->page({}).result()->isEmpty());
}

void TestRemarks::aHundredThousandRowsTakeSeconds()
{
    constexpr int count = 20'000; // the suite has no minute; the limit is of a hundred thousand
    QList<Row> rows;
    for (int i = 0; i < count; ++i)
        rows.append(foreign(i));
    QElapsedTimer timer;
    timer.start();
    const auto imported = m_store->import(rows).result();
    qInfo("%d rows imported in %lld ms", count, timer.elapsed());
    QVERIFY(imported);
    QCOMPARE(imported->added, count);
    QVERIFY(timer.elapsed() < 10'000);
}

QTEST_GUILESS_MAIN(TestRemarks)
#include "tst_remarks.moc"
