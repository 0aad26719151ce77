#include "history/connection/opening.h"
#include "history/reader.h"
#include "history/samples.h"
#include "history/schema.h"
#include "history/sqlfile.h"
#include "history/store.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using history::Outcome;
using history::Row;
using history::Store;
using samples::said;

/// The file: its version, its settings, older and newer ones, those of other programs.
class TestSchema final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aNewFileHasTheNewestSchema();
    void commitsAreSyncedAndWal();
    void aReaderCannotWrite();
    void anOlderFileOpens_data();
    void anOlderFileOpens();
    void anOlderFileThatCannotBeBroughtUpToDateIsRead_data() { anOlderFileOpens_data(); }
    void anOlderFileThatCannotBeBroughtUpToDateIsRead();
    void aNewerFileIsLeftAlone();
    void aDatabaseOfAnotherProgramIsLeftAlone();
    void aFileThatIsNotInWalModeIsTakenOver();
    void stepsAreWholeOrNotAtAll();
    void theFileItselfKeepsSessionIdsToVerifiedRows();

private:
    [[nodiscard]] QString path() const { return m_dir->filePath(u"history.sqlite3"_s); }
    [[nodiscard]] QByteArray bytes() const;
    void expectRefusal(const char *error) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    support::FixedClock m_clock { samples::nowMs };
};

void TestSchema::init()
{
    support::failOnWarnings();
    m_dir = std::make_unique<QTemporaryDir>();
}

QByteArray TestSchema::bytes() const
{
    QFile file(path());
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void TestSchema::expectRefusal(const char *error) const
{
    const QByteArray before = bytes();
    {
        Store store(m_dir->path(), m_clock);
        QCOMPARE(said(store.page({}).result()), QLatin1String(error));
        const auto begun = store.begin(samples::attempt()).result();
        QCOMPARE(said(begun), QLatin1String(error));
        QCOMPARE(begun.error().path, path());
        QVERIFY(!begun.error().diagnostic.isEmpty());
    }
    QCOMPARE(bytes(), before);
}

void TestSchema::aNewFileHasTheNewestSchema()
{
    {
        Store store(m_dir->path(), m_clock);
        QVERIFY(store.begin(samples::attempt()).result());
    }
    QCOMPARE(sqlfile::run(path(), u"pragma user_version"_s).toInt(), history::schemaVersion);
    QCOMPARE(sqlfile::run(path(), u"pragma integrity_check"_s).toString(), u"ok"_s);
}

void TestSchema::commitsAreSyncedAndWal()
{
    history::Opening opening(
        { m_dir->path() }, history::Opening::Access::Write, history::defaultBusyLimit);
    const auto connection = opening.connection();
    QVERIFY(connection);
    QCOMPARE((*connection)->value(u"pragma journal_mode"_s)->toString(), u"wal"_s);
    QCOMPARE((*connection)->value(u"pragma synchronous"_s)->toInt(), 2);
    QCOMPARE((*connection)->value(u"pragma busy_timeout"_s)->toInt(), 5000);
    QCOMPARE((*connection)->value(u"pragma foreign_keys"_s)->toInt(), 1);
}

void TestSchema::aReaderCannotWrite()
{
    history::Opening opening(
        { m_dir->path() }, history::Opening::Access::Read, history::defaultBusyLimit);
    const auto connection = opening.connection();
    QVERIFY(connection);
    QCOMPARE(said((*connection)->execute(u"delete from attempt"_s)), "history_read_only"_L1);
}

/// Its tables and indexes, as they were made.
static QString schemaOf(const QString &path)
{
    return sqlfile::run(
        path, u"select group_concat(sql, ';') from (select sql from sqlite_schema order by name)"_s)
        .toString();
}

static QString schemaOfANewFile()
{
    const QTemporaryDir dir;
    const base::SystemClock clock;
    {
        Store store(dir.path(), clock);
        static_cast<void>(store.begin(samples::attempt()).result());
    }
    return schemaOf(dir.filePath(u"history.sqlite3"_s));
}

void TestSchema::anOlderFileOpens_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version < history::schemaVersion; ++version)
        QTest::addRow("schema %d", version) << version;
}

/// A copy of the fixture of a version.
static void placeFixture(int version, const QString &path)
{
    const QString fixture = QStringLiteral(PAPAY_TEST_DATA "/history-v%1.sqlite3").arg(version);
    QVERIFY(QFile::copy(fixture, path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(sqlfile::run(path, u"pragma user_version"_s).toInt(), version);
}

void TestSchema::anOlderFileThatCannotBeBroughtUpToDateIsRead()
{
    QFETCH(int, version);
    placeFixture(version, path());
    const history::Location location { m_dir->path() };
    QVERIFY(history::makeFolders(location));
    {
        // Somebody writes, for longer than is waited.
        const auto turn = history::FileLock::take(location, history::FileLock::Kind::Writing, 1s);
        QVERIFY(turn);
        history::Reader reader({ m_dir->path() }, {}, 1ms);
        const auto page = reader.page({});
        QCOMPARE(said(page), "ok"_L1);
        QCOMPARE(page->size(), 3);
        QCOMPARE(page->at(0).outContractCode, u"FIXTURE-3"_s);
        QCOMPARE(page->at(0).note, QString());
        QCOMPARE(page->at(0).revision, 0);
        QCOMPARE(reader.row(page->at(2).id)->sessionId, u"201710180325670965"_s);
        reader.close();
    }
    QCOMPARE(sqlfile::run(path(), u"pragma user_version"_s).toInt(), version);
}

void TestSchema::anOlderFileOpens()
{
    QFETCH(int, version);
    placeFixture(version, path());
    {
        Store store(m_dir->path(), m_clock);
        const auto page = store.page({}).result();
        QCOMPARE(said(page), "ok"_L1);
        QCOMPARE(page->size(), 3);
        QCOMPARE(page->at(0).outContractCode, u"FIXTURE-3"_s);
        QCOMPARE(page->at(0).outcome, Outcome::Unknown); // it was pending, its console is gone
        QCOMPARE(page->at(1).outcome, Outcome::Refused);
        QCOMPARE(page->at(1).message, u"签约模版信息不存在"_s);
        QCOMPARE(page->at(2).outcome, Outcome::Verified);
        const auto verified = store.row(page->at(2).id).result();
        Row expected = samples::answered(samples::attempt(u"FIXTURE-1"_s));
        expected.rowid = verified->rowid;
        expected.id = verified->id;
        expected.instance = verified->instance;
        expected.osUser = verified->osUser;
        expected.host = verified->host;
        QCOMPARE(samples::everything(*verified), samples::everything(expected));
        QVERIFY(store.begin(samples::attempt()).result());
        const auto uses = store.usesOf({ u"FIXTURE-1"_s, verified->environment, {} }).result();
        QCOMPARE(uses->count, 1);
    }
    QCOMPARE(sqlfile::run(path(), u"pragma user_version"_s).toInt(), history::schemaVersion);
    QCOMPARE(sqlfile::run(path(), u"pragma integrity_check"_s).toString(), u"ok"_s);
    QCOMPARE(schemaOf(path()), schemaOfANewFile());
}

void TestSchema::aNewerFileIsLeftAlone()
{
    {
        Store store(m_dir->path(), m_clock);
        QVERIFY(store.begin(samples::attempt()).result());
    }
    sqlfile::run(path(), u"pragma user_version = 99"_s);
    expectRefusal("history_newer_schema");
}

void TestSchema::aDatabaseOfAnotherProgramIsLeftAlone()
{
    sqlfile::run(path(), u"create table notes (text)"_s);
    expectRefusal("history_damaged");
}

void TestSchema::aFileThatIsNotInWalModeIsTakenOver()
{
    {
        Store store(m_dir->path(), m_clock);
        QVERIFY(store.begin(samples::attempt()).result());
    }
    // As after a restore from a plain copy.
    QCOMPARE(sqlfile::run(path(), u"pragma journal_mode = delete"_s).toString(), u"delete"_s);
    {
        Store store(m_dir->path(), m_clock);
        QCOMPARE(store.page({}).result()->size(), 1);
    }
    QCOMPARE(sqlfile::run(path(), u"pragma journal_mode"_s).toString(), u"wal"_s);
}

void TestSchema::stepsAreWholeOrNotAtAll()
{
    // The first step's last table is in the way: nothing of the step may stay.
    sqlfile::run(path(), u"create table response (x)"_s);
    sqlfile::run(path(), u"pragma application_id = %1"_s.arg(0x50615079));
    {
        Store store(m_dir->path(), m_clock);
        QCOMPARE(said(store.begin(samples::attempt()).result()), "history_failed"_L1);
    }
    const QString tables = u"select group_concat(name) from sqlite_schema"_s;
    QCOMPARE(sqlfile::run(path(), tables).toString(), u"response"_s);
}

void TestSchema::theFileItselfKeepsSessionIdsToVerifiedRows()
{
    history::Opening opening(
        { m_dir->path() }, history::Opening::Access::Write, history::defaultBusyLimit);
    {
        Store store(m_dir->path(), m_clock);
        QVERIFY(store.begin(samples::attempt()).result());
    }
    const auto connection = opening.connection();
    QVERIFY(connection);
    const auto done = (*connection)->execute(u"update attempt set session_id = '1'"_s);
    QCOMPARE(said(done), "history_failed"_L1);
    QVERIFY(done.error().diagnostic.contains("CHECK"_L1));
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
