#include "history/columns.h"
#include "history/damaged.h"
#include "history/historyfolder.h"
#include "history/keeping.h"
#include "history/samples.h"
#include "history/sqlfile.h"
#include "history/store.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QtEndian>

#include <algorithm>
#include <functional>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace damaged;
using history::Keeping;
using history::Row;
using history::Store;
using samples::said;

using Damage = std::function<void(QByteArray &)>;
Q_DECLARE_METATYPE(Damage)

/// Damaged files: what can be read is saved, what cannot is counted, the old file is kept.
class TestSalvage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void aSoundFileIsLeftAlone();
    void aMissingFileIsLeftAlone();
    void anotherProgramsFileIsLeftAlone();
    void damage_data();
    void damage();
    void randomPages_data();
    void randomPages();
    void removedRowsDoNotComeBack();
    void anOlderFile();

private:
    using Repaired = base::Result<std::optional<history::Salvage>, history::StoreError>;
    [[nodiscard]] Repaired repair();
    void compareRows();

    support::FixedClock m_clock { samples::nowMs };
    HistoryFolder m_folder { m_clock };
    Sound m_sound;
};

void TestSalvage::initTestCase()
{
    m_sound = makeSound(m_clock);
    QVERIFY(m_sound.bytes.size() > 200 * pageSize);
}

void TestSalvage::init()
{
    support::failOnWarnings();
    m_folder.makeAnew();
}

TestSalvage::Repaired TestSalvage::repair()
{
    Keeping keeping({ m_folder.path() }, m_clock);
    return keeping.checkAndRepair().result();
}

/// What was saved is what was there, but for bytes that are gone.
void TestSalvage::compareRows()
{
    Store store(m_folder.path(), m_clock);
    const auto page = store.page({ .limit = 100'000 }).result();
    QVERIFY(page);
    for (const Row &summary : *page) {
        const Row row = *store.row(summary.id).result();
        QVERIFY(m_sound.rows.contains(row.id));
        QVariantList expected = m_sound.rows[row.id];
        QVariantList found = samples::everything(row);
        QCOMPARE(found.size(), expected.size());
        // Its console is gone, that is noticed.
        const bool wasPending = expected.contains(QVariant(u"pending"_s));
        // What goes on in pages of its own, of which SQLite checks nothing but the number.
        const bool isLong = std::any_of(expected.cbegin(), expected.cend(),
            [](const QVariant &value) { return value.toByteArray().size() > 3000; });
        const qsizetype begun = history::columns(history::Part::Begun).size();
        for (qsizetype i = 0; i < (wasPending || isLong ? begun : found.size()); ++i) {
            const bool isBytes = i >= found.size() - 5;
            if (!isBytes || !found[i].toByteArray().isEmpty())
                QCOMPARE(found[i], expected[i]);
        }
    }
}

void TestSalvage::aSoundFileIsLeftAlone()
{
    QVERIFY(place(m_folder.database(), m_sound.bytes));
    const auto repaired = repair();
    QCOMPARE(said(repaired), "ok"_L1);
    QVERIFY(!*repaired);
    QCOMPARE(m_folder.codes().size(), rows);
    QCOMPARE(QDir(m_folder.path()).entryList({ u"*damaged*"_s }, QDir::Files), QStringList());
}

void TestSalvage::aMissingFileIsLeftAlone()
{
    const auto repaired = repair();
    QCOMPARE(said(repaired), "ok"_L1);
    QVERIFY(!*repaired);
}

void TestSalvage::anotherProgramsFileIsLeftAlone()
{
    sqlfile::run(m_folder.database(), u"create table notes (text)"_s);
    const QByteArray before = contents(m_folder.database());
    QCOMPARE(said(repair()), "history_damaged"_L1);
    QCOMPARE(contents(m_folder.database()), before);
    QCOMPARE(QDir(m_folder.path()).entryList({ u"*damaged*"_s, u"replacement"_s }), QStringList());
}

void TestSalvage::damage_data()
{
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<int>("leastSaved");
    QTest::addColumn<int>("mostLost");
    QTest::addColumn<int>("mostWithoutBytes");
    const auto page = [this](const QString &name, const QString &type, int nth) {
        const qint64 number = pageOf(m_sound.bytes, name, type, nth);
        return Damage([number](QByteArray &file) { overwrite(file, number); });
    };
    const QString leaf = u"leaf"_s;
    const QString inner = u"internal"_s;
    QTest::newRow("a page of attempts") << page(u"attempt"_s, leaf, 5) << rows - 16 << 16 << 0;
    QTest::newRow("the first page of attempts")
        << page(u"attempt"_s, leaf, 0) << rows - 16 << 16 << 0;
    QTest::newRow("the root of the attempts") << page(u"attempt"_s, inner, 0) << rows << 0 << 0;
    QTest::newRow("a long message") << page(u"attempt"_s, u"overflow"_s, 3) << rows - 1 << 1 << 0;
    QTest::newRow("a page of an index") << page(u"attempt_started"_s, leaf, 0) << rows << 0 << 0;
    QTest::newRow("the root of the index by id")
        << page(u"sqlite_autoindex_attempt_1"_s, inner, 0) << rows << 0 << 0;
    QTest::newRow("a page of requests") << page(u"request"_s, leaf, 4) << rows << 0 << 40;
    QTest::newRow("the root of the requests") << page(u"request"_s, inner, 0) << rows << 0 << 0;
    QTest::newRow("a page of answers") << page(u"response"_s, leaf, 4) << rows << 0 << 60;
    QTest::newRow("a long answer, in its middle")
        << page(u"response"_s, u"overflow"_s, 3) << rows << 0 << 1;
    QTest::newRow("the first page")
        << Damage([](QByteArray &file) { overwrite(file, 1); }) << rows << 0 << 0;
    QTest::newRow("the first page, of zeroes")
        << Damage([](QByteArray &file) { overwrite(file, 1, '\0'); }) << rows << 0 << 0;
    QTest::newRow("the header") << Damage([](QByteArray &file) {
        file.replace(0, 100, QByteArray(100, '\xa5'));
    }) << rows << 0 << 0;
    QTest::newRow("the first words")
        << Damage([](QByteArray &file) { file.replace(0, 16, QByteArray(16, 'x')); }) << rows << 0
        << 0;
    QTest::newRow("the list of tables")
        << Damage([](QByteArray &file) { file.replace(100, 3996, QByteArray(3996, '\xa5')); })
        << rows << 0 << 0;
    QTest::newRow("every page but the first") << Damage([](QByteArray &file) {
        for (qint64 i = 2; i <= file.size() / pageSize; ++i)
            overwrite(file, i);
    }) << 0 << 0 << 0;
    QTest::newRow("cut in the middle")
        << Damage([](QByteArray &file) { file.truncate(file.size() / 2); }) << rows / 4 << rows
        << rows;
    QTest::newRow("cut by three pages and a bit")
        << Damage([](QByteArray &file) { file.chop(3 * pageSize + 1000); }) << rows - 30 << 30
        << rows;
    QTest::newRow("cut within the first page")
        << Damage([](QByteArray &file) { file.truncate(1000); }) << 0 << 0 << 0;
    QTest::newRow("a diary") << Damage([](QByteArray &file) {
        file = QByteArray("Dear diary, ").repeated(1000);
    }) << 0 << 0 << 0;
}

void TestSalvage::damage()
{
    QFETCH(Damage, damage);
    QFETCH(int, leastSaved);
    QFETCH(int, mostLost);
    QFETCH(int, mostWithoutBytes);
    QByteArray bytes = m_sound.bytes;
    damage(bytes);
    QVERIFY(place(m_folder.database(), bytes));
    const auto repaired = repair();
    QCOMPARE(said(repaired), "ok"_L1);
    QVERIFY(*repaired);
    const history::Salvage salvage = **repaired;
    qInfo("saved %d, lost %d, without bytes %d", salvage.saved, salvage.lost, salvage.withoutBytes);
    QCOMPARE_GE(salvage.saved, leastSaved);
    QCOMPARE_LE(salvage.lost, mostLost);
    QCOMPARE_LE(salvage.withoutBytes, mostWithoutBytes);
    if (mostLost > 0 && mostLost < rows)
        QCOMPARE(salvage.saved + salvage.lost, rows);
    if (mostWithoutBytes > 0 && mostWithoutBytes < rows)
        QVERIFY(salvage.withoutBytes > 0);

    QCOMPARE(salvage.damagedFile, m_folder.file(u"history.damaged-20251123T041000000Z.sqlite3"_s));
    QCOMPARE(contents(salvage.damagedFile), bytes);
    struct stat status {
    };
    QCOMPARE(::stat(QFile::encodeName(m_folder.database()).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0600));
    QVERIFY(!QFile::exists(m_folder.file(u"replacement"_s)));

    QCOMPARE(m_folder.codes().size(), salvage.saved);
    compareRows();
    {
        Store store(m_folder.path(), m_clock);
        const auto begun = store.begin(samples::attempt()).result();
        QCOMPARE(said(begun), "ok"_L1);
        QCOMPARE(said(store.finish(samples::answered(*begun)).result()), "ok"_L1);
    }
    QCOMPARE(sqlfile::run(m_folder.database(), u"pragma integrity_check"_s).toString(), u"ok"_s);
    QCOMPARE(sqlfile::run(m_folder.database(), u"pragma foreign_key_check"_s), QVariant());
    QCOMPARE(schema(m_folder.database()), m_sound.schema);
    QVERIFY(!*repair());
}

void TestSalvage::randomPages_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestSalvage::randomPages()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    QByteArray bytes = m_sound.bytes;
    const int pages = 1 + int(seed % 8);
    for (int i = 0; i < pages; ++i) {
        const qint64 page = 2 + random.bounded(int(bytes.size() / pageSize) - 1);
        if (seed % 3 == 0) { // some of its bytes only
            bytes.replace(
                (page - 1) * pageSize + random.bounded(2000), 500, QByteArray(500, '\x17'));
        } else {
            for (qsizetype at = 0; at < pageSize; at += 4)
                qToBigEndian(random.generate(), bytes.data() + (page - 1) * pageSize + at);
        }
    }
    QVERIFY(place(m_folder.database(), bytes));
    const int toSqlite = readable(m_folder.database());
    const auto repaired = repair();
    QCOMPARE(said(repaired), "ok"_L1);
    if (!*repaired) // only bytes within values: nobody can know
        return;
    qInfo("SQLite %d, saved %d, lost %d, without bytes %d", toSqlite, (*repaired)->saved,
        (*repaired)->lost, (*repaired)->withoutBytes);
    if (seed % 3 != 0) { // else SQLite answers rows that the checks refuse
        QCOMPARE_GE((*repaired)->saved, toSqlite);
        QCOMPARE((*repaired)->saved + (*repaired)->lost, rows);
        compareRows();
    }
    QCOMPARE(m_folder.codes().size(), (*repaired)->saved);
    QCOMPARE(sqlfile::run(m_folder.database(), u"pragma integrity_check"_s).toString(), u"ok"_s);
}

void TestSalvage::removedRowsDoNotComeBack()
{
    QVERIFY(place(m_folder.database(), m_sound.bytes));
    {
        const QString name = u"removing"_s;
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(m_folder.database());
        QVERIFY(database.open());
        for (const char *sql :
            { "pragma secure_delete = off", "delete from request where rowid <= 200",
                "delete from response where rowid <= 200",
                "delete from attempt where rowid <= 200" })
            QVERIFY(QSqlQuery(database).exec(QLatin1String(sql)));
    }
    QSqlDatabase::removeDatabase(u"removing"_s);
    QByteArray bytes = contents(m_folder.database());
    const auto whole = bytes;
    overwrite(bytes, pageOf(whole, u"attempt"_s, u"internal"_s, 0));
    bytes.replace(32, 8, QByteArray(8, '\0')); // which pages are free is not known either
    QVERIFY(place(m_folder.database(), bytes));
    const auto repaired = repair();
    QVERIFY(repaired && *repaired);
    QCOMPARE((*repaired)->saved, rows - 200);
    QCOMPARE((*repaired)->lost, 0);
}

void TestSalvage::anOlderFile()
{
    QFile file(QStringLiteral(PAPAY_TEST_DATA "/history-v1.sqlite3"));
    QVERIFY(file.open(QFile::ReadOnly));
    QByteArray bytes = file.readAll();
    overwrite(bytes, 1);
    QVERIFY(place(m_folder.database(), bytes));
    const auto repaired = repair();
    QVERIFY(repaired && *repaired);
    QCOMPARE((*repaired)->saved, 3);
    Store store(m_folder.path(), m_clock);
    const auto page = store.page({}).result();
    QCOMPARE(page->at(0).outContractCode, u"FIXTURE-3"_s);
    QCOMPARE(page->at(2).sessionId, samples::answered({}).sessionId);
}

QTEST_GUILESS_MAIN(TestSalvage)
#include "tst_salvage.moc"
