#include "history/historyfolder.h"
#include "history/keeping.h"
#include "history/samples.h"
#include "history/sqlfile.h"
#include "history/store.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using history::Backup;
using history::Keeping;
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
    void anOlderBackupBecomesNew();
    void thereNeedNotBeAHistory();

private:
    support::FixedClock m_clock { samples::nowMs };
    HistoryFolder m_folder { m_clock };
};

void TestRestore::init()
{
    support::failOnWarnings();
    m_folder.makeAnew();
}

void TestRestore::theHistoryIsAsItWas()
{
    const Row kept = m_folder.add(u"KEPT"_s);
    const QString backup = m_folder.backUp();
    m_folder.add(u"LATER"_s);
    Keeping keeping({ m_folder.path() }, m_clock);
    QCOMPARE(said(keeping.restore(backup).result()), "ok"_L1);
    QCOMPARE(m_folder.codes(), QStringList({ u"KEPT"_s }));
    {
        Store store(m_folder.path(), m_clock);
        QCOMPARE(samples::everything(*store.row(kept.id).result()), samples::everything(kept));
    }
    m_folder.add(u"AFTER"_s);
    QCOMPARE(m_folder.codes(), QStringList({ u"AFTER"_s, u"KEPT"_s }));
    QCOMPARE(sqlfile::run(m_folder.database(), u"pragma integrity_check"_s).toString(), u"ok"_s);
    QVERIFY2(QFile::exists(backup), "it may be restored again");
    QCOMPARE(m_folder.leftovers(), QStringList());
}

void TestRestore::whatItWasIsABackupNow()
{
    m_folder.add(u"KEPT"_s);
    const QString backup = m_folder.backUp();
    m_folder.add(u"LATER"_s);
    Keeping keeping({ m_folder.path() }, m_clock);
    const auto before = keeping.restore(backup).result();
    QCOMPARE(before->why, Backup::Why::Restore);
    const auto backups = keeping.backups().result();
    QCOMPARE(backups->size(), 2);
    QVERIFY(std::any_of(backups->cbegin(), backups->cend(),
        [&](const Backup &one) { return one.path == before->path; }));
    QCOMPARE(said(keeping.restore(before->path).result()), "ok"_L1);
    QCOMPARE(m_folder.codes(), QStringList({ u"LATER"_s, u"KEPT"_s }));
}

void TestRestore::consolesThatHaveItOpenGoOn()
{
    m_folder.add(u"KEPT"_s);
    const QString backup = m_folder.backUp();
    m_folder.add(u"LATER"_s);
    QProcess other;
    other.start(QStringLiteral(HISTORY_WRITER), { m_folder.path(), u"hold"_s });
    QVERIFY(other.waitForReadyRead());
    other.write("\n");
    QVERIFY(other.waitForFinished());

    Store open(m_folder.path(), m_clock);
    QCOMPARE(open.page({}).result()->size(), 3);
    QCOMPARE(said(open.begin(samples::attempt(u"ANSWERED"_s)).result()), "ok"_L1);
    const auto page = open.page({}).result();
    QVERIFY(open.finish(samples::answered(page->first())).result());
    QSignalSpy replaced(&open, &Store::rowsReplaced);
    Keeping keeping({ m_folder.path() }, m_clock);
    QCOMPARE(said(keeping.restore(backup).result()), "ok"_L1);
    QVERIFY2(replaced.wait(30'000), "whoever shows rows is told");
    QCOMPARE(open.page({}).result()->size(), 1);
    const auto begun = open.begin(samples::attempt(u"AFTER"_s)).result();
    QCOMPARE(said(begun), "ok"_L1);
    QCOMPARE(said(open.finish(samples::answered(*begun)).result()), "ok"_L1);
    QCOMPARE(m_folder.codes(), QStringList({ u"AFTER"_s, u"KEPT"_s }));
}

void TestRestore::anAttemptOfALivingConsoleIsNotCut()
{
    m_folder.add(u"KEPT"_s);
    const QString backup = m_folder.backUp();
    QProcess other;
    other.start(QStringLiteral(HISTORY_WRITER), { m_folder.path(), u"hold"_s });
    QVERIFY(other.waitForReadyRead());
    Keeping keeping({ m_folder.path() }, m_clock);
    QCOMPARE(said(keeping.restore(backup).result()), "history_busy"_L1);
    QCOMPARE(m_folder.codes().size(), 2);
    other.write("\n");
    QVERIFY(other.waitForFinished());
    QCOMPARE(other.exitCode(), 0);
    QCOMPARE(said(keeping.restore(backup).result()), "ok"_L1);
    QCOMPARE(m_folder.codes(), QStringList({ u"KEPT"_s }));
}

void TestRestore::anAttemptOfADeadConsoleIsNoObstacle()
{
    m_folder.add(u"KEPT"_s);
    const QString backup = m_folder.backUp();
    QProcess other;
    other.start(QStringLiteral(HISTORY_WRITER), { m_folder.path(), u"hold"_s });
    QVERIFY(other.waitForReadyRead());
    other.kill();
    QVERIFY(other.waitForFinished());
    Keeping keeping({ m_folder.path() }, m_clock);
    QCOMPARE(said(keeping.restore(backup).result()), "ok"_L1);
    QCOMPARE(m_folder.codes(), QStringList({ u"KEPT"_s }));
}

void TestRestore::anOlderBackupBecomesNew()
{
    m_folder.add(u"NOW"_s);
    QVERIFY(QDir(m_folder.path()).mkpath(u"backups"_s));
    const QString backup = m_folder.file(u"backups/history-20240101T000000000Z-asked.sqlite3"_s);
    QVERIFY(QFile::copy(QStringLiteral(PAPAY_TEST_DATA "/history-v1.sqlite3"), backup));
    Keeping keeping({ m_folder.path() }, m_clock);
    QCOMPARE(said(keeping.restore(backup).result()), "ok"_L1);
    QCOMPARE(m_folder.codes(), QStringList({ u"FIXTURE-3"_s, u"FIXTURE-2"_s, u"FIXTURE-1"_s }));
    QCOMPARE(sqlfile::run(backup, u"pragma user_version"_s).toInt(), 1);
    QCOMPARE(keeping.backups().result()->size(), 2);
}

void TestRestore::thereNeedNotBeAHistory()
{
    m_folder.add(u"KEPT"_s);
    const QString backup = m_folder.backUp();
    const QTemporaryDir other;
    Keeping keeping({ other.path() }, m_clock);
    QCOMPARE(said(keeping.restore(backup).result()), "ok"_L1);
    Store store(other.path(), m_clock);
    QCOMPARE(store.page({}).result()->size(), 1);
}

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
