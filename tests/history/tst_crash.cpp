#include "history/samples.h"
#include "history/sqlfile.h"
#include "history/store.h"
#include "support/warnings.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>

using namespace Qt::StringLiterals;
using history::Outcome;
using history::Row;
using history::Store;
using samples::said;

/// Consoles that are killed: SIGKILL, in the midst of it.
class TestCrash final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingIsLostNothingIsDoubled();

private:
    enum class From { Start, FirstRow };
    void killOne(From from, int afterMs);
    [[nodiscard]] QString path() const { return m_dir.filePath(u"history.sqlite3"_s); }

    const QTemporaryDir m_dir;
    QSet<QString> m_begun; ///< what consoles said before they died
    QSet<QString> m_finished;
};

void TestCrash::init() { support::failOnWarnings(); }

/// Starts a console that begins and finishes in a loop, and kills it that long after its start
/// (it may be opening the file) or after its first row.
void TestCrash::killOne(From from, int afterMs)
{
    QProcess console;
    console.start(QStringLiteral(HISTORY_WRITER), { m_dir.path(), u"loop"_s });
    QVERIFY(console.waitForStarted());
    if (from == From::FirstRow)
        QVERIFY(console.waitForReadyRead());
    const QDeadlineTimer death(afterMs, Qt::PreciseTimer);
    QByteArray said = console.readAllStandardOutput();
    while (!death.hasExpired()) {
        console.waitForReadyRead(int(death.remainingTime()));
        said += console.readAllStandardOutput();
    }
    console.kill();
    QVERIFY(console.waitForFinished());
    QCOMPARE(console.exitStatus(), QProcess::CrashExit);
    said += console.readAllStandardOutput();
    QCOMPARE(console.readAllStandardError(), QByteArray());
    said.truncate(said.lastIndexOf('\n') + 1);
    const auto lines = QString::fromUtf8(said).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList words = line.split(u' ');
        QCOMPARE(words.size(), 2);
        QVERIFY(words[0] == "begun"_L1 || words[0] == "finished"_L1);
        (words[0] == "begun"_L1 ? m_begun : m_finished).insert(words[1]);
    }
}

void TestCrash::nothingIsLostNothingIsDoubled()
{
    QProcess living;
    living.start(QStringLiteral(HISTORY_WRITER), { m_dir.path(), u"hold"_s });
    QVERIFY(living.waitForReadyRead());
    const QString held = QString::fromUtf8(living.readLine()).trimmed().mid(6);

    QRandomGenerator random(20251123);
    for (int round = 0; round < 50; ++round) {
        const From from = round % 3 == 0 ? From::Start : From::FirstRow;
        killOne(from, random.bounded(from == From::Start ? 60 : 30));
        if (QTest::currentTestFailed())
            return;
    }
    const base::SystemClock clock;
    {
        Store store(m_dir.path(), clock);
        const auto page = store.page({ .limit = 1'000'000 }).result();
        QCOMPARE(said(page), "ok"_L1);
        QSet<QString> stored;
        int unknown = 0;
        for (const Row &row : *page) {
            QVERIFY2(!stored.contains(row.id), "doubled");
            stored.insert(row.id);
            if (row.id == held) {
                QCOMPARE(row.outcome, Outcome::Pending);
            } else if (m_finished.contains(row.id)) {
                QCOMPARE(row.outcome, Outcome::Verified);
            } else {
                // Verified: killed between the commit and the word about it.
                QVERIFY(row.outcome == Outcome::Unknown || row.outcome == Outcome::Verified);
                unknown += row.outcome == Outcome::Unknown ? 1 : 0;
            }
        }
        QVERIFY2(stored.contains(m_begun), "lost");
        QVERIFY(stored.contains(m_finished));
        QVERIFY2(unknown > 0, "the kills never met a pending row");
        QVERIFY2(unknown <= 50, "a console has one pending row at most");
        qInfo("%lld rows of 50 killed consoles, %d unknown", page->size(), unknown);
    }
    living.write("\n");
    QVERIFY(living.waitForFinished());
    QCOMPARE(living.exitCode(), 0);
    QCOMPARE(sqlfile::run(path(), u"pragma integrity_check"_s).toString(), u"ok"_s);
    Store store(m_dir.path(), clock);
    QCOMPARE(store.row(held).result()->outcome, Outcome::Verified);
    QCOMPARE(store.page({ .filter = { .outcomes = { Outcome::Pending } } }).result()->size(), 0);
}

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
