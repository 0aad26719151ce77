#include "history/files/location.h"
#include "history/keeping.h"
#include "history/keeping/replacement.h"
#include "history/samples.h"
#include "history/sqlfile.h"
#include "history/store.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using history::Backup;
using history::Keeping;
using history::Location;
using history::Row;
using history::Store;
using samples::said;

/// A backup becomes the history.
class TestRestore final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theHistoryIsAsItWas();
    void whatItWasIsABackupNow();
    void consolesThatHaveItOpenGoOn();
    void anAttemptOfALivingConsoleIsNotCut();
    void anAttemptOfADeadConsoleIsNoObstacle();
    void whatIsNoBackupIsRefused_data();
    void whatIsNoBackupIsRefused();
    void anOlderBackupBecomesNew();
    void aDamagedHistoryIsKeptAside();
    void thereNeedNotBeAHistory();
    void aDeathBetweenTwoSteps_data();
    void aDeathBetweenTwoSteps();
    void kills();

private:
    Row add(const QString &code);
    [[nodiscard]] QString backUp();
    [[nodiscard]] QStringList codes();
    [[nodiscard]] QString path() const { return m_dir->filePath(u"history.sqlite3"_s); }

    std::unique_ptr<QTemporaryDir> m_dir;
    support::FixedClock m_clock { samples::nowMs };
};

void TestRestore::init()
{
    support::failOnWarnings();
    m_dir = std::make_unique<QTemporaryDir>();
}

Row TestRestore::add(const QString &code)
{
    Store store(m_dir->path(), m_clock);
    return *store.finish(samples::answered(*store.begin(samples::attempt(code)).result())).result();
}

QString TestRestore::backUp()
{
    Keeping keeping({ m_dir->path() }, m_clock);
    const auto made = keeping.backUp().result();
    return made ? made->path : QString();
}

QStringList TestRestore::codes()
{
    Store store(m_dir->path(), m_clock);
    QStringList codes;
    const auto page = store.page({ .limit = 1000 }).result();
    if (!page)
        return { said(page) };
    for (const Row &row : *page)
        codes.append(row.outContractCode);
    codes.sort();
    return codes;
}

static QStringList leftovers(const QString &dir)
{
    QStringList names = QDir(dir).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    names.removeIf([](const QString &name) {
        return name == "history.sqlite3"_L1 || name == "history.reserve"_L1
            || name == "instances"_L1 || name == "backups"_L1;
    });
    return names;
}

void TestRestore::theHistoryIsAsItWas()
{
    const Row kept = add(u"KEPT"_s);
    const QString backup = backUp();
    add(u"LATER"_s);
    Keeping keeping({ m_dir->path() }, m_clock);
    QCOMPARE(said(keeping.restore(backup).result()), "ok"_L1);
    QCOMPARE(codes(), QStringList({ u"KEPT"_s }));
    {
        Store store(m_dir->path(), m_clock);
        QCOMPARE(samples::everything(*store.row(kept.id).result()), samples::everything(kept));
    }
    add(u"AFTER"_s);
    QCOMPARE(codes(), QStringList({ u"AFTER"_s, u"KEPT"_s }));
    QCOMPARE(sqlfile::run(path(), u"pragma integrity_check"_s).toString(), u"ok"_s);
    QVERIFY2(QFile::exists(backup), "it may be restored again");
    QCOMPARE(leftovers(m_dir->path()), QStringList());
}

void TestRestore::whatItWasIsABackupNow()
{
    add(u"KEPT"_s);
    const QString backup = backUp();
    add(u"LATER"_s);
    Keeping keeping({ m_dir->path() }, m_clock);
    const auto before = keeping.restore(backup).result();
    QCOMPARE(before->why, Backup::Why::Restore);
    const auto backups = keeping.backups().result();
    QCOMPARE(backups->size(), 2);
    QVERIFY(std::any_of(backups->cbegin(), backups->cend(),
        [&](const Backup &one) { return one.path == before->path; }));
    QCOMPARE(said(keeping.restore(before->path).result()), "ok"_L1);
    QCOMPARE(codes(), QStringList({ u"KEPT"_s, u"LATER"_s }));
}

void TestRestore::consolesThatHaveItOpenGoOn()
{
    add(u"KEPT"_s);
    const QString backup = backUp();
    add(u"LATER"_s);
    QProcess other;
    other.start(QStringLiteral(HISTORY_WRITER), { m_dir->path(), u"hold"_s });
    QVERIFY(other.waitForReadyRead());
    other.write("\n");
    QVERIFY(other.waitForFinished());

    Store open(m_dir->path(), m_clock);
    QCOMPARE(open.page({}).result()->size(), 3);
    QCOMPARE(said(open.begin(samples::attempt(u"ANSWERED"_s)).result()), "ok"_L1);
    const auto page = open.page({}).result();
    QVERIFY(open.finish(samples::answered(page->first())).result());
    QSignalSpy replaced(&open, &Store::rowsReplaced);
    Keeping keeping({ m_dir->path() }, m_clock);
    QCOMPARE(said(keeping.restore(backup).result()), "ok"_L1);
    QVERIFY2(replaced.wait(), "whoever shows rows is told");
    QCOMPARE(open.page({}).result()->size(), 1);
    const auto begun = open.begin(samples::attempt(u"AFTER"_s)).result();
    QCOMPARE(said(begun), "ok"_L1);
    QCOMPARE(said(open.finish(samples::answered(*begun)).result()), "ok"_L1);
    QCOMPARE(codes(), QStringList({ u"AFTER"_s, u"KEPT"_s }));
}

void TestRestore::anAttemptOfALivingConsoleIsNotCut()
{
    add(u"KEPT"_s);
    const QString backup = backUp();
    QProcess other;
    other.start(QStringLiteral(HISTORY_WRITER), { m_dir->path(), u"hold"_s });
    QVERIFY(other.waitForReadyRead());
    Keeping keeping({ m_dir->path() }, m_clock);
    QCOMPARE(said(keeping.restore(backup).result()), "history_busy"_L1);
    QCOMPARE(codes().size(), 2);
    other.write("\n");
    QVERIFY(other.waitForFinished());
    QCOMPARE(other.exitCode(), 0);
    QCOMPARE(said(keeping.restore(backup).result()), "ok"_L1);
    QCOMPARE(codes(), QStringList({ u"KEPT"_s }));
}

void TestRestore::anAttemptOfADeadConsoleIsNoObstacle()
{
    add(u"KEPT"_s);
    const QString backup = backUp();
    QProcess other;
    other.start(QStringLiteral(HISTORY_WRITER), { m_dir->path(), u"hold"_s });
    QVERIFY(other.waitForReadyRead());
    other.kill();
    QVERIFY(other.waitForFinished());
    Keeping keeping({ m_dir->path() }, m_clock);
    QCOMPARE(said(keeping.restore(backup).result()), "ok"_L1);
    QCOMPARE(codes(), QStringList({ u"KEPT"_s }));
}

void TestRestore::whatIsNoBackupIsRefused_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("error");
    QTest::newRow("none of that name") << u"none"_s << QByteArray() << u"history_not_found"_s;
    QTest::newRow("an empty file") << QString() << QByteArray() << u"history_damaged"_s;
    QTest::newRow("a diary") << QString() << QByteArray("Dear diary, ").repeated(1000)
                             << u"history_damaged"_s;
    QTest::newRow("another program's")
        << u"pragma application_id = 7"_s << QByteArray() << u"history_damaged"_s;
    QTest::newRow("a newer one") << u"pragma user_version = 99"_s << QByteArray()
                                 << u"history_newer_schema"_s;
    QTest::newRow("a damaged one") << u"damage"_s << QByteArray() << u"history_damaged"_s;
}

void TestRestore::whatIsNoBackupIsRefused()
{
    QFETCH(QString, sql);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, error);
    for (int i = 0; i < 20; ++i)
        add(u"KEPT"_s);
    const QString backup = backUp();
    if (sql == "none"_L1) {
        QVERIFY(QFile::remove(backup));
    } else if (sql.startsWith("pragma"_L1)) {
        sqlfile::run(backup, sql);
    } else {
        QFile file(backup);
        QVERIFY(file.open(QFile::ReadWrite));
        if (sql == "damage"_L1) {
            QVERIFY(file.seek(4096));
            QCOMPARE(file.write(QByteArray(4096, '\xa5')), 4096);
        } else {
            QVERIFY(file.resize(0));
            QCOMPARE(file.write(bytes), bytes.size());
        }
    }
    Keeping keeping({ m_dir->path() }, m_clock);
    const auto restored = keeping.restore(backup).result();
    QCOMPARE(said(restored), QLatin1String(error.toLatin1()));
    QCOMPARE(restored.error().path, backup);
    QCOMPARE(codes().size(), 20);
    QCOMPARE(leftovers(m_dir->path()), QStringList());
}

void TestRestore::anOlderBackupBecomesNew()
{
    add(u"NOW"_s);
    QVERIFY(QDir(m_dir->path()).mkpath(u"backups"_s));
    const QString backup = m_dir->filePath(u"backups/history-20240101T000000000Z-asked.sqlite3"_s);
    QVERIFY(QFile::copy(QStringLiteral(PAPAY_TEST_DATA "/history-v1.sqlite3"), backup));
    Keeping keeping({ m_dir->path() }, m_clock);
    QCOMPARE(said(keeping.restore(backup).result()), "ok"_L1);
    QCOMPARE(codes(), QStringList({ u"FIXTURE-1"_s, u"FIXTURE-2"_s, u"FIXTURE-3"_s }));
    QCOMPARE(sqlfile::run(backup, u"pragma user_version"_s).toInt(), 1);
    QCOMPARE(keeping.backups().result()->size(), 2);
}

void TestRestore::aDamagedHistoryIsKeptAside()
{
    add(u"KEPT"_s);
    const QString backup = backUp();
    QFile file(path());
    QVERIFY(file.open(QFile::ReadWrite) && file.write("Dear diary, today") == 17);
    file.close();
    Keeping keeping({ m_dir->path() }, m_clock);
    const auto before = keeping.restore(backup).result();
    QCOMPARE(said(before), "ok"_L1);
    QCOMPARE(before->path, m_dir->filePath(u"history.damaged-20251123T041000000Z.sqlite3"_s));
    QVERIFY(QFile::exists(before->path));
    QCOMPARE(codes(), QStringList({ u"KEPT"_s }));
}

void TestRestore::thereNeedNotBeAHistory()
{
    add(u"KEPT"_s);
    const QString backup = backUp();
    const QTemporaryDir other;
    Keeping keeping({ other.path() }, m_clock);
    QCOMPARE(said(keeping.restore(backup).result()), "ok"_L1);
    Store store(other.path(), m_clock);
    QCOMPARE(store.page({}).result()->size(), 1);
}

void TestRestore::aDeathBetweenTwoSteps_data()
{
    QTest::addColumn<int>("steps");
    QTest::addColumn<QString>("expected");
    QTest::newRow("the new file is being made") << 0 << u"OLD"_s;
    QTest::newRow("the new file is finished") << 1 << u"OLD"_s;
    QTest::newRow("the old file has moved") << 2 << u"NEW"_s;
    QTest::newRow("its -wal too") << 3 << u"NEW"_s;
    QTest::newRow("the new file is in its place") << 4 << u"NEW"_s;
}

/// The state of the disk after each step of replaceBy, and what the next console makes of it.
void TestRestore::aDeathBetweenTwoSteps()
{
    QFETCH(int, steps);
    QFETCH(QString, expected);
    add(u"NEW"_s);
    const QString backup = backUp();
    const Location location { m_dir->path() };
    const QString aside = m_dir->filePath(u"backups/history-20251123T041000001Z-restore.sqlite3"_s);
    sqlfile::run(path(), u"update attempt set out_contract_code = 'OLD'"_s);
    // Its -wal holds what nobody must see in the new file.
    QProcess other;
    other.start(QStringLiteral(HISTORY_WRITER), { m_dir->path(), u"loop"_s });
    QVERIFY(other.waitForReadyRead());
    other.kill();
    QVERIFY(other.waitForFinished());
    QVERIFY(QFileInfo(path() + u"-wal"_s).size() > 0);

    QVERIFY(history::prepareReplacement(location));
    QVERIFY(QFile::copy(backup, history::replacementOf(location).database()));
    if (steps > 0) {
        QFile note(history::replacementOf(location).dataDir + u"/aside"_s);
        QVERIFY(note.open(QFile::WriteOnly));
        note.write("backups/history-20251123T041000001Z-restore.sqlite3");
    }
    if (steps > 1)
        QVERIFY(QFile::rename(path(), aside));
    if (steps > 2)
        QVERIFY(QFile::rename(path() + u"-wal"_s, aside + u"-wal"_s));
    if (steps > 3) {
        QVERIFY(QFile::remove(path() + u"-shm"_s));
        QVERIFY(QFile::rename(history::replacementOf(location).database(), path()));
    }
    QVERIFY2(codes().contains(expected), qPrintable(codes().join(u' ')));
    QCOMPARE(codes().contains(u"OLD"_s), expected == "OLD"_L1);
    if (expected == "NEW"_L1)
        QCOMPARE(sqlfile::run(aside, u"pragma quick_check"_s).toString(), u"ok"_s);
    // And whoever keeps next clears up.
    Keeping keeping({ m_dir->path() }, m_clock);
    QCOMPARE(said(keeping.restore(backup).result()), "ok"_L1);
    QCOMPARE(leftovers(m_dir->path()), QStringList());
    QCOMPARE(codes(), QStringList({ u"NEW"_s }));
}

/// At random moments: it is one or the other, whole, and goes on.
void TestRestore::kills()
{
    for (int i = 0; i < 20; ++i)
        add(u"ROW"_s);
    QVERIFY(!backUp().isEmpty());
    QRandomGenerator random(20251123);
    for (int round = 0; round < 15; ++round) {
        QProcess keeper;
        keeper.start(QStringLiteral(HISTORY_KEEPER), { m_dir->path(), u"restore"_s, u"loop"_s });
        QVERIFY(keeper.waitForStarted());
        if (round % 3 != 0)
            QVERIFY(keeper.waitForReadyRead());
        const QDeadlineTimer death(random.bounded(60), Qt::PreciseTimer);
        while (!death.hasExpired())
            keeper.waitForReadyRead(int(death.remainingTime()));
        keeper.kill();
        QVERIFY(keeper.waitForFinished());
        const auto lines = keeper.readAllStandardOutput().split('\n');
        for (const QByteArray &line : lines)
            QVERIFY2(line.isEmpty() || line == "ok", line.constData());
        QCOMPARE(codes().size(), 20);
        QCOMPARE(sqlfile::run(path(), u"pragma quick_check"_s).toString(), u"ok"_s);
    }
}

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
