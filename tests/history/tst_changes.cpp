#include "history/connection/connection.h"
#include "history/files/location.h"
#include "history/reader.h"
#include "history/samples.h"
#include "history/search/changemark.h"
#include "history/sqlfile.h"
#include "history/store.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using history::Outcome;
using history::Reader;
using history::Row;
using history::Store;

/// What consoles tell of each other's rows.
class TestChanges final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingBeforeAnythingWasRead();
    void whatWasThereIsNoChange();
    void aRowOfAnotherConsole();
    void aRowThatChangedTwiceIsToldAsItIs();
    void moreThanAHandfulAreNotListed();
    void rowsThatWentAreTold();
    void anotherFileIsTold();
    void theOtherConsoleIsToldWithinTwoSeconds();
    void nobodyIsToldTwiceOfHisOwn();
    void ownRowsThatAnotherChangedAreTold();

private:
    [[nodiscard]] history::Location location() const { return { m_dir->path() }; }

    std::unique_ptr<QTemporaryDir> m_dir;
    support::FixedClock m_clock { samples::nowMs };
    std::unique_ptr<Store> m_other;
};

void TestChanges::init()
{
    support::failOnWarnings();
    m_other.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_other = std::make_unique<Store>(m_dir->path(), m_clock);
}

/// The codes of the rows, or what happened instead.
static QStringList told(Reader &reader)
{
    const auto changes = reader.changes();
    if (!changes)
        return { samples::said(changes) };
    if (changes->replaced)
        return { u"replaced"_s };
    QStringList codes;
    for (const Row &row : changes->rows)
        codes.append(row.outContractCode);
    return codes;
}

void TestChanges::nothingBeforeAnythingWasRead()
{
    const QTemporaryDir empty;
    Reader reader({ empty.path() });
    QCOMPARE(told(reader), QStringList());
    QVERIFY(!QFile::exists(history::Location { empty.path() }.database()));
}

void TestChanges::whatWasThereIsNoChange()
{
    QVERIFY(m_other->begin(samples::attempt(u"A"_s)).result());
    Reader reader({ m_dir->path() });
    QCOMPARE(reader.page({})->size(), 1);
    QCOMPARE(told(reader), QStringList());
    QCOMPARE(told(reader), QStringList());
}

void TestChanges::aRowOfAnotherConsole()
{
    Reader reader({ m_dir->path() });
    QVERIFY(reader.page({})->isEmpty());
    const auto row = m_other->begin(samples::attempt(u"A"_s)).result();
    QCOMPARE(told(reader), QStringList { u"A"_s });
    QCOMPARE(told(reader), QStringList());
    QVERIFY(m_other->finish(samples::answered(*row)).result());
    QVERIFY(m_other->begin(samples::attempt(u"B"_s)).result());
    QCOMPARE(told(reader), QStringList({ u"A"_s, u"B"_s }));
    QVERIFY(m_other->annotate(row->id, u"note"_s, {}).result());
    const auto changes = reader.changes();
    QCOMPARE(changes->rows.first().note, u"note"_s);
    QVERIFY(changes->rows.first().responseBytes.isEmpty());
}

void TestChanges::aRowThatChangedTwiceIsToldAsItIs()
{
    Reader reader({ m_dir->path() });
    QVERIFY(reader.page({})->isEmpty());
    const auto row = m_other->begin(samples::attempt(u"A"_s)).result();
    QVERIFY(m_other->finish(samples::refused(*row)).result());
    const auto changes = reader.changes();
    QCOMPARE(changes->rows.size(), 1);
    QCOMPARE(changes->rows.first().outcome, Outcome::Refused);
}

void TestChanges::moreThanAHandfulAreNotListed()
{
    Reader reader({ m_dir->path() });
    QVERIFY(reader.page({})->isEmpty());
    for (const int rows : { 200, 201 }) {
        QList<QFuture<history::StoreResult>> begun;
        for (int i = 0; i < rows; ++i)
            begun.append(m_other->begin(samples::attempt()));
        for (const auto &row : std::as_const(begun))
            QVERIFY(row.result());
        const auto changes = reader.changes();
        QCOMPARE(changes->replaced, rows > 200);
        QCOMPARE(changes->rows.size(), rows > 200 ? 0 : rows);
    }
    QCOMPARE(told(reader), QStringList());
}

void TestChanges::rowsThatWentAreTold()
{
    QVERIFY(m_other->begin(samples::attempt(u"A"_s)).result());
    QVERIFY(m_other->begin(samples::attempt(u"B"_s)).result());
    Reader reader({ m_dir->path() });
    QCOMPARE(reader.page({})->size(), 2);
    {
        auto connection = history::Connection::open(location(), history::defaultBusyLimit);
        QVERIFY((*connection)->execute(u"delete from attempt where out_contract_code = 'B'"_s));
        QVERIFY(history::beginEpoch(**connection));
    }
    QCOMPARE(told(reader), QStringList { u"replaced"_s });
    // The revision of the one that went is given again.
    QVERIFY(m_other->begin(samples::attempt(u"C"_s)).result());
    QCOMPARE(told(reader), QStringList { u"C"_s });
    QCOMPARE(told(reader), QStringList());
}

void TestChanges::anotherFileIsTold()
{
    QVERIFY(m_other->begin(samples::attempt(u"A"_s)).result());
    Reader reader({ m_dir->path() });
    QCOMPARE(reader.page({})->size(), 1);
    m_other.reset();
    for (const char *end : { "", "-wal", "-shm" })
        QFile::remove(location().database() + QLatin1String(end));
    QCOMPARE(told(reader), QStringList { u"replaced"_s });
    QCOMPARE(told(reader), QStringList());
    QVERIFY(reader.page({})->isEmpty());
}

static QStringList codes(const QSignalSpy &spy)
{
    QStringList all;
    for (const QList<QVariant> &facts : spy)
        all.append(facts.first().value<Row>().outContractCode);
    return all;
}

void TestChanges::theOtherConsoleIsToldWithinTwoSeconds()
{
    Store store(m_dir->path(), m_clock);
    QVERIFY(store.page({}).result()->isEmpty());
    QSignalSpy changed(&store, &Store::rowChanged);
    QSignalSpy replaced(&store, &Store::rowsReplaced);
    QVERIFY(m_other->begin(samples::attempt(u"THEIRS"_s)).result());
    QVERIFY(changed.wait(2000));
    QCOMPARE(codes(changed), QStringList { u"THEIRS"_s });
    QVERIFY(replaced.isEmpty());
}

/// Its own are told at once, and not again when a row of the other one is seen.
void TestChanges::nobodyIsToldTwiceOfHisOwn()
{
    Store store(m_dir->path(), m_clock);
    QVERIFY(store.page({}).result()->isEmpty());
    QSignalSpy changed(&store, &Store::rowChanged);
    const auto row = store.begin(samples::attempt(u"OWN"_s)).result();
    QVERIFY(row->revision > 0);
    const auto finished = store.finish(samples::answered(*row)).result();
    QVERIFY(finished->revision > row->revision);
    const auto noted = store.annotate(row->id, u"note"_s, {}).result();
    QVERIFY(noted->revision > finished->revision);
    QVERIFY(m_other->begin(samples::attempt(u"THEIRS"_s)).result());
    QTRY_COMPARE(codes(changed), QStringList({ u"OWN"_s, u"OWN"_s, u"OWN"_s, u"THEIRS"_s }));
    QVERIFY(m_other->begin(samples::attempt(u"MORE"_s)).result());
    QTRY_COMPARE(codes(changed).last(), u"MORE"_s);
    QCOMPARE(changed.size(), 5);
}

void TestChanges::ownRowsThatAnotherChangedAreTold()
{
    Store store(m_dir->path(), m_clock);
    QVERIFY(store.page({}).result()->isEmpty());
    QSignalSpy changed(&store, &Store::rowChanged);
    const auto row = store.begin(samples::attempt(u"OWN"_s)).result();
    QVERIFY(m_other->annotate(row->id, u"theirs"_s, {}).result());
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(changed.last().first().value<Row>().note, u"theirs"_s);
}

QTEST_GUILESS_MAIN(TestChanges)
#include "tst_changes.moc"
