#include "history/files/location.h"
#include "history/keeping.h"
#include "history/samples.h"
#include "history/sqlfile.h"
#include "history/store.h"
#include "support/fixedclock.h"
#include "support/warnings.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using history::Keeping;
using history::PurgePreview;
using history::Row;
using history::Store;
using samples::said;

/// Rows whose days are over go, and only those.
class TestPurge final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void onlyWhatIsOverGoes();
    void whatIsPendingStays();
    void whatIsNotNamedStays_data();
    void whatIsNotNamedStays();
    void theProfilesNewestNameIsTold();
    void whatWasWrittenSinceThePreviewStays();
    void theBytesGoToo();
    void nothingIsFoundInTheFileAfterwards();
    void theReceiptSaysWhatWent();
    void theRoomIsGivenBack();
    void anOlderFileIsWrittenAnewOnce();
    void othersDoNotWait();
    void otherConsolesNotice();
    void kills();

private:
    /// A finished row of that age.
    Row add(Store &store, int days, const QString &profile = u"one"_s, int bytes = 100);
    void fill(int rows, int bytes = 100, const QString &profile = u"one"_s);
    [[nodiscard]] QStringList codes();
    [[nodiscard]] QString path() const { return m_dir->filePath(u"history.sqlite3"_s); }

    std::unique_ptr<QTemporaryDir> m_dir;
    support::FixedClock m_clock { samples::nowMs };
};

static constexpr qint64 dayMs = 24 * 3600 * 1000;

void TestPurge::init()
{
    support::failOnWarnings();
    m_dir = std::make_unique<QTemporaryDir>();
}

static Row aged(int days, const QString &profile)
{
    Row row = samples::attempt(u"AGE-%1-%2"_s.arg(days).arg(profile));
    row.startedMs = samples::nowMs - days * dayMs;
    row.profileId = profile;
    row.profileName = u"商户 "_s + profile;
    return row;
}

Row TestPurge::add(Store &store, int days, const QString &profile, int bytes)
{
    Row row = samples::answered(*store.begin(aged(days, profile)).result());
    row.responseBytes = QByteArray(bytes, 'x');
    return *store.finish(row).result();
}

/// That many rows of ten days, one of none. In one import: the disk syncs once.
void TestPurge::fill(int rows, int bytes, const QString &profile)
{
    QList<Row> all;
    for (int i = 0; i < rows; ++i) {
        Row row = samples::answered(aged(10, profile));
        row.id = u"0199f0a0-0000-7000-8000-%1"_s.arg(i, 12, 16, QChar(u'0'));
        row.outcome = history::Outcome::Refused;
        row.responseBytes = QByteArray(bytes, 'x');
        all.append(row);
    }
    Store store(m_dir->path(), m_clock);
    QCOMPARE(store.import(all).result()->added, rows);
    add(store, 0);
}

QStringList TestPurge::codes()
{
    Store store(m_dir->path(), m_clock);
    QStringList codes;
    const auto page = store.page({ .limit = 1000 }).result();
    for (const Row &row : *page)
        codes.append(row.outContractCode);
    return codes;
}

void TestPurge::onlyWhatIsOverGoes()
{
    {
        Store store(m_dir->path(), m_clock);
        for (const int days : { 0, 6, 7, 8, 9 }) {
            add(store, days, u"one"_s);
            add(store, days, u"two"_s);
        }
    }
    Keeping keeping({ m_dir->path() }, m_clock);
    const auto preview = keeping.previewPurge({ { u"one"_s, 7 }, { u"two"_s, 8 } }).result();
    QCOMPARE(said(preview), "ok"_L1);
    QCOMPARE(preview->rows(), 3);
    QCOMPARE(preview->nowMs, samples::nowMs);
    QCOMPARE(preview->lines.size(), 2);
    QCOMPARE(preview->lines[0].profileId, u"one"_s);
    QCOMPARE(preview->lines[0].rows, 2);
    QCOMPARE(preview->lines[0].days, 7);
    QCOMPARE(preview->lines[0].oldestMs, samples::nowMs - 9 * dayMs);
    QCOMPARE(preview->lines[0].newestMs, samples::nowMs - 8 * dayMs);
    QCOMPARE(preview->lines[1].rows, 1);

    // Later, but as of then: what has come of age meanwhile stays.
    m_clock.set(samples::nowMs + dayMs);
    const auto receipt = keeping.purge(*preview).result();
    m_clock.set(samples::nowMs);
    QCOMPARE(said(receipt), "ok"_L1);
    QCOMPARE(receipt->purged.rows(), 3);
    QCOMPARE(codes(),
        QStringList({ u"AGE-0-two"_s, u"AGE-0-one"_s, u"AGE-6-two"_s, u"AGE-6-one"_s,
            u"AGE-7-two"_s, u"AGE-7-one"_s, u"AGE-8-two"_s }));
    QCOMPARE(keeping.previewPurge({ { u"one"_s, 7 }, { u"two"_s, 8 } }).result()->rows(), 0);
}

void TestPurge::whatIsPendingStays()
{
    Store store(m_dir->path(), m_clock);
    const Row pending = *store.begin(aged(100, u"one"_s)).result();
    Keeping keeping({ m_dir->path() }, m_clock);
    const auto preview = keeping.previewPurge({ { u"one"_s, 1 } }).result();
    QCOMPARE(preview->rows(), 0);
    QVERIFY(preview->lines.isEmpty());
    QCOMPARE(keeping.purge(*preview).result()->purged.rows(), 0);
    QCOMPARE(said(store.finish(samples::answered(pending)).result()), "ok"_L1);
}

void TestPurge::whatIsNotNamedStays_data()
{
    QTest::addColumn<history::Retention>("retention");
    using history::Retention;
    QTest::newRow("nothing is named") << Retention {};
    QTest::newRow("another profile") << Retention { { u"two"_s, 1 } };
    QTest::newRow("no days at all") << Retention { { u"one"_s, 0 } };
    QTest::newRow("fewer than none") << Retention { { u"one"_s, -5 } };
    QTest::newRow("more days than there were") << Retention { { u"one"_s, 2'000'000'000 } };
}

void TestPurge::whatIsNotNamedStays()
{
    QFETCH(history::Retention, retention);
    {
        Store store(m_dir->path(), m_clock);
        add(store, 100);
    }
    Keeping keeping({ m_dir->path() }, m_clock);
    const auto preview = keeping.previewPurge(retention).result();
    QCOMPARE(preview->rows(), 0);
    QVERIFY(keeping.purge(*preview).result());
    QCOMPARE(codes().size(), 1);
}

void TestPurge::theProfilesNewestNameIsTold()
{
    {
        Store store(m_dir->path(), m_clock);
        add(store, 100);
        Row renamed = aged(1, u"one"_s);
        renamed.profileName = u"香港新名"_s;
        QVERIFY(store.begin(renamed).result());
    }
    Keeping keeping({ m_dir->path() }, m_clock);
    const auto preview = keeping.previewPurge({ { u"one"_s, 30 } }).result();
    QCOMPARE(preview->lines.size(), 1);
    QCOMPARE(preview->lines.first().profileName, u"香港新名"_s);
}

void TestPurge::whatWasWrittenSinceThePreviewStays()
{
    Store store(m_dir->path(), m_clock);
    const Row noted = add(store, 100);
    add(store, 101);
    Keeping keeping({ m_dir->path() }, m_clock);
    const auto preview = keeping.previewPurge({ { u"one"_s, 30 } }).result();
    QCOMPARE(preview->rows(), 2);
    QVERIFY(store.annotate(noted.id, u"客户来电"_s, {}).result());
    add(store, 102);
    const auto receipt = keeping.purge(*preview).result();
    QCOMPARE(receipt->purged.rows(), 1);
    QCOMPARE(codes(), QStringList({ u"AGE-100-one"_s, u"AGE-102-one"_s }));
}

void TestPurge::theBytesGoToo()
{
    fill(50);
    Keeping keeping({ m_dir->path() }, m_clock);
    QVERIFY(keeping.purge(*keeping.previewPurge({ { u"one"_s, 5 } }).result()).result());
    for (const char *table : { "attempt", "request", "response" })
        QCOMPARE(
            sqlfile::run(path(), u"select count(*) from "_s + QLatin1String(table)).toInt(), 1);
    QCOMPARE(sqlfile::run(path(), u"pragma integrity_check"_s).toString(), u"ok"_s);
}

void TestPurge::nothingIsFoundInTheFileAfterwards()
{
    {
        Store store(m_dir->path(), m_clock);
        Row row = samples::answered(*store.begin(aged(100, u"one"_s)).result());
        row.responseBytes = QByteArray("personal-data ").repeated(1000);
        QVERIFY(store.finish(row).result());
        add(store, 0);
    }
    Keeping keeping({ m_dir->path() }, m_clock);
    QVERIFY(keeping.purge(*keeping.previewPurge({ { u"one"_s, 30 } }).result()).result());
    QFile file(path());
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(!bytes.contains("personal-data"));
    QVERIFY(!bytes.contains("AGE-100-one"));
    QVERIFY(bytes.contains("AGE-0-one"));
}

void TestPurge::theReceiptSaysWhatWent()
{
    fill(20);
    Keeping keeping({ m_dir->path() }, m_clock);
    const auto receipt
        = keeping.purge(*keeping.previewPurge({ { u"one"_s, 5 } }).result()).result();
    QCOMPARE(receipt->path, m_dir->filePath(u"receipts/purge-20251123T041000000Z.json"_s));
    struct stat status {
    };
    QCOMPARE(::stat(QFile::encodeName(receipt->path).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0600));
    QFile file(receipt->path);
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray bytes = file.readAll();
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    QCOMPARE(json["state"_L1].toString(), u"done"_s);
    QCOMPARE(json["as_of"_L1].toString(), u"2025-11-23T04:10:00.000Z"_s);
    QCOMPARE(json["bytes_freed"_L1].toInteger(), receipt->bytesFreed);
    const QJsonObject line = json["removed"_L1].toArray().first().toObject();
    QCOMPARE(line["rows"_L1].toInt(), 20);
    QCOMPARE(line["days"_L1].toInt(), 5);
    QCOMPARE(line["profile_name"_L1].toString(), u"商户 one"_s);
    QCOMPARE(line["newest"_L1].toString(), u"2025-11-13T04:10:00.000Z"_s);
    QVERIFY2(!bytes.contains("AGE-") && !bytes.contains("张三"), "no row's content");
}

void TestPurge::theRoomIsGivenBack()
{
    fill(300, 10'000);
    sqlfile::run(path(), u"pragma wal_checkpoint(truncate)"_s);
    const qint64 before = QFileInfo(path()).size();
    Store store(m_dir->path(), m_clock); // somebody has it open
    QVERIFY(store.page({}).result());
    Keeping keeping({ m_dir->path() }, m_clock);
    const auto receipt
        = keeping.purge(*keeping.previewPurge({ { u"one"_s, 5 } }).result()).result();
    QCOMPARE(receipt->purged.rows(), 300);
    QCOMPARE(receipt->bytesFreed, before - QFileInfo(path()).size());
    QVERIFY2(receipt->bytesFreed > 300 * 10'000, qPrintable(QString::number(receipt->bytesFreed)));
}

void TestPurge::anOlderFileIsWrittenAnewOnce()
{
    QVERIFY(QFile::copy(QStringLiteral(PAPAY_TEST_DATA "/history-v2.sqlite3"), path()));
    fill(300, 10'000);
    QCOMPARE(sqlfile::run(path(), u"pragma auto_vacuum"_s).toInt(), 0);
    Keeping keeping({ m_dir->path() }, m_clock);
    const auto receipt
        = keeping.purge(*keeping.previewPurge({ { u"one"_s, 5 } }).result()).result();
    QCOMPARE(receipt->purged.rows(), 300);
    QVERIFY(receipt->bytesFreed > 300 * 10'000);
    QCOMPARE(sqlfile::run(path(), u"pragma auto_vacuum"_s).toInt(), 2);
    QCOMPARE(codes().size(), 4);
}

void TestPurge::othersDoNotWait()
{
    fill(3000, 1000);
    QProcess other;
    other.start(QStringLiteral(HISTORY_WRITER), { m_dir->path(), u"loop"_s });
    QVERIFY(other.waitForReadyRead());
    Keeping keeping({ m_dir->path() }, m_clock);
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

void TestPurge::otherConsolesNotice()
{
    fill(20);
    Store other(m_dir->path(), m_clock);
    QCOMPARE(other.page({}).result()->size(), 21);
    QCOMPARE(other.find({}).result()->numbers.size(), 21);
    QSignalSpy replaced(&other, &Store::rowsReplaced);
    Keeping keeping({ m_dir->path() }, m_clock);
    QVERIFY(keeping.purge(*keeping.previewPurge({ { u"one"_s, 5 } }).result()).result());
    QVERIFY(replaced.wait());
    QTRY_COMPARE(other.find({}).result()->numbers.size(), 1);
}

/// Killed on its way: what is left is whole, a receipt says that it was begun, and it can be done
/// again.
void TestPurge::kills()
{
    constexpr int rows = 800;
    fill(rows, 1000, samples::attempt().profileId);
    const auto count = [this](const QString &rest) {
        return sqlfile::run(path(), u"select count(*) from "_s + rest).toInt();
    };
    int midway = 0;
    for (int left = rows + 1; left > 1;) {
        QProcess keeper;
        keeper.start(QStringLiteral(HISTORY_KEEPER), { m_dir->path(), u"purge"_s });
        QVERIFY(keeper.waitForStarted());
        // Once rows go: seen from here, since it says nothing until it is done.
        while (count(u"attempt"_s) == left && !keeper.waitForFinished(1)) { }
        keeper.kill();
        keeper.waitForFinished();
        const int now = count(u"attempt"_s);
        QVERIFY(now < left);
        left = now;
        midway += left > 1 ? 1 : 0;
        QCOMPARE(sqlfile::run(path(), u"pragma integrity_check"_s).toString(), u"ok"_s);
        for (const QString &table : { u"request"_s, u"response"_s })
            QCOMPARE(count(table), left);
    }
    QVERIFY(midway > 0);
    QCOMPARE(codes(), QStringList({ u"AGE-0-one"_s }));
    int begun = 0;
    const auto receipts = QDir(m_dir->filePath(u"receipts"_s)).entryInfoList(QDir::Files);
    for (const QFileInfo &receipt : receipts) {
        QFile file(receipt.filePath());
        QVERIFY(file.open(QFile::ReadOnly));
        begun += file.readAll().contains(R"("state": "begun")") ? 1 : 0;
    }
    QVERIFY(begun >= midway);
}

QTEST_GUILESS_MAIN(TestPurge)
#include "tst_purge.moc"
