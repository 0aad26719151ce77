#include "history/keeping.h"
#include "history/samples.h"
#include "history/sqlfile.h"
#include "history/store.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using history::Backup;
using history::Keeping;
using history::Store;
using samples::said;

/// Copies of the history: daily, asked for, before a migration.
class TestBackup final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aBackupIsAWholeHistory();
    void onlyTheOwnerMayReadIt();
    void whatIsWrittenMeanwhileIsNotWaitedFor();
    void oneADay();
    void theNewestDailyOnesAreKept();
    void theNewestIsListedFirst();
    void otherFilesAreNoBackups();
    void whatADeadConsoleLeftIsRemoved();
    void aDamagedHistoryIsNotBackedUp();
    void eachMigrationIsPrecededByABackup_data();
    void eachMigrationIsPrecededByABackup();
    void aNewHistoryNeedsNone();
    void aMigrationThatFailsLeavesNoBackup();
    void aServerKeepsItself();

private:
    void write(int rows);
    [[nodiscard]] QString path() const { return m_dir->filePath(u"history.sqlite3"_s); }
    [[nodiscard]] QList<Backup> backups();
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_dir->filePath(u"backups"_s)).entryList(QDir::Files, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    support::FixedClock m_clock { samples::nowMs };
};

static constexpr qint64 dayMs = 24 * 3600 * 1000;

void TestBackup::init()
{
    support::failOnWarnings();
    m_dir = std::make_unique<QTemporaryDir>();
    m_clock.set(samples::nowMs);
}

void TestBackup::write(int rows)
{
    Store store(m_dir->path(), m_clock);
    for (int i = 0; i < rows; ++i)
        QVERIFY(
            store.finish(samples::answered(*store.begin(samples::attempt()).result())).result());
}

QList<Backup> TestBackup::backups()
{
    Keeping keeping({ m_dir->path() }, m_clock);
    return keeping.backups().result().value_or(QList<Backup>());
}

void TestBackup::aBackupIsAWholeHistory()
{
    write(3);
    Keeping keeping({ m_dir->path() }, m_clock);
    const auto made = keeping.backUp().result();
    QCOMPARE(said(made), "ok"_L1);
    QCOMPARE(made->why, Backup::Why::Asked);
    QCOMPARE(made->madeMs, samples::nowMs);
    QCOMPARE(made->path, m_dir->filePath(u"backups/history-20251123T041000000Z-asked.sqlite3"_s));
    QCOMPARE(made->bytes, QFileInfo(made->path).size());

    QCOMPARE(sqlfile::run(made->path, u"pragma integrity_check"_s).toString(), u"ok"_s);
    // As a history of its own.
    const QTemporaryDir other;
    QVERIFY(QFile::copy(made->path, other.filePath(u"history.sqlite3"_s)));
    Store copy(other.path(), m_clock);
    const auto page = copy.page({}).result();
    QCOMPARE(page->size(), 3);
    Store original(m_dir->path(), m_clock);
    for (const history::Row &row : *page)
        QCOMPARE(samples::everything(*copy.row(row.id).result()),
            samples::everything(*original.row(row.id).result()));
}

void TestBackup::onlyTheOwnerMayReadIt()
{
    write(1);
    const mode_t before = ::umask(0);
    Keeping keeping({ m_dir->path() }, m_clock);
    const auto made = keeping.backUp().result();
    ::umask(before);
    QVERIFY(made);
    struct stat status {
    };
    QCOMPARE(::stat(QFile::encodeName(made->path).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0600));
    const QByteArray folder = QFile::encodeName(QFileInfo(made->path).path());
    QCOMPARE(::stat(folder.constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0700));
}

void TestBackup::whatIsWrittenMeanwhileIsNotWaitedFor()
{
    write(200);
    Store store(m_dir->path(), m_clock);
    Keeping keeping({ m_dir->path() }, m_clock);
    auto backup = keeping.backUp();
    int written = 0;
    while (!backup.isFinished()) {
        QCOMPARE(said(store.begin(samples::attempt()).result()), "ok"_L1);
        ++written;
    }
    QVERIFY(written > 0);
    QVERIFY(backup.result());
    const QString rows = u"select count(*) from attempt"_s;
    QVERIFY(sqlfile::run(backup.result()->path, rows).toInt() >= 200);
}

void TestBackup::oneADay()
{
    write(1);
    Keeping keeping({ m_dir->path() }, m_clock);
    QVERIFY(keeping.backUpDaily(7).result());
    m_clock.set(samples::nowMs + 60'000);
    QVERIFY(keeping.backUpDaily(7).result());
    QCOMPARE(backups().size(), 1);
    QCOMPARE(backups().first().why, Backup::Why::Daily);
    m_clock.set(samples::nowMs + dayMs);
    QVERIFY(keeping.backUpDaily(7).result());
    QCOMPARE(backups().size(), 2);
}

void TestBackup::theNewestDailyOnesAreKept()
{
    write(1);
    Keeping keeping({ m_dir->path() }, m_clock);
    QVERIFY(keeping.backUp().result());
    for (int day = 0; day < 5; ++day) {
        m_clock.set(samples::nowMs + day * dayMs);
        QVERIFY(keeping.backUpDaily(3).result());
    }
    QList<qint64> daily;
    int asked = 0;
    for (const Backup &backup : backups()) {
        if (backup.why == Backup::Why::Daily)
            daily.append((backup.madeMs - samples::nowMs) / dayMs);
        else
            ++asked;
    }
    QCOMPARE(daily, QList<qint64>({ 4, 3, 2 }));
    QCOMPARE(asked, 1);
    QVERIFY(keeping.backUpDaily(0).result());
    QVERIFY2(backups().size() == 2, "the last daily one stays");
}

void TestBackup::theNewestIsListedFirst()
{
    write(1);
    Keeping keeping({ m_dir->path() }, m_clock);
    QVERIFY(keeping.backUp().result());
    QVERIFY(keeping.backUp().result());
    m_clock.set(samples::nowMs - dayMs);
    QVERIFY(keeping.backUpDaily(3).result());
    QList<qint64> times;
    for (const Backup &backup : backups())
        times.append(backup.madeMs - samples::nowMs);
    QCOMPARE(times, QList<qint64>({ 1, 0, -dayMs }));
}

void TestBackup::otherFilesAreNoBackups()
{
    write(1);
    QVERIFY(backups().isEmpty());
    QVERIFY(QDir(m_dir->path()).mkdir(u"backups"_s));
    for (const char *name : { "notes.txt", "history-20251123T041000000Z-mine.sqlite3",
             "history-yesterday-daily.sqlite3",
             "history-20251123T041000000Z-daily.sqlite3-journal" }) {
        QFile file(m_dir->filePath(u"backups/"_s + QLatin1String(name)));
        QVERIFY(file.open(QFile::WriteOnly));
    }
    QVERIFY(backups().isEmpty());
}

void TestBackup::whatADeadConsoleLeftIsRemoved()
{
    write(1);
    QVERIFY(QDir(m_dir->path()).mkdir(u"backups"_s));
    const QString left
        = m_dir->filePath(u"backups/history-20251122T041000000Z-daily.sqlite3.unfinished"_s);
    QFile file(left);
    QVERIFY(file.open(QFile::WriteOnly) && file.write("half") == 4);
    file.close();
    Keeping keeping({ m_dir->path() }, m_clock);
    QVERIFY(keeping.backUp().result());
    QVERIFY(!QFile::exists(left));
    QCOMPARE(names().size(), 1);
}

void TestBackup::aDamagedHistoryIsNotBackedUp()
{
    write(200);
    const int leaf = sqlfile::run(
        path(), u"select min(pageno) from dbstat where name = 'request' and pagetype = 'leaf'"_s)
                         .toInt();
    QFile file(path());
    QVERIFY(file.open(QFile::ReadWrite) && file.seek((leaf - 1) * 4096));
    file.write(QByteArray(4096, '\xa5'));
    file.close();
    Keeping keeping({ m_dir->path() }, m_clock);
    QCOMPARE(said(keeping.backUp().result()), "history_damaged"_L1);
    QCOMPARE(names(), QStringList());
}

void TestBackup::eachMigrationIsPrecededByABackup_data()
{
    QTest::addColumn<QString>("fixture");
    QTest::addColumn<int>("version");
    QTest::newRow("schema 1") << u"history-v1.sqlite3"_s << 1;
    QTest::newRow("schema 2") << u"history-v2.sqlite3"_s << 2;
}

void TestBackup::eachMigrationIsPrecededByABackup()
{
    QFETCH(QString, fixture);
    QFETCH(int, version);
    QVERIFY(QFile::copy(QStringLiteral(PAPAY_TEST_DATA "/") + fixture, path()));
    {
        Store store(m_dir->path(), m_clock);
        QCOMPARE(store.page({}).result()->size(), 3);
    }
    const auto all = backups();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().why, Backup::Why::Migration);
    QCOMPARE(sqlfile::run(all.first().path, u"pragma user_version"_s).toInt(), version);
    QCOMPARE(sqlfile::run(all.first().path, u"select count(*) from attempt"_s).toInt(), 3);
    {
        Store store(m_dir->path(), m_clock);
        QCOMPARE(store.page({}).result()->size(), 3);
    }
    QCOMPARE(backups().size(), 1);
}

void TestBackup::aNewHistoryNeedsNone()
{
    write(1);
    QVERIFY(backups().isEmpty());
}

void TestBackup::aMigrationThatFailsLeavesNoBackup()
{
    QVERIFY(QFile::copy(QStringLiteral(PAPAY_TEST_DATA "/history-v2.sqlite3"), path()));
    sqlfile::run(path(), u"create table setting (mine text)"_s); // in the way of step 3
    {
        Store store(m_dir->path(), m_clock);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(said(store.begin(samples::attempt()).result()), "history_failed"_L1);
        QCOMPARE(store.page({}).result()->size(), 3);
    }
    QVERIFY(backups().isEmpty());
    QCOMPARE(sqlfile::run(path(), u"pragma user_version"_s).toInt(), 2);
}

void TestBackup::aServerKeepsItself()
{
    const history::Place place { m_dir->path(), history::Server {} };
    Keeping keeping(place, m_clock);
    QCOMPARE(said(keeping.backUp().result()), "history_unsupported"_L1);
    QCOMPARE(said(keeping.backUpDaily(1).result()), "history_unsupported"_L1);
    QCOMPARE(said(keeping.backups().result()), "history_unsupported"_L1);
    QCOMPARE(said(keeping.restore(path()).result()), "history_unsupported"_L1);
    QCOMPARE(said(keeping.checkAndRepair().result()), "history_unsupported"_L1);
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
