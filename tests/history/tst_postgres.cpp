#include "history/connection/connection.h"
#include "history/connection/transaction.h"
#include "history/engines.h"
#include "history/records.h"
#include "history/samples.h"
#include "history/store.h"
#include "history/writer.h"
#include "support/fixedclock.h"

#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using history::Outcome;
using history::Row;
using history::Store;
using history::Writer;
using samples::said;

/// Several consoles, one server.
class TestPostgres final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void eachSeesTheOthersRowsWithinTwoSeconds();
    void rowsOfTwoWritersAreNumberedOneByOne();
    void textsSurviveAsTheyAre_data();
    void textsSurviveAsTheyAre();
    void aTextWithANulLosesOnlyThat();
    void whatIsWrittenIsFoundByTheServer();
    void sortingIsTheSameInEveryLanguage();
    void theRowsOfALivingConsoleStayPending();
    void theRowsOfAConsoleThatIsGoneBecomeUnknown();
    void aConsoleThatComesBackIsAlive();
    void aTurnThatIsNotGivenBackIsBusy();
    void aTransactionThatFailedIsNotCommitted();
    void aTryWhoseAnswerWasLostIsNotWrittenTwice();

private:
    [[nodiscard]] history::Place console();
    [[nodiscard]] history::Connection::Opened connection() const;

    engines::Histories m_histories;
    QTemporaryDir m_dir;
    history::Place m_place;
    int m_consoles = 0;
    support::FixedClock m_clock { samples::nowMs };
};

void TestPostgres::init()
{
    engines::failOnWarnings();
    m_place = m_histories.make(engines::Engine::Postgres, m_dir.path());
}

/// The shared history, and a data dir of one's own.
history::Place TestPostgres::console()
{
    history::Place place = m_place;
    place.dataDir = m_dir.filePath(QString::number(++m_consoles));
    return place;
}

history::Connection::Opened TestPostgres::connection() const
{
    return history::Connection::open(m_place, 50ms);
}

void TestPostgres::eachSeesTheOthersRowsWithinTwoSeconds()
{
    Store mine(console(), m_clock);
    Store theirs(console(), m_clock);
    QCOMPARE(said(mine.page({}).result()), "ok"_L1);
    QSignalSpy told(&mine, &Store::rowChanged);
    const auto begun = theirs.begin(samples::attempt()).result();
    QCOMPARE(said(begun), "ok"_L1);
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 2000);
    QCOMPARE(told.first().first().value<Row>().id, begun->id);
    QVERIFY(theirs.finish(samples::answered(*begun)).result());
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 2, 2000);
    QCOMPARE(told.last().first().value<Row>().outcome, Outcome::Verified);
    QCOMPARE(mine.row(begun->id).result()->sessionId, u"201710180325670965"_s);
}

void TestPostgres::rowsOfTwoWritersAreNumberedOneByOne()
{
    static constexpr int attempts = 60;
    const auto write = [this](const history::Place &place) {
        Writer writer(place, m_clock, {});
        for (int i = 0; i < attempts; ++i) {
            const auto begun = writer.begin(samples::attempt());
            if (!begun || !writer.finish(samples::answered(*begun)))
                return;
        }
    };
    std::thread first(write, console());
    std::thread second(write, console());
    first.join();
    second.join();
    const auto open = connection();
    QVERIFY(open);
    QCOMPARE((*open)->value(u"select count(*) from attempt where outcome = 'verified'"_s)->toInt(),
        2 * attempts);
    QCOMPARE(
        (*open)->value(u"select count(distinct revision) from attempt"_s)->toInt(), 2 * attempts);
    QCOMPARE((*open)->value(u"select max(revision) from attempt"_s)->toInt(), 4 * attempts);
}

void TestPostgres::textsSurviveAsTheyAre_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes") << u"a'b''c\"d"_s;
    QTest::newRow("backslashes") << u"\\ \\' \\\\' \\n"_s;
    QTest::newRow("question marks") << u"? ?? $1 :name"_s;
    QTest::newRow("Chinese, and beyond the first plane") << u"张三𠮷😀"_s;
    QTest::newRow("line breaks") << u"a\r\nb\tc\x01"_s;
    QTest::newRow("a statement") << u"'); drop table attempt; --"_s;
    QTest::newRow("dollar quotes") << u"$$x$$ $a$"_s;
}

void TestPostgres::textsSurviveAsTheyAre()
{
    QFETCH(QString, text);
    Store store(console(), m_clock);
    Row row = samples::attempt(text);
    row.userDisplayName = text;
    row.requestBytes = text.toUtf8() + QByteArray("\0\xff'\\", 4);
    const auto begun = store.begin(row).result();
    QCOMPARE(said(begun), "ok"_L1);
    Row answered = samples::answered(*begun);
    answered.message = text;
    QCOMPARE(said(store.finish(answered).result()), "ok"_L1);
    const auto stored = store.row(begun->id).result();
    QCOMPARE(samples::everything(*stored), samples::everything(answered));
    QCOMPARE(stored->requestBytes, row.requestBytes);
    QCOMPARE(stored->userDisplayName, text);
}

void TestPostgres::aTextWithANulLosesOnlyThat()
{
    Store store(console(), m_clock);
    const auto begun = store.begin(samples::attempt()).result();
    Row answered = samples::refused(*begun);
    answered.message = u"a"_s + QChar(u'\0') + u"b"_s;
    answered.responseBytes = QByteArray("a\0b", 3);
    QCOMPARE(said(store.finish(answered).result()), "ok"_L1);
    const auto stored = store.row(begun->id).result();
    QCOMPARE(stored->message, u"a\ufffdb"_s);
    QCOMPARE(stored->responseBytes, answered.responseBytes);
}

void TestPostgres::whatIsWrittenIsFoundByTheServer()
{
    Store store(console(), m_clock);
    const auto begun = store.begin(samples::attempt()).result();
    const auto open = connection();
    const auto text
        = [&] { return (*open)->value(u"select search_text from attempt"_s)->toString(); };
    QVERIFY(text().contains(u"张三"_s));
    QVERIFY(!text().contains(u"201710180325670965"_s));
    QVERIFY(store.annotate(begun->id, u"Näher ANSEHEN"_s, {}).result());
    QVERIFY(text().contains(u"näher ansehen"_s));
    // What the answer brings; and the note, which it knows nothing of, stays.
    QVERIFY(store.finish(samples::answered(*begun)).result());
    QVERIFY(text().contains(u"201710180325670965"_s));
    QVERIFY(text().contains(u"näher ansehen"_s));
}

void TestPostgres::sortingIsTheSameInEveryLanguage()
{
    Store store(console(), m_clock);
    for (const QString &code : { u"b"_s, u"ä"_s, u"B"_s, u"a"_s, u"张"_s })
        QVERIFY(store.begin(samples::attempt(code)).result());
    const auto page
        = store.page({ .sortKey = history::SortKey::ContractCode, .ascending = true }).result();
    QCOMPARE(said(page), "ok"_L1);
    QStringList codes;
    for (const Row &row : *page)
        codes.append(row.outContractCode);
    QCOMPARE(codes, QStringList({ u"B"_s, u"a"_s, u"b"_s, u"ä"_s, u"张"_s }));
}

void TestPostgres::theRowsOfALivingConsoleStayPending()
{
    Writer living(console(), m_clock, {});
    const auto begun = living.begin(samples::attempt());
    QVERIFY(begun);
    Writer other(console(), m_clock, { .recovered = [](int) { QFAIL("nobody was gone"); } });
    QCOMPARE(said(other.recover()), "ok"_L1);
    QCOMPARE(said(living.finish(samples::answered(*begun))), "ok"_L1);
}

void TestPostgres::theRowsOfAConsoleThatIsGoneBecomeUnknown()
{
    Row begun;
    int recovered = 0;
    Writer other(console(), m_clock, { .recovered = [&](int count) { recovered += count; } });
    QCOMPARE(said(other.open()), "ok"_L1);
    auto gone = std::make_unique<Writer>(console(), m_clock, history::WriterEvents {});
    begun = *gone->begin(samples::attempt());
    // As when the machine loses its power: the server ends the connection some time.
    m_histories.cluster().sql(
        u"select pg_terminate_backend(pid, 10000) from pg_locks where locktype = 'advisory' and "
        "mode = 'ShareLock' and pid <> (select min(pid) from pg_locks where locktype = 'advisory' "
        "and mode = 'ShareLock')"_s,
        m_place.server->database);
    QTRY_VERIFY(other.recover().has_value() && recovered == 1);
    const auto open = connection();
    QCOMPARE((*open)->value(u"select outcome || failure from attempt"_s)->toString(),
        u"unknowninterrupted"_s);
    // It lives after all, and has an answer.
    QCOMPARE(said(gone->finish(samples::answered(begun))), "ok"_L1);
    QCOMPARE(
        (*open)->value(u"select outcome || failure from attempt"_s)->toString(), u"verified"_s);
}

void TestPostgres::aConsoleThatComesBackIsAlive()
{
    Writer living(console(), m_clock, {});
    const auto begun = living.begin(samples::attempt());
    m_histories.cluster().terminateConnections(m_place.server->database);
    living.check();
    Writer other(console(), m_clock, { .recovered = [](int) { QFAIL("nobody was gone"); } });
    QCOMPARE(said(other.recover()), "ok"_L1);
    QCOMPARE(said(living.finish(samples::answered(*begun))), "ok"_L1);
}

void TestPostgres::aTurnThatIsNotGivenBackIsBusy()
{
    int waiting = 0;
    Writer writer(console(), m_clock, { .spooled = [&](int count) { waiting = count; } }, 50ms);
    const auto begun = writer.begin(samples::attempt());
    QVERIFY(begun);
    {
        const auto open = connection();
        const auto turn = history::Transaction::begin(**open);
        QVERIFY(turn);
        QCOMPARE(said(writer.begin(samples::attempt())), "history_busy"_L1);
        QCOMPARE(said(writer.finish(samples::answered(*begun))), "ok"_L1);
        QCOMPARE(waiting, 1);
    }
    writer.check();
    QCOMPARE(waiting, 0);
    const auto open = connection();
    QCOMPARE((*open)->value(u"select outcome from attempt"_s)->toString(), u"verified"_s);
}

void TestPostgres::aTransactionThatFailedIsNotCommitted()
{
    const auto open = connection();
    auto transaction = history::Transaction::begin(**open);
    QVERIFY(transaction);
    Row row = samples::attempt();
    row.id = u"0199f0a0-1111-7000-8000-000000000000"_s;
    QCOMPARE(said(history::insertBegun(**open, row)), "ok"_L1);
    QCOMPARE(said((*open)->execute(u"select 1 / 0"_s)), "history_failed"_L1);
    QCOMPARE(said(transaction->commit()), "history_failed"_L1);
}

void TestPostgres::aTryWhoseAnswerWasLostIsNotWrittenTwice()
{
    const auto open = connection();
    Row row = samples::attempt();
    row.id = u"0199f0a0-1111-7000-8000-000000000000"_s;
    row.instance = u"0199f0a0-2222-7000-8000-000000000000"_s;
    QSet<qint64> numbers;
    for (int tries = 0; tries < 2; ++tries) {
        auto transaction = history::Transaction::begin(**open);
        numbers.insert(*history::insertBegunAgain(**open, row));
        QVERIFY(transaction->commit());
    }
    QCOMPARE(numbers.size(), 1);
    Row finished = samples::answered(row);
    finished.rowid = *numbers.cbegin();
    for (int tries = 0; tries < 2; ++tries) {
        auto transaction = history::Transaction::begin(**open);
        QCOMPARE(*history::recordFinishedAgain(**open, finished), finished.rowid);
        QVERIFY(transaction->commit());
    }
    auto transaction = history::Transaction::begin(**open);
    QCOMPARE(said(history::recordFinished(**open, finished)), "history_not_found"_L1);
}

QTEST_GUILESS_MAIN(TestPostgres)
#include "tst_postgres.moc"
