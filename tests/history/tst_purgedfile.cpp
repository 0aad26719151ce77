#include "history/agedrows.h"
#include "history/historyfolder.h"
#include "history/keeping.h"
#include "history/samples.h"
#include "history/sqlfile.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using agedrows::add;
using agedrows::aged;
using agedrows::fill;
using history::Keeping;
using history::Row;
using history::Store;

/// What a purge does to the file, and to those who have it open.
class TestPurgedFile final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theBytesGoToo();
    void nothingIsFoundInTheFileAfterwards();
    void theRoomIsGivenBack();
    void anOlderFileIsWrittenAnewOnce();
    void othersDoNotWait();
    void otherConsolesNotice();
    void kills();

private:
    support::FixedClock m_clock { samples::nowMs };
    HistoryFolder m_folder { m_clock };
};

void TestPurgedFile::init()
{
    support::failOnWarnings();
    m_folder.makeAnew();
}

void TestPurgedFile::theBytesGoToo()
{
    QVERIFY(fill(m_folder.path(), m_clock, { .rows = 50 }));
    Keeping keeping({ m_folder.path() }, m_clock);
    QVERIFY(keeping.purge(*keeping.previewPurge({ { u"one"_s, 5 } }).result()).result());
    for (const char *table : { "attempt", "request", "response" })
        QCOMPARE(
            sqlfile::run(m_folder.database(), u"select count(*) from "_s + QLatin1String(table))
                .toInt(),
            1);
    QCOMPARE(sqlfile::run(m_folder.database(), u"pragma integrity_check"_s).toString(), u"ok"_s);
}

void TestPurgedFile::nothingIsFoundInTheFileAfterwards()
{
    {
        Store store(m_folder.path(), m_clock);
        Row row = samples::answered(*store.begin(aged(100, u"one"_s)).result());
        row.responseBytes = QByteArray("personal-data ").repeated(1000);
        QVERIFY(store.finish(row).result());
        add(store, 0);
    }
    Keeping keeping({ m_folder.path() }, m_clock);
    QVERIFY(keeping.purge(*keeping.previewPurge({ { u"one"_s, 30 } }).result()).result());
    QFile file(m_folder.database());
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(!bytes.contains("personal-data"));
    QVERIFY(!bytes.contains("AGE-100-one"));
    QVERIFY(bytes.contains("AGE-0-one"));
}

void TestPurgedFile::theRoomIsGivenBack()
{
    QVERIFY(fill(m_folder.path(), m_clock, { .rows = 300, .bytes = 10'000 }));
    sqlfile::run(m_folder.database(), u"pragma wal_checkpoint(truncate)"_s);
    const qint64 before = QFileInfo(m_folder.database()).size();
    Store store(m_folder.path(), m_clock); // somebody has it open
    QVERIFY(store.page({}).result());
    Keeping keeping({ m_folder.path() }, m_clock);
    const auto receipt
        = keeping.purge(*keeping.previewPurge({ { u"one"_s, 5 } }).result()).result();
    QCOMPARE(receipt->purged.rows(), 300);
    QCOMPARE(receipt->bytesFreed, before - QFileInfo(m_folder.database()).size());
    QVERIFY2(receipt->bytesFreed > 300 * 10'000, qPrintable(QString::number(receipt->bytesFreed)));
}

void TestPurgedFile::anOlderFileIsWrittenAnewOnce()
{
    QVERIFY(
        QFile::copy(QStringLiteral(PAPAY_TEST_DATA "/history-v2.sqlite3"), m_folder.database()));
    QVERIFY(fill(m_folder.path(), m_clock, { .rows = 300, .bytes = 10'000 }));
    QCOMPARE(sqlfile::run(m_folder.database(), u"pragma auto_vacuum"_s).toInt(), 0);
    Keeping keeping({ m_folder.path() }, m_clock);
    const auto receipt
        = keeping.purge(*keeping.previewPurge({ { u"one"_s, 5 } }).result()).result();
    QCOMPARE(receipt->purged.rows(), 300);
    QVERIFY(receipt->bytesFreed > 300 * 10'000);
    QCOMPARE(sqlfile::run(m_folder.database(), u"pragma auto_vacuum"_s).toInt(), 2);
    QCOMPARE(m_folder.codes().size(), 4);
}

void TestPurgedFile::othersDoNotWait()
{
    QVERIFY(fill(m_folder.path(), m_clock, { .rows = 3000, .bytes = 1000 }));
    QProcess other;
    other.start(QStringLiteral(HISTORY_WRITER), { m_folder.path(), u"loop"_s });
    QVERIFY(other.waitForReadyRead());
    Keeping keeping({ m_folder.path() }, m_clock);
    const auto preview = keeping.previewPurge({ { u"one"_s, 5 } }).result();
    auto purge = keeping.purge(*preview);
    QElapsedTimer sinceWord;
    sinceWord.start();
    qint64 longest = 0;
    while (!purge.isFinished()) {
        if (!other.waitForReadyRead(5))
            continue;
        longest = qMax(longest, sinceWord.restart());
        const auto lines = other.readAll().split('\n');
        for (const QByteArray &line : lines)
            QVERIFY2(line.isEmpty() || line.startsWith("begun") || line.startsWith("finished"),
                line.constData());
    }
    other.kill();
    QVERIFY(other.waitForFinished());
    QCOMPARE(purge.result()->purged.rows(), 3000);
    qInfo("the longest between two words of the other console: %lld ms", longest);
    QVERIFY2(longest < 250, qPrintable(QString::number(longest))); // two commits, on a busy machine
}

void TestPurgedFile::otherConsolesNotice()
{
    QVERIFY(fill(m_folder.path(), m_clock, { .rows = 20 }));
    Store other(m_folder.path(), m_clock);
    QCOMPARE(other.page({}).result()->size(), 21);
    QCOMPARE(other.find({}).result()->numbers.size(), 21);
    QSignalSpy replaced(&other, &Store::rowsReplaced);
    Keeping keeping({ m_folder.path() }, m_clock);
    QVERIFY(keeping.purge(*keeping.previewPurge({ { u"one"_s, 5 } }).result()).result());
    QVERIFY(replaced.wait());
    QTRY_COMPARE(other.find({}).result()->numbers.size(), 1);
}

/// Killed on its way: what is left is whole, a receipt says that it was begun, and it can be done
/// again.
void TestPurgedFile::kills()
{
    constexpr int rows = 800;
    QVERIFY(fill(m_folder.path(), m_clock,
        { .rows = rows, .bytes = 1000, .profile = samples::attempt().profileId }));
    const auto count = [this](const QString &rest) {
        return sqlfile::run(m_folder.database(), u"select count(*) from "_s + rest).toInt();
    };
    int midway = 0;
    for (int left = rows + 1; left > 1;) {
        QProcess keeper;
        keeper.start(QStringLiteral(HISTORY_KEEPER), { m_folder.path(), u"purge"_s });
        QVERIFY(keeper.waitForStarted());
        // Once rows go: seen from here, since it says nothing until it is done.
        while (count(u"attempt"_s) == left && !keeper.waitForFinished(1)) { }
        keeper.kill();
        keeper.waitForFinished();
        const int now = count(u"attempt"_s);
        QVERIFY(now < left);
        left = now;
        midway += left > 1 ? 1 : 0;
        QCOMPARE(
            sqlfile::run(m_folder.database(), u"pragma integrity_check"_s).toString(), u"ok"_s);
        for (const QString &table : { u"request"_s, u"response"_s })
            QCOMPARE(count(table), left);
    }
    QVERIFY(midway > 0);
    QCOMPARE(m_folder.codes(), QStringList({ u"AGE-0-one"_s }));
    int begun = 0;
    const auto receipts = QDir(m_folder.file(u"receipts"_s)).entryInfoList(QDir::Files);
    for (const QFileInfo &receipt : receipts) {
        QFile file(receipt.filePath());
        QVERIFY(file.open(QFile::ReadOnly));
        begun += file.readAll().contains(R"("state": "begun")") ? 1 : 0;
    }
    QVERIFY(begun >= midway);
}

QTEST_GUILESS_MAIN(TestPurgedFile)
#include "tst_purgedfile.moc"
