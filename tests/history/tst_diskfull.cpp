#include "history/connection/opening.h"
#include "history/connection/transaction.h"
#include "history/records.h"
#include "history/samples.h"
#include "history/sqlfile.h"
#include "history/store.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using history::Outcome;
using history::Row;
using history::Store;
using samples::said;

/// No room: nothing is half-written, and an answer is recorded out of the reserve.
class TestDiskFull final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aDiskThatBecomesFull();
    void aDiskThatIsFullAtTheStart_data();
    void aDiskThatIsFullAtTheStart();
    void aDiskThatIsReadOnly();
    void aFileThatMayNotGrow();
    void keeping_data();
    void keeping();

private:
    support::FixedClock m_clock { samples::nowMs };
};

void TestDiskFull::init() { support::failOnWarnings(); }

/// What a script says that runs in a mount namespace of its own, with a small tmpfs on `$1` and a
/// program of ours as `$0`; the mount goes with it. Nothing where mounting is not allowed.
static std::optional<QStringList> onSmallDisk(
    const QString &dir, const QString &program, const QString &script)
{
    QStringList arguments { u"--mount"_s };
    if (::geteuid() != 0)
        arguments << u"--user"_s << u"--map-root-user"_s;
    const QString mount = u"mount -t tmpfs -o size=8m,mode=0700 papay \"$1\" || exit 99; "_s;
    arguments << u"sh"_s << u"-c"_s << QString(mount + script) << program << dir;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(u"unshare"_s, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        return std::nullopt;
    return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

/// Whether this machine allows it at all; aFileThatMayNotGrow stands in where it does not.
static bool mayMount()
{
    const QTemporaryDir dir;
    const bool may = onSmallDisk(dir.path(), u"sh"_s, u"true"_s).has_value();
    if (!may)
        qInfo("no mounting here: the full disk is a file with a page limit only");
    return may;
}

void TestDiskFull::aDiskThatBecomesFull()
{
    if (!mayMount()) {
        aFileThatMayNotGrow();
        return;
    }
    const QTemporaryDir dir;
    const auto lines
        = onSmallDisk(dir.path(), QStringLiteral(HISTORY_FULLDISK), u"exec \"$0\" \"$1\""_s);
    QVERIFY(lines);
    const QStringList expected {
        u"rows begun with room: pending"_s,
        u"begin on the full disk: history_disk_full"_s,
        u"what the failed begin left: nothing"_s,
        u"the reserve after begin: there"_s,
        u"finish on the full disk: ok"_s,
        u"the reserve after finish: gone"_s,
        u"the finished row: verified"_s,
        u"finish without a reserve: history_disk_full"_s,
        u"its row: pending"_s,
        u"begin without a reserve: history_disk_full"_s,
        u"finish with room again: ok"_s,
        u"its row now: verified"_s,
        u"begin with room again: ok"_s,
        u"the reserve in the end: there"_s,
    };
    QCOMPARE(*lines, expected);
}

void TestDiskFull::aDiskThatIsFullAtTheStart_data()
{
    QTest::addColumn<QString>("before");
    QTest::newRow("a new history") << u":"_s;
    QTest::newRow("a history that is there") << u"\"$0\" \"$1\" count 1 >/dev/null"_s;
}

void TestDiskFull::aDiskThatIsFullAtTheStart()
{
    QFETCH(QString, before);
    if (!mayMount()) {
        aFileThatMayNotGrow();
        return;
    }
    const QTemporaryDir dir;
    const auto lines = onSmallDisk(dir.path(), QStringLiteral(HISTORY_WRITER),
        before
            + u" && ! head -c 20m /dev/zero 2>/dev/null >\"$1/filler\"; exec \"$0\" \"$1\" try"_s);
    QVERIFY(lines);
    QCOMPARE(*lines, QStringList({ u"history_disk_full"_s, u"history_disk_full"_s }));
}

void TestDiskFull::aDiskThatIsReadOnly()
{
    if (!mayMount()) // tst_denied has read-only files and folders for that case
        return;
    const QTemporaryDir dir;
    const auto lines = onSmallDisk(dir.path(), QStringLiteral(HISTORY_WRITER),
        u"\"$0\" \"$1\" count 1 >/dev/null && mount -o remount,bind,ro \"$1\" && exec \"$0\" \"$1\" try"_s);
    QVERIFY(lines);
    QCOMPARE(*lines, QStringList({ u"history_read_only"_s, u"history_read_only"_s }));
}

void TestDiskFull::aFileThatMayNotGrow()
{
    const QTemporaryDir dir;
    Row pending;
    {
        using history::Opening;
        Opening opening({ dir.path() }, Opening::Access::Write, history::defaultBusyLimit);
        const auto open = opening.connection();
        QVERIFY(open);
        history::Connection &connection = **open;
        pending = samples::attempt();
        pending.id = u"0199f0a0-1111-7000-8000-000000000000"_s;
        {
            auto transaction = history::Transaction::begin(connection);
            QVERIFY(transaction);
            pending.rowid = *history::insertBegun(connection, pending);
            QVERIFY(transaction->commit());
        }
        QCOMPARE(said(connection.execute(u"pragma max_page_count = 1"_s)), "ok"_L1);
        Row large = samples::answered(pending);
        large.responseBytes = QByteArray(100'000, 'x');
        {
            auto transaction = history::Transaction::begin(connection);
            QCOMPARE(said(history::recordFinished(connection, large)), "history_disk_full"_L1);
        }
        Row next = large;
        next.id = u"0199f0a0-2222-7000-8000-000000000000"_s;
        next.requestBytes = large.responseBytes;
        auto transaction = history::Transaction::begin(connection);
        QCOMPARE(said(history::insertBegun(connection, next)), "history_disk_full"_L1);
    }
    Store store(dir.path(), m_clock);
    const auto page = store.page({}).result();
    QCOMPARE(page->size(), 1);
    QCOMPARE(page->first().id, pending.id);
    QCOMPARE(said(store.finish(samples::answered(pending)).result()), "ok"_L1);
}

void TestDiskFull::keeping_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("backup, restore and purge")
        << u"keeping"_s
        << QStringList {
               u"rows: 60"_s,
               u"a backup with room: ok"_s,
               u"a backup on the full disk: history_disk_full"_s,
               u"the day's: history_disk_full"_s,
               u"a restore: history_disk_full"_s,
               u"a preview: ok"_s,
               u"a purge: history_disk_full"_s,
               u"a check: ok"_s,
               u"rows then: 60"_s,
               u"backups then: 1"_s,
               u"a backup with room again: ok"_s,
               u"a restore with room again: ok"_s,
               u"rows restored: 60"_s,
               u"a purge with room again: ok"_s,
               u"rows purged to: 0"_s,
               u"begin: ok"_s,
           };
    QTest::newRow("repair") << u"damage"_s
                            << QStringList {
                                   u"a repair on the full disk: history_disk_full"_s,
                                   u"what it left: nothing"_s,
                                   u"a repair with room again: ok"_s,
                                   u"saved: 200"_s,
                               };
    QTest::newRow("migration") << u"old"_s
                               << QStringList {
                                      u"a page of the old file: 3"_s,
                                      u"begin on the full disk: history_disk_full"_s,
                                      u"backups then: 0"_s,
                                      u"begin with room again: ok"_s,
                                      u"backups now: 1"_s,
                                  };
}

void TestDiskFull::keeping()
{
    QFETCH(QString, what);
    QFETCH(QStringList, expected);
    if (!mayMount()) {
        aFileThatMayNotGrow();
        return;
    }
    const QTemporaryDir dir;
    const auto lines = onSmallDisk(dir.path(), QStringLiteral(HISTORY_FULLKEEPING),
        u"if [ "_s + what
            + u" = old ]; then cp \"" PAPAY_TEST_DATA
              "/history-v2.sqlite3\" \"$1/history.sqlite3\"; fi; exec \"$0\" \"$1\" "_s
            + what);
    QVERIFY(lines);
    QCOMPARE(*lines, expected);
}

QTEST_GUILESS_MAIN(TestDiskFull)
#include "tst_diskfull.moc"
