#include "history/samples.h"
#include "history/store.h"
#include "support/fixedclock.h"
#include "support/warnings.h"
#include "transfer/import.h"
#include "transfer/jsonlines.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using history::Outcome;
using history::Row;
using history::Store;
using transfer::Import;
using transfer::ImportDone;
using transfer::ImportFailure;
using transfer::ImportResult;

/// Lines of another console become rows of this one.
class TestImport final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void knownAttemptsStayAsTheyAre();
    void aPendingAttemptIsUnknownHere();
    void liveStaysLive();
    void unreadableLinesAreCounted();
    void windowsLinesAreNoFault();
    void whatIsNoExport_data();
    void whatIsNoExport();
    void destroyingItIsQuiet();
    void aLongFileThatFailsHalfWayIsFinishedTheNextTime();

private:
    [[nodiscard]] ImportResult imported(const QByteArray &content);

    support::FixedClock m_clock { samples::nowMs };
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
};

void TestImport::init()
{
    support::failOnWarnings();
    m_store.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<Store>(m_dir->filePath(u"data"_s), m_clock);
}

static QString idOf(int number)
{
    return u"0199f0a0-1111-7000-8000-%1"_s.arg(number, 12, 10, QChar(u'0'));
}

static Row foreign(int number)
{
    Row row = samples::answered(samples::attempt());
    row.id = idOf(number);
    row.instance = idOf(999);
    row.osUser = u"other"_s;
    row.host = u"desk7"_s;
    return row;
}

static ImportResult read(Store &store, const QString &path)
{
    Import job(store, path, nullptr);
    QSignalSpy finished(&job, &Import::finished);
    job.start();
    if (!finished.isEmpty() || !finished.wait(60'000))
        return {};
    return finished.first().first().value<ImportResult>();
}

ImportResult TestImport::imported(const QByteArray &content)
{
    QFile file(m_dir->filePath(u"in.jsonl"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    file.close();
    return read(*m_store, file.fileName());
}

void TestImport::knownAttemptsStayAsTheyAre()
{
    const Row own = *m_store->begin(samples::attempt(u"mine"_s)).result();
    Row other = foreign(1);
    other.id = own.id;
    QSignalSpy replaced(m_store.get(), &Store::rowsReplaced);
    const auto done = std::get<ImportDone>(imported(transfer::jsonLine(other)
        + transfer::jsonLine(foreign(2)) + transfer::jsonLine(foreign(2))));
    QCOMPARE(done.counts.added, 1);
    QCOMPARE(done.counts.known, 2);
    QTRY_COMPARE(replaced.size(), 1);
    const Row still = *m_store->row(own.id).result();
    QCOMPARE(still.outContractCode, u"mine"_s);
    QCOMPARE(still.origin, history::Origin::Own);
    QCOMPARE(still.outcome, Outcome::Pending);
    const auto again = std::get<ImportDone>(imported(transfer::jsonLine(foreign(2))));
    QCOMPARE(again.counts.added, 0);
    QCOMPARE(again.counts.known, 1);
}

void TestImport::aPendingAttemptIsUnknownHere()
{
    Row row = foreign(1);
    row.outcome = Outcome::Pending;
    row.finishedMs.reset();
    QVERIFY(std::holds_alternative<ImportDone>(imported(transfer::jsonLine(row))));
    const Row here = *m_store->row(row.id).result();
    QCOMPARE(here.outcome, Outcome::Unknown);
    QCOMPARE(here.failure, u"interrupted"_s);
    QCOMPARE(here.host, u"desk7"_s);
    QCOMPARE(here.osUser, u"other"_s);
    QCOMPARE(here.instance, idOf(999));
}

void TestImport::liveStaysLive()
{
    Row sandbox = foreign(1);
    sandbox.environment = base::Environment::Sandbox;
    QVERIFY(std::holds_alternative<ImportDone>(
        imported(transfer::jsonLine(sandbox) + transfer::jsonLine(foreign(2)))));
    QCOMPARE(m_store->row(idOf(1)).result()->environment, base::Environment::Sandbox);
    const Row live = *m_store->row(idOf(2)).result();
    QCOMPARE(live.environment, base::Environment::Live);
    QVERIFY(live.sessionId.isEmpty());
    QCOMPARE(live.responseBytes, foreign(2).responseBytes);
}

void TestImport::unreadableLinesAreCounted()
{
    QByteArray content = "{}\n" + transfer::jsonLine(foreign(1)) + "\n";
    for (int i = 0; i < 120; ++i)
        content += "rubbish\n";
    content += QByteArray(transfer::longestLine * 2, 'x') + '\n' + transfer::jsonLine(foreign(2));
    const auto done = std::get<ImportDone>(imported(content));
    QCOMPARE(done.counts.added, 2);
    QCOMPARE(done.unreadableCount, 122);
    QCOMPARE(done.unreadable.size(), 100);
    QCOMPARE(done.unreadable.first(), 1);
    QCOMPARE(done.unreadable.at(1), 4);
}

void TestImport::windowsLinesAreNoFault()
{
    const auto done
        = std::get<ImportDone>(imported("\xef\xbb\xbf" + transfer::jsonLine(foreign(1)).trimmed()
            + "\r\n\r\n" + transfer::jsonLine(foreign(2)).trimmed()));
    QCOMPARE(done.counts.added, 2);
    QCOMPARE(done.unreadableCount, 0);
}

void TestImport::whatIsNoExport_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isReadable");
    QTest::newRow("a file that there is not") << u"nowhere"_s << false;
    QTest::newRow("a folder") << u"."_s << false;
    QTest::newRow("a device without end") << u"/dev/zero"_s << false;
    QTest::newRow("an empty file") << u"empty"_s << true;
    QTest::newRow("another file") << u"other"_s << true;
}

void TestImport::whatIsNoExport()
{
    QFETCH(QString, path);
    QFETCH(bool, isReadable);
    QFile empty(m_dir->filePath(u"empty"_s));
    QVERIFY(empty.open(QIODevice::WriteOnly));
    QFile other(m_dir->filePath(u"other"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));
    QVERIFY(other.write("outcome,session_id\r\nverified,1\r\n") > 0);
    other.close();
    const auto result = read(*m_store, QDir(m_dir->path()).filePath(path));
    const auto failure = std::get_if<ImportFailure>(&result);
    QVERIFY(failure);
    QCOMPARE(failure->code,
        isReadable ? ImportFailure::Code::NothingInIt : ImportFailure::Code::NotReadable);
    QVERIFY(m_store->page({}).result()->isEmpty());
}

void TestImport::destroyingItIsQuiet()
{
    QFile file(m_dir->filePath(u"in.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (int i = 0; i < 2000; ++i)
        file.write(transfer::jsonLine(foreign(i)));
    file.close();
    {
        Import job(*m_store, file.fileName(), this);
        job.start();
    }
    QVERIFY(m_store->page({}).result()->isEmpty());
}

/// No file may be written any more.
static void stopWriting()
{
    std::signal(SIGXFSZ, SIG_IGN); // a write fails instead
    rlimit limit {};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = 1;
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

static void goOnWriting()
{
    rlimit limit {};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

void TestImport::aLongFileThatFailsHalfWayIsFinishedTheNextTime()
{
    constexpr int all = 5200; // a page and some more
    QFile file(m_dir->filePath(u"in.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (int i = 0; i < all; ++i)
        file.write(transfer::jsonLine(foreign(i)));
    file.close();

    Import job(*m_store, file.fileName(), this);
    QSignalSpy progress(&job, &Import::progress);
    connect(&job, &Import::progress, this, [&progress] {
        if (progress.size() == 2)
            stopWriting();
    });
    QSignalSpy finished(&job, &Import::finished);
    job.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    goOnWriting();
    const auto result = finished.first().first().value<ImportResult>();
    const auto failure = std::get_if<ImportFailure>(&result);
    QVERIFY(failure && failure->history);
    const int before = failure->counts.added;
    QVERIFY(before > 0 && before < all);
    QCOMPARE(m_store->find({}).result()->numbers.size(), before);

    const auto again = read(*m_store, file.fileName());
    QCOMPARE(std::get<ImportDone>(again).counts.added, all - before);
    QCOMPARE(std::get<ImportDone>(again).counts.known, before);
    QCOMPARE(m_store->find({}).result()->numbers.size(), all);
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
