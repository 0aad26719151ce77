#include "history/damaged.h"
#include "history/historyfolder.h"
#include "history/keeping.h"
#include "history/samples.h"
#include "history/sqlfile.h"
#include "history/store.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace damaged;
using history::Keeping;
using history::Row;
using history::Store;
using samples::said;

/// A damaged file is repaired while others are at work, or the repair is cut short.
class TestSalvageLive final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void whatIsOnlyInTheWalIsSavedToo();
    void aPendingAttemptGoesOn();
    void aFileThatOthersHaveOpen();
    void twoConsolesRepairOnce();
    void kills();
    void aLimitOfTheMachineIsNoLoss();

private:
    using Repaired = base::Result<std::optional<history::Salvage>, history::StoreError>;
    [[nodiscard]] Repaired repair();
    [[nodiscard]] QSet<QString> ids();

    support::FixedClock m_clock { samples::nowMs };
    HistoryFolder m_folder { m_clock };
    Sound m_sound;
};

void TestSalvageLive::initTestCase()
{
    m_sound = makeSound(m_clock);
    QVERIFY(m_sound.bytes.size() > 200 * pageSize);
}

void TestSalvageLive::init()
{
    support::failOnWarnings();
    m_folder.makeAnew();
}

TestSalvageLive::Repaired TestSalvageLive::repair()
{
    Keeping keeping({ m_folder.path() }, m_clock);
    return keeping.checkAndRepair().result();
}

QSet<QString> TestSalvageLive::ids()
{
    Store store(m_folder.path(), m_clock);
    QSet<QString> ids;
    const auto page = store.page({ .limit = 100'000 }).result();
    for (const Row &row : page.value_or(QList<Row>()))
        ids.insert(row.id);
    return ids;
}

void TestSalvageLive::whatIsOnlyInTheWalIsSavedToo()
{
    QVERIFY(place(m_folder.database(), m_sound.bytes));
    // One row: a console that writes many may move its -wal into the file meanwhile.
    QProcess other;
    other.start(QStringLiteral(HISTORY_WRITER), { m_folder.path(), u"hold"_s });
    QVERIFY(other.waitForReadyRead());
    other.kill();
    QVERIFY(other.waitForFinished());
    const QByteArray walBefore = contents(m_folder.database() + u"-wal"_s);
    QVERIFY(!walBefore.isEmpty());
    QVERIFY(other.readAllStandardOutput().startsWith("begun "));
    QByteArray bytes = m_sound.bytes;
    // Not of the attempts: those that were pending are in the -wal anew.
    overwrite(bytes, pageOf(m_sound.bytes, u"request"_s, u"leaf"_s, 4));
    QVERIFY(place(m_folder.database(), bytes));
    const auto repaired = repair();
    QCOMPARE(said(repaired), "ok"_L1);
    QVERIFY(*repaired);
    QCOMPARE((*repaired)->saved, rows + 1);
    QCOMPARE((*repaired)->lost, 0);
    QCOMPARE(m_folder.codes().size(), (*repaired)->saved);
}

void TestSalvageLive::aPendingAttemptGoesOn()
{
    QVERIFY(place(m_folder.database(), m_sound.bytes));
    Store store(m_folder.path(), m_clock);
    const Row begun = *store.begin(samples::attempt(u"HELD"_s)).result();
    // Stays open: closing it would drop SQLite's locks.
    QFile *file = new QFile(m_folder.database(), this);
    QVERIFY(file->open(QFile::ReadWrite | QFile::Unbuffered));
    QVERIFY(file->seek((pageOf(m_sound.bytes, u"request"_s, u"leaf"_s, 4) - 1) * pageSize));
    QCOMPARE(file->write(QByteArray(pageSize, '\xa5')), pageSize);
    const auto repaired = repair();
    QVERIFY(repaired && *repaired);
    QCOMPARE(said(store.finish(samples::answered(begun)).result()), "ok"_L1);
    QCOMPARE(store.row(begun.id).result()->outcome, history::Outcome::Verified);
}

void TestSalvageLive::aFileThatOthersHaveOpen()
{
    const QByteArray bytes = withoutSomeAttempts(m_sound.bytes);
    QVERIFY(place(m_folder.database(), bytes));
    QProcess other;
    other.start(QStringLiteral(HISTORY_WRITER), { m_folder.path(), u"loop"_s });
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
    QCOMPARE(sqlfile::run(m_folder.database(), u"pragma integrity_check"_s).toString(), u"ok"_s);
}

void TestSalvageLive::twoConsolesRepairOnce()
{
    const QByteArray bytes = withoutSomeAttempts(m_sound.bytes);
    QVERIFY(place(m_folder.database(), bytes));
    Keeping one({ m_folder.path() }, m_clock);
    Keeping other({ m_folder.path() }, m_clock);
    auto first = one.checkAndRepair();
    auto second = other.checkAndRepair();
    QCOMPARE(said(first.result()), "ok"_L1);
    QCOMPARE(said(second.result()), "ok"_L1);
    QVERIFY(first.result()->has_value() != second.result()->has_value());
    QCOMPARE(QDir(m_folder.path()).entryList({ u"*damaged*"_s }, QDir::Files).size(), 1);
}

/// Killed at any moment, done again: what can be saved is saved.
void TestSalvageLive::kills()
{
    const QByteArray bytes = withoutSomeAttempts(m_sound.bytes);
    QRandomGenerator random(20251123);
    int unfinished = 0;
    qint64 wholeMs = 0;
    for (int round = 0; round < 15; ++round) {
        m_folder.makeAnew();
        QVERIFY(place(m_folder.database(), bytes));
        QProcess keeper;
        keeper.start(QStringLiteral(HISTORY_KEEPER), { m_folder.path(), u"repair"_s });
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
        QVERIFY(m_folder.codes().size() >= rows - 16);
        QCOMPARE(
            sqlfile::run(m_folder.database(), u"pragma integrity_check"_s).toString(), u"ok"_s);
        const auto kept
            = QDir(m_folder.path()).entryInfoList({ u"*damaged*.sqlite3"_s }, QDir::Files);
        QCOMPARE(kept.size(), 1);
        QCOMPARE(contents(kept.first().filePath()), bytes);
    }
    qInfo("%d of 14 were killed before they were done", unfinished);
    QVERIFY(unfinished > 0);
}

/// Where the new file cannot be written, nothing is taken for lost: nothing changes.
void TestSalvageLive::aLimitOfTheMachineIsNoLoss()
{
    const QByteArray bytes = withoutSomeAttempts(m_sound.bytes);
    int refused = 0;
    for (qsizetype limit = 100; limit < bytes.size() / 512; limit += bytes.size() / 512 / 12) {
        m_folder.makeAnew();
        QVERIFY(place(m_folder.database(), bytes));
        // The signal is not to end it: then writing answers that the file may not grow.
        QProcess keeper;
        keeper.start(u"sh"_s,
            { u"-c"_s, u"trap '' XFSZ; ulimit -f %1; exec \"$0\" \"$1\" repair"_s.arg(limit),
                QStringLiteral(HISTORY_KEEPER), m_folder.path() });
        QVERIFY(keeper.waitForFinished());
        const QByteArray answer = keeper.readAllStandardOutput().trimmed();
        if (answer != "ok") {
            ++refused;
            QVERIFY2(
                answer == "history_failed" || answer == "history_disk_full", answer.constData());
            QCOMPARE(contents(m_folder.database()), bytes);
            QVERIFY(!QFile::exists(m_folder.file(u"replacement"_s)));
            QVERIFY(*repair());
        }
        QVERIFY(m_folder.codes().size() >= rows - 16);
    }
    QVERIFY(refused > 2);
}

QTEST_GUILESS_MAIN(TestSalvageLive)
#include "tst_salvagelive.moc"
