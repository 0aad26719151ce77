#include "history/columns.h"
#include "history/files/location.h"
#include "history/keeping.h"
#include "history/samples.h"
#include "history/sqlfile.h"
#include "history/store.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <functional>
#include <memory>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
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
    void whatIsOnlyInTheWalIsSavedToo();
    void removedRowsDoNotComeBack();
    void anOlderFile();
    void aPendingAttemptGoesOn();
    void aFileThatOthersHaveOpen();
    void twoConsolesRepairOnce();
    void kills();
    void aLimitOfTheMachineIsNoLoss();

private:
    using Repaired = base::Result<std::optional<history::Salvage>, history::StoreError>;
    [[nodiscard]] Repaired repair();
    [[nodiscard]] QString path() const { return m_dir->filePath(u"history.sqlite3"_s); }
    [[nodiscard]] QSet<QString> ids();
    void compareRows();
    void place(const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    support::FixedClock m_clock { samples::nowMs };
    QByteArray m_sound; ///< a history of `rows` rows, some of them with long answers
    QString m_schema; ///< its tables and indexes
    QHash<QString, QVariantList> m_rows; ///< everything of each, by id
};

static constexpr int rows = 400;
static constexpr qsizetype pageSize = 4096;

static QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void TestSalvage::place(const QByteArray &bytes) const
{
    QFile file(path());
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

static QString schema(const QString &path)
{
    return sqlfile::run(
        path, u"select group_concat(sql) from (select sql from sqlite_schema order by name)"_s)
        .toString();
}

/// Every tenth has an answer that fills pages of its own, every seventh is pending.
static Row varied(Row row, int number)
{
    row = number % 3 == 0 ? samples::refused(row) : samples::answered(row);
    row.responseBytes = QByteArray(number % 10 == 0 ? 30'000 : 50, char('a' + number % 26));
    row.message = QString(number % 50 == 0 ? 6000 : 10, u'签');
    return row;
}

void TestSalvage::initTestCase()
{
    const QTemporaryDir dir;
    {
        Store store(dir.path(), m_clock);
        for (int i = 1; i <= rows; ++i) {
            Row row = *store.begin(samples::attempt(u"CODE-%1"_s.arg(i))).result();
            if (i % 7 != 0)
                row = *store.finish(varied(row, i)).result();
            m_rows.insert(row.id, samples::everything(row));
        }
    }
    m_sound = contents(dir.filePath(u"history.sqlite3"_s));
    m_schema = schema(dir.filePath(u"history.sqlite3"_s));
    QVERIFY(m_sound.size() > 200 * pageSize);
}

void TestSalvage::init()
{
    support::failOnWarnings();
    m_dir = std::make_unique<QTemporaryDir>();
}

TestSalvage::Repaired TestSalvage::repair()
{
    Keeping keeping({ m_dir->path() }, m_clock);
    return keeping.checkAndRepair().result();
}

QSet<QString> TestSalvage::ids()
{
    Store store(m_dir->path(), m_clock);
    QSet<QString> ids;
    const auto page = store.page({ .limit = 100'000 }).result();
    for (const Row &row : page.value_or(QList<Row>()))
        ids.insert(row.id);
    return ids;
}

/// Pages are numbered from 1.
static void overwrite(QByteArray &file, qint64 page, char with = '\xa5')
{
    file.replace((page - 1) * pageSize, pageSize, QByteArray(pageSize, with));
}

/// A page of the sound file: of a table or an index, of that type, the nth.
static qint64 pageOf(const QByteArray &sound, const QString &name, const QString &type, int nth)
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"copy"_s));
    if (!file.open(QFile::WriteOnly) || file.write(sound) != sound.size())
        return 0;
    file.close();
    return sqlfile::run(file.fileName(),
        u"select pageno from dbstat where name = '%1' and pagetype = '%2' order by pageno limit 1 "
        "offset %3"_s.arg(name, type)
            .arg(nth))
        .toLongLong();
}

/// How many rows of a table SQLite itself can read, asked one by one.
static int readable(const QString &path)
{
    const QString name = u"readable"_s;
    int count = 0;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("no database");
        for (int rowid = 1; rowid <= rows; ++rowid) {
            QSqlQuery query(database);
            if (query.exec(u"select * from attempt where rowid = %1"_s.arg(rowid)) && query.next()
                && !query.value(1).toString().isEmpty())
                ++count;
        }
    }
    QSqlDatabase::removeDatabase(name);
    return count;
}

/// What was saved is what was there, but for bytes that are gone.
void TestSalvage::compareRows()
{
    Store store(m_dir->path(), m_clock);
    const auto page = store.page({ .limit = 100'000 }).result();
    QVERIFY(page);
    for (const Row &summary : *page) {
        const Row row = *store.row(summary.id).result();
        QVERIFY(m_rows.contains(row.id));
        QVariantList expected = m_rows[row.id];
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
    place(m_sound);
    const auto repaired = repair();
    QCOMPARE(said(repaired), "ok"_L1);
    QVERIFY(!*repaired);
    QCOMPARE(ids().size(), rows);
    QCOMPARE(QDir(m_dir->path()).entryList({ u"*damaged*"_s }, QDir::Files), QStringList());
}

void TestSalvage::aMissingFileIsLeftAlone()
{
    const auto repaired = repair();
    QCOMPARE(said(repaired), "ok"_L1);
    QVERIFY(!*repaired);
}

void TestSalvage::anotherProgramsFileIsLeftAlone()
{
    sqlfile::run(path(), u"create table notes (text)"_s);
    const QByteArray before = contents(path());
    QCOMPARE(said(repair()), "history_damaged"_L1);
    QCOMPARE(contents(path()), before);
    QCOMPARE(QDir(m_dir->path()).entryList({ u"*damaged*"_s, u"replacement"_s }), QStringList());
}

void TestSalvage::damage_data()
{
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<int>("leastSaved");
    QTest::addColumn<int>("mostLost");
    QTest::addColumn<int>("mostWithoutBytes");
    const auto page = [this](const QString &name, const QString &type, int nth) {
        const qint64 number = pageOf(m_sound, name, type, nth);
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
    QByteArray bytes = m_sound;
    damage(bytes);
    place(bytes);
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

    QCOMPARE(
        salvage.damagedFile, m_dir->filePath(u"history.damaged-20251123T041000000Z.sqlite3"_s));
    QCOMPARE(contents(salvage.damagedFile), bytes);
    struct stat status {
    };
    QCOMPARE(::stat(QFile::encodeName(path()).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0600));
    QVERIFY(!QFile::exists(m_dir->filePath(u"replacement"_s)));

    QCOMPARE(ids().size(), salvage.saved);
    compareRows();
    {
        Store store(m_dir->path(), m_clock);
        const auto begun = store.begin(samples::attempt()).result();
        QCOMPARE(said(begun), "ok"_L1);
        QCOMPARE(said(store.finish(samples::answered(*begun)).result()), "ok"_L1);
    }
    QCOMPARE(sqlfile::run(path(), u"pragma integrity_check"_s).toString(), u"ok"_s);
    QCOMPARE(sqlfile::run(path(), u"pragma foreign_key_check"_s), QVariant());
    QCOMPARE(schema(path()), m_schema);
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
    QByteArray bytes = m_sound;
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
    place(bytes);
    const int toSqlite = readable(path());
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
    QCOMPARE(ids().size(), (*repaired)->saved);
    QCOMPARE(sqlfile::run(path(), u"pragma integrity_check"_s).toString(), u"ok"_s);
}

void TestSalvage::whatIsOnlyInTheWalIsSavedToo()
{
    place(m_sound);
    QProcess other;
    other.start(QStringLiteral(HISTORY_WRITER), { m_dir->path(), u"loop"_s });
    QVERIFY(other.waitForReadyRead());
    other.kill();
    QVERIFY(other.waitForFinished());
    const QByteArray walBefore = contents(path() + u"-wal"_s);
    QVERIFY(!walBefore.isEmpty());
    const int begun = int(other.readAllStandardOutput().count("begun"));
    QVERIFY(begun > 0);
    QByteArray bytes = m_sound;
    // Not of the attempts: those that were pending are in the -wal anew.
    overwrite(bytes, pageOf(m_sound, u"request"_s, u"leaf"_s, 4));
    place(bytes);
    const auto repaired = repair();
    QCOMPARE(said(repaired), "ok"_L1);
    QVERIFY(*repaired);
    QVERIFY((*repaired)->saved >= rows + begun);
    QCOMPARE((*repaired)->lost, 0);
    QCOMPARE(ids().size(), (*repaired)->saved);
}

void TestSalvage::removedRowsDoNotComeBack()
{
    place(m_sound);
    {
        const QString name = u"removing"_s;
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(path());
        QVERIFY(database.open());
        for (const char *sql :
            { "pragma secure_delete = off", "delete from request where rowid <= 200",
                "delete from response where rowid <= 200",
                "delete from attempt where rowid <= 200" })
            QVERIFY(QSqlQuery(database).exec(QLatin1String(sql)));
    }
    QSqlDatabase::removeDatabase(u"removing"_s);
    QByteArray bytes = contents(path());
    const auto whole = bytes;
    overwrite(bytes, pageOf(whole, u"attempt"_s, u"internal"_s, 0));
    bytes.replace(32, 8, QByteArray(8, '\0')); // which pages are free is not known either
    place(bytes);
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
    place(bytes);
    const auto repaired = repair();
    QVERIFY(repaired && *repaired);
    QCOMPARE((*repaired)->saved, 3);
    Store store(m_dir->path(), m_clock);
    const auto page = store.page({}).result();
    QCOMPARE(page->at(0).outContractCode, u"FIXTURE-3"_s);
    QCOMPARE(page->at(2).sessionId, samples::answered({}).sessionId);
}

void TestSalvage::aPendingAttemptGoesOn()
{
    place(m_sound);
    Store store(m_dir->path(), m_clock);
    const Row begun = *store.begin(samples::attempt(u"HELD"_s)).result();
    QFile *file = new QFile(path(), this); // stays open: closing it would drop SQLite's locks
    QVERIFY(file->open(QFile::ReadWrite | QFile::Unbuffered));
    QVERIFY(file->seek((pageOf(m_sound, u"request"_s, u"leaf"_s, 4) - 1) * pageSize));
    QCOMPARE(file->write(QByteArray(pageSize, '\xa5')), pageSize);
    const auto repaired = repair();
    QVERIFY(repaired && *repaired);
    QCOMPARE(said(store.finish(samples::answered(begun)).result()), "ok"_L1);
    QCOMPARE(store.row(begun.id).result()->outcome, history::Outcome::Verified);
}

void TestSalvage::aFileThatOthersHaveOpen()
{
    QByteArray bytes = m_sound;
    overwrite(bytes, pageOf(m_sound, u"attempt"_s, u"leaf"_s, 5));
    place(bytes);
    QProcess other;
    other.start(QStringLiteral(HISTORY_WRITER), { m_dir->path(), u"loop"_s });
    QVERIFY(other.waitForReadyRead());
    const auto repaired = repair();
    QVERIFY(repaired && *repaired);
    QByteArray said = other.readAllStandardOutput();
    QVERIFY(other.waitForReadyRead()); // it goes on
    said += other.readAllStandardOutput();
    other.kill();
    QVERIFY(other.waitForFinished());
    said += other.readAllStandardOutput();
    const auto saved = ids();
    int written = 0;
    const auto lines = QString::fromUtf8(said.left(said.lastIndexOf('\n'))).split(u'\n');
    for (const QString &line : lines) {
        const QStringList words = line.split(u' ');
        QVERIFY2(words.size() == 2, qPrintable(line));
        QVERIFY2(saved.contains(words[1]), "lost");
        ++written;
    }
    QVERIFY(written > 1);
    QCOMPARE(sqlfile::run(path(), u"pragma integrity_check"_s).toString(), u"ok"_s);
}

void TestSalvage::twoConsolesRepairOnce()
{
    QByteArray bytes = m_sound;
    overwrite(bytes, pageOf(m_sound, u"attempt"_s, u"leaf"_s, 5));
    place(bytes);
    Keeping one({ m_dir->path() }, m_clock);
    Keeping other({ m_dir->path() }, m_clock);
    auto first = one.checkAndRepair();
    auto second = other.checkAndRepair();
    QCOMPARE(said(first.result()), "ok"_L1);
    QCOMPARE(said(second.result()), "ok"_L1);
    QVERIFY(first.result()->has_value() != second.result()->has_value());
    QCOMPARE(QDir(m_dir->path()).entryList({ u"*damaged*"_s }, QDir::Files).size(), 1);
}

/// Killed at any moment, done again: what can be saved is saved.
void TestSalvage::kills()
{
    QByteArray bytes = m_sound;
    overwrite(bytes, pageOf(m_sound, u"attempt"_s, u"leaf"_s, 5));
    QRandomGenerator random(20251123);
    int unfinished = 0;
    qint64 wholeMs = 0;
    for (int round = 0; round < 15; ++round) {
        m_dir = std::make_unique<QTemporaryDir>();
        place(bytes);
        QProcess keeper;
        keeper.start(QStringLiteral(HISTORY_KEEPER), { m_dir->path(), u"repair"_s });
        QVERIFY(keeper.waitForStarted());
        QElapsedTimer timer;
        timer.start();
        // The first tells how long it takes here.
        keeper.waitForFinished(round == 0 ? -1 : 1 + random.bounded(int(wholeMs)));
        wholeMs = round == 0 ? timer.elapsed() : wholeMs;
        keeper.kill();
        keeper.waitForFinished();
        const auto repaired = repair();
        QCOMPARE(said(repaired), "ok"_L1);
        unfinished += *repaired ? 1 : 0;
        QVERIFY(ids().size() >= rows - 16);
        QCOMPARE(sqlfile::run(path(), u"pragma integrity_check"_s).toString(), u"ok"_s);
        const auto kept
            = QDir(m_dir->path()).entryInfoList({ u"*damaged*.sqlite3"_s }, QDir::Files);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(contents(kept.first().filePath()), bytes);
    }
    qInfo("%d of 14 were killed before they were done", unfinished);
    QVERIFY(unfinished > 0);
}

/// Where the new file cannot be written, nothing is taken for lost: nothing changes.
void TestSalvage::aLimitOfTheMachineIsNoLoss()
{
    QByteArray bytes = m_sound;
    overwrite(bytes, pageOf(m_sound, u"attempt"_s, u"leaf"_s, 5));
    int refused = 0;
    for (qsizetype limit = 100; limit < bytes.size() / 512; limit += bytes.size() / 512 / 12) {
        m_dir = std::make_unique<QTemporaryDir>();
        place(bytes);
        // The signal is not to end it: then writing answers that the file may not grow.
        QProcess keeper;
        keeper.start(u"sh"_s,
            { u"-c"_s, u"trap '' XFSZ; ulimit -f %1; exec \"$0\" \"$1\" repair"_s.arg(limit),
                QStringLiteral(HISTORY_KEEPER), m_dir->path() });
        QVERIFY(keeper.waitForFinished());
        const QByteArray answer = keeper.readAllStandardOutput().trimmed();
        if (answer != "ok") {
            ++refused;
            QVERIFY2(
                answer == "history_failed" || answer == "history_disk_full", answer.constData());
            QCOMPARE(contents(path()), bytes);
            QVERIFY(!QFile::exists(m_dir->filePath(u"replacement"_s)));
            QVERIFY(*repair());
        }
        QVERIFY(ids().size() >= rows - 16);
    }
    QVERIFY(refused > 2);
}

QTEST_GUILESS_MAIN(TestSalvage)
#include "tst_salvage.moc"
