#include "history/connection/opening.h"
#include "history/connection/transaction.h"
#include "history/samples.h"
#include "history/store.h"
#include "history/writer.h"
#include "support/warnings.h"

#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using history::Outcome;
using history::Row;
using history::Store;
using history::StoreResult;
using samples::said;

/// Several consoles on one file.
class TestTwoConsoles final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void twoStoresInOneProcess();
    void twoProcesses();
    void twoProcessesThatBothMakeTheFile();
    void eachSeesTheRowsOfTheOther();
    void aFileThatStaysLockedIsBusy();
    void nothingIsWrittenToAFileThatWasPutAside();

private:
    base::SystemClock m_clock;
};

void TestTwoConsoles::init() { support::failOnWarnings(); }

static int rowsWith(const QString &dataDir, Outcome outcome)
{
    const base::SystemClock clock;
    Store store(dataDir, clock);
    const auto page
        = store.page({ .filter = { .outcomes = { outcome } }, .limit = 10'000 }).result();
    return page ? int(page->size()) : -1;
}

void TestTwoConsoles::twoStoresInOneProcess()
{
    const QTemporaryDir dir;
    Store first(dir.path(), m_clock);
    Store second(dir.path(), m_clock);
    QList<QFuture<StoreResult>> begun;
    for (int i = 0; i < 200; ++i)
        begun << first.begin(samples::attempt()) << second.begin(samples::attempt());
    QList<QFuture<StoreResult>> finished;
    for (int i = 0; i < begun.size(); ++i) {
        const auto row = begun[i].result();
        QCOMPARE(said(row), "ok"_L1);
        // Each finishes what it began, while the other still begins.
        finished << (i % 2 == 0 ? first : second).finish(samples::answered(*row));
    }
    for (const auto &future : std::as_const(finished))
        QCOMPARE(said(future.result()), "ok"_L1);
    QCOMPARE(first.page({ .limit = 1000 }).result()->size(), 400);
    QCOMPARE(rowsWith(dir.path(), Outcome::Verified), 400);
}

static void runTwo(const QString &dataDir, const QString &times)
{
    QProcess first;
    QProcess second;
    for (QProcess *process : { &first, &second })
        process->start(QStringLiteral(HISTORY_WRITER), { dataDir, u"count"_s, times });
    for (QProcess *process : { &first, &second }) {
        QVERIFY(process->waitForFinished());
        const QByteArray output = process->readAllStandardOutput();
        QVERIFY2(process->exitStatus() == QProcess::NormalExit, output.constData());
        QVERIFY2(process->exitCode() == 0, output.constData());
        QCOMPARE(process->readAllStandardError(), QByteArray());
    }
    QCOMPARE(rowsWith(dataDir, Outcome::Verified), 2 * times.toInt());
}

void TestTwoConsoles::twoProcesses()
{
    const QTemporaryDir dir;
    runTwo(dir.path(), u"200"_s);
}

void TestTwoConsoles::twoProcessesThatBothMakeTheFile()
{
    for (int round = 0; round < 10; ++round) {
        const QTemporaryDir dir;
        runTwo(dir.path(), u"1"_s);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestTwoConsoles::eachSeesTheRowsOfTheOther()
{
    const QTemporaryDir dir;
    Store first(dir.path(), m_clock);
    Store second(dir.path(), m_clock);
    QCOMPARE(second.page({}).result()->size(), 0);
    const auto begun = first.begin(samples::attempt()).result();
    QCOMPARE(second.row(begun->id).result()->outcome, Outcome::Pending);
    QVERIFY(first.finish(samples::answered(*begun)).result());
    QCOMPARE(second.row(begun->id).result()->outcome, Outcome::Verified);
}

void TestTwoConsoles::aFileThatStaysLockedIsBusy()
{
    const QTemporaryDir dir;
    history::Writer writer({ dir.path() }, m_clock, {}, 50ms);
    const auto begun = writer.begin(samples::attempt());
    QCOMPARE(said(begun), "ok"_L1);
    const QString name = u"other program"_s;
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        other.setDatabaseName(dir.filePath(u"history.sqlite3"_s));
        QVERIFY(other.open());
        QSqlQuery query(other);
        QVERIFY(query.exec(u"begin immediate"_s));
        QCOMPARE(said(writer.begin(samples::attempt())), "history_busy"_L1);
        QCOMPARE(said(writer.finish(samples::answered(*begun))), "history_busy"_L1);
        QVERIFY(query.exec(u"rollback"_s));
        QCOMPARE(said(writer.finish(samples::answered(*begun))), "ok"_L1);
    }
    QSqlDatabase::removeDatabase(name);
}

/// As whoever replaces a history does it: what was written to the old one goes with it.
static int replaced(const QString &file, const QString &target)
{
    QFile::remove(target + u"-wal"_s);
    QFile::remove(target + u"-shm"_s);
    return ::rename(QFile::encodeName(file).constData(), QFile::encodeName(target).constData());
}

/// Salvaging and restoring put another file in the place of the history, with the turn.
void TestTwoConsoles::nothingIsWrittenToAFileThatWasPutAside()
{
    const QTemporaryDir dir;
    const history::Location location { dir.path() };
    const QString aside = dir.filePath(u"aside.sqlite3"_s);
    {
        Store store(dir.path(), m_clock);
        QVERIFY(store.begin(samples::attempt()).result());
    }
    QVERIFY(QFile::copy(location.database(), aside));
    {
        history::Opening opening({ dir.path() }, history::Opening::Access::Write, 5s);
        history::Connection &connection = **opening.connection();
        QCOMPARE(replaced(aside, location.database()), 0);
        QCOMPARE(said(history::Transaction::begin(connection)), "history_failed"_L1);
    }
    QVERIFY(QFile::copy(location.database(), aside));
    Store store(dir.path(), m_clock);
    QVERIFY(store.begin(samples::attempt()).result());
    std::optional turn = *history::FileLock::take(location, history::FileLock::Kind::Writing, 5s);
    const auto begun = store.begin(samples::attempt());
    QCOMPARE(replaced(aside, location.database()), 0);
    turn.reset();
    QCOMPARE(said(begun.result()), "ok"_L1);
    QCOMPARE(store.page({}).result()->size(), 2); // the copy's and the last
}

QTEST_GUILESS_MAIN(TestTwoConsoles)
#include "tst_twoconsoles.moc"
