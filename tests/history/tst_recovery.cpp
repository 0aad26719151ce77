#include "base/privatefile.h"
#include "history/files/presence.h"
#include "history/samples.h"
#include "history/store.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <fcntl.h>
#include <memory>

using namespace Qt::StringLiterals;
using history::Outcome;
using history::Row;
using history::Store;
using samples::said;

/// Whose pending? A Store that is destroyed with a pending row stands for a console that is gone;
/// tst_crash kills real ones.
class TestRecovery final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aRowOfAConsoleThatIsGoneIsUnknownOnTheFirstPage();
    void aRowOfAConsoleThatIsGoneIsUnknownAfterTheFirstBegin();
    void everyMinuteConsolesThatAreGoneAreNoticed();
    void aRowOfALivingConsoleStaysPending();
    void ownRowsStayPending();
    void aLateAnswerIsKept();
    void aLateAnswerIsKeptOnce();
    void aLockFileThatIsRemovedIsMadeAgain();
    void lockFilesOfTheDeadAreRemoved();
    void aConsoleThatEndsLeavesNoLockFile();
    void anInstanceThatIsNoUuidIsNoPath();
    void twoThatClearUpShareTheWork();

private:
    [[nodiscard]] Row leftBehind();
    [[nodiscard]] QStringList lockFiles() const;

    std::unique_ptr<QTemporaryDir> m_dir;
    support::FixedClock m_clock { samples::nowMs };
};

void TestRecovery::init()
{
    support::failOnWarnings();
    m_dir = std::make_unique<QTemporaryDir>();
}

Row TestRecovery::leftBehind()
{
    Store store(m_dir->path(), m_clock);
    return *store.begin(samples::attempt()).result();
}

QStringList TestRecovery::lockFiles() const
{
    return history::instancesIn(m_dir->filePath(u"instances"_s));
}

void TestRecovery::aRowOfAConsoleThatIsGoneIsUnknownOnTheFirstPage()
{
    const Row left = leftBehind();
    m_clock.set(samples::nowMs + 5000);
    Store store(m_dir->path(), m_clock);
    QSignalSpy recovered(&store, &Store::rowsRecovered);
    const auto page = store.page({}).result();
    QCOMPARE(page->size(), 1);
    QCOMPARE(page->first().id, left.id);
    QCOMPARE(page->first().outcome, Outcome::Unknown);
    QCOMPARE(page->first().failure, u"interrupted"_s);
    QCOMPARE(page->first().finishedMs, std::optional(samples::nowMs + 5000));
    QVERIFY(!page->first().durationMs);
    QTRY_COMPARE(recovered.count(), 1);
    QCOMPARE(recovered.first().first().toInt(), 1);
    QCOMPARE(store.row(left.id).result()->requestBytes, left.requestBytes);
}

void TestRecovery::aRowOfAConsoleThatIsGoneIsUnknownAfterTheFirstBegin()
{
    const Row left = leftBehind();
    Store store(m_dir->path(), m_clock);
    const auto own = store.begin(samples::attempt()).result();
    QCOMPARE(store.row(left.id).result()->outcome, Outcome::Unknown);
    QCOMPARE(store.row(own->id).result()->outcome, Outcome::Pending);
}

void TestRecovery::everyMinuteConsolesThatAreGoneAreNoticed()
{
    Store store(m_dir->path(), m_clock);
    QCOMPARE(store.page({}).result()->size(), 0);
    const Row left = leftBehind();
    QSignalSpy recovered(&store, &Store::rowsRecovered);
    auto *timer = store.findChild<QTimer *>();
    QVERIFY(timer->isActive());
    QCOMPARE(timer->interval(), 60'000);
    timer->setInterval(1);
    QTRY_COMPARE(recovered.count(), 1);
    QCOMPARE(store.row(left.id).result()->outcome, Outcome::Unknown);
}

void TestRecovery::aRowOfALivingConsoleStaysPending()
{
    Store living(m_dir->path(), m_clock);
    const auto begun = living.begin(samples::attempt()).result();
    Store store(m_dir->path(), m_clock);
    QCOMPARE(store.page({}).result()->first().outcome, Outcome::Pending);
    const Row left = leftBehind();
    Store another(m_dir->path(), m_clock);
    QCOMPARE(another.row(left.id).result()->outcome, Outcome::Unknown);
    QCOMPARE(another.row(begun->id).result()->outcome, Outcome::Pending);
    QCOMPARE(said(living.finish(samples::answered(*begun)).result()), "ok"_L1);
    QCOMPARE(store.row(begun->id).result()->outcome, Outcome::Verified);
}

void TestRecovery::ownRowsStayPending()
{
    Store store(m_dir->path(), m_clock);
    const auto begun = store.begin(samples::attempt()).result();
    const Row left = leftBehind();
    QSignalSpy recovered(&store, &Store::rowsRecovered);
    store.findChild<QTimer *>()->setInterval(1);
    QTRY_COMPARE(recovered.count(), 1);
    QCOMPARE(store.row(begun->id).result()->outcome, Outcome::Pending);
}

void TestRecovery::aLateAnswerIsKept()
{
    Store slow(m_dir->path(), m_clock);
    const auto begun = slow.begin(samples::attempt()).result();
    // As when somebody clears the folder away, or the lock does not reach over a network share.
    QVERIFY(QDir(m_dir->filePath(u"instances"_s)).removeRecursively());
    {
        Store hasty(m_dir->path(), m_clock);
        QCOMPARE(hasty.page({}).result()->first().outcome, Outcome::Unknown);
    }
    const auto finished = slow.finish(samples::answered(*begun)).result();
    QCOMPARE(said(finished), "ok"_L1);
    QCOMPARE(samples::everything(*slow.row(begun->id).result()), samples::everything(*finished));
    QCOMPARE(finished->rowid, begun->rowid);
}

void TestRecovery::aLateAnswerIsKeptOnce()
{
    const Row left = leftBehind();
    Store store(m_dir->path(), m_clock);
    QCOMPARE(store.page({}).result()->first().outcome, Outcome::Unknown);
    QCOMPARE(said(store.finish(samples::answered(left)).result()), "ok"_L1);
    QCOMPARE(said(store.finish(samples::refused(left)).result()), "history_not_found"_L1);
    QCOMPARE(store.row(left.id).result()->outcome, Outcome::Verified);
}

void TestRecovery::aLockFileThatIsRemovedIsMadeAgain()
{
    Store store(m_dir->path(), m_clock);
    QVERIFY(store.begin(samples::attempt()).result());
    QVERIFY(QDir(m_dir->filePath(u"instances"_s)).removeRecursively());
    const auto begun = store.begin(samples::attempt()).result();
    QCOMPARE(lockFiles(), QStringList { begun->instance });
    Store other(m_dir->path(), m_clock);
    QCOMPARE(other.row(begun->id).result()->outcome, Outcome::Pending);
}

void TestRecovery::lockFilesOfTheDeadAreRemoved()
{
    Store living(m_dir->path(), m_clock);
    const auto begun = living.begin(samples::attempt()).result();
    const QString dead = u"0199f0a0-0000-7000-8000-00000000dead"_s;
    QFile file(m_dir->filePath(u"instances/"_s) + dead);
    QVERIFY(file.open(QFile::WriteOnly));
    file.close();
    QCOMPARE(lockFiles().size(), 2);
    Store store(m_dir->path(), m_clock);
    const auto own = store.begin(samples::attempt()).result();
    QStringList expected { begun->instance, own->instance };
    expected.sort();
    QCOMPARE(lockFiles(), expected);
}

void TestRecovery::aConsoleThatEndsLeavesNoLockFile()
{
    const Row left = leftBehind();
    QVERIFY(!left.instance.isEmpty());
    QCOMPARE(lockFiles(), QStringList());
}

void TestRecovery::anInstanceThatIsNoUuidIsNoPath()
{
    const QString precious = m_dir->filePath(u"precious"_s);
    QFile file(precious);
    QVERIFY(file.open(QFile::WriteOnly));
    const QString folder = m_dir->filePath(u"instances"_s);
    QVERIFY(base::makePrivateFolder(folder));
    for (const QString &name : { u"../precious"_s, QString(), u"opening"_s })
        QVERIFY(history::Claim::on(folder, name));
    QVERIFY(QFile::exists(precious));
}

void TestRecovery::twoThatClearUpShareTheWork()
{
    const QString folder = m_dir->path();
    const QString dead = u"0199f0a0-0000-7000-8000-00000000dead"_s;
    const QString path = folder + u'/' + dead;
    history::Descriptor made = history::openPrivate(path);
    QVERIFY(made);
    {
        const auto first = history::Claim::on(folder, dead);
        QVERIFY(first);
        QVERIFY2(!history::Claim::on(folder, dead), "claimed already, so not to be touched");
        QVERIFY(QFile::exists(path));
    }
    QVERIFY(!QFile::exists(path));
    QVERIFY2(history::Claim::on(folder, dead), "no lock file: gone");
}

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
