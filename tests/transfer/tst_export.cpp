#include "history/samples.h"
#include "history/store.h"
#include "support/fixedclock.h"
#include "support/warnings.h"
#include "transfer/export.h"
#include "transfer/import.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using history::Row;
using history::Store;
using transfer::Export;
using transfer::ExportFailure;
using transfer::ExportResult;
using transfer::Format;

/// Rows go into a file whole, or the file stays as it was.
class TestExport final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void excelGetsWhatItKeeps();
    void scriptsGetPlainCsv();
    void aRoundTripChangesNothing();
    void maskedFilesShowNobody_data();
    void maskedFilesShowNobody();
    void theFileIsTheOwnersOnly();
    void cancellingLeavesTheOldFile();
    void destroyingItLeavesTheOldFile();
    void aFullDiskLeavesTheOldFile();
    void whereNothingCanBeWritten_data();
    void whereNothingCanBeWritten();
    void rowsThatAreGoneAreNotCounted();

private:
    Row add(const Row &row);
    void fill(int rows);
    [[nodiscard]] QList<history::RowNumber> numbers() const;
    [[nodiscard]] ExportResult exported(Format format, bool masked = false);
    [[nodiscard]] QString path(const QString &name) const { return m_dir->filePath(name); }
    [[nodiscard]] QByteArray content(const QString &name = u"out"_s) const;
    [[nodiscard]] bool hasLeftOvers() const;

    support::FixedClock m_clock { samples::nowMs };
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
};

void TestExport::init()
{
    support::failOnWarnings();
    m_store.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<Store>(m_dir->filePath(u"data"_s), m_clock);
}

Row TestExport::add(const Row &row)
{
    const auto begun = m_store->begin(row).result();
    Row finished = samples::answered(*begun);
    return *m_store->finish(finished).result();
}

void TestExport::fill(int rows)
{
    for (int i = 0; i < rows; ++i)
        add(samples::attempt(u"PC-%1"_s.arg(i)));
}

QList<history::RowNumber> TestExport::numbers() const
{
    return m_store->find({}).result()->numbers;
}

static ExportResult ended(Export &job)
{
    QSignalSpy finished(&job, &Export::finished);
    if (finished.isEmpty())
        finished.wait();
    return finished.isEmpty() ? ExportResult() : finished.first().first().value<ExportResult>();
}

ExportResult TestExport::exported(Format format, bool masked)
{
    Export job(*m_store,
        { .numbers = numbers(), .format = format, .file = path(u"out"_s), .masked = masked }, this);
    job.start();
    return ended(job);
}

QByteArray TestExport::content(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool TestExport::hasLeftOvers() const
{
    return !QDir(m_dir->path()).entryList({ u"out.*"_s }, QDir::Files | QDir::Hidden).isEmpty();
}

static QLatin1String said(const ExportResult &result)
{
    const auto *failure = std::get_if<ExportFailure>(&result);
    if (!failure)
        return "exported"_L1;
    switch (failure->code) {
    case ExportFailure::Code::Cancelled:
        return "cancelled"_L1;
    case ExportFailure::Code::DiskFull:
        return "disk full"_L1;
    case ExportFailure::Code::NotWritable:
        return "not writable"_L1;
    case ExportFailure::Code::History:
        return "history"_L1;
    }
    return {};
}

void TestExport::excelGetsWhatItKeeps()
{
    add(samples::attempt(u"＝HYPERLINK()"_s));
    QCOMPARE(said(exported(Format::ExcelCsv)), "exported"_L1);
    const QByteArray file = content();
    QVERIFY(file.startsWith("\xef\xbb\xbf\"Time (started)\","));
    QCOMPARE(file.count("\r\n"), 2);
    QCOMPARE(file.count('\n'), 2);
    QVERIFY(file.contains("\"=\"\"201710180325670965\"\"\""));
    QVERIFY(file.contains("\"'＝HYPERLINK()\""));
    QVERIFY(file.contains("\"张三\""));
    QVERIFY(!file.contains("Authorization"));
}

void TestExport::scriptsGetPlainCsv()
{
    fill(1);
    QCOMPARE(said(exported(Format::PlainCsv)), "exported"_L1);
    const QByteArray file = content();
    QVERIFY(file.startsWith("outcome,session_id,attempt,"));
    QVERIFY(file.contains("\"201710180325670965\""));
    QVERIFY(file.contains("\"2025-11-23T12:10:00.000+08:00\""));
    QCOMPARE(file.left(file.indexOf('\r')).count(','), 32);
}

void TestExport::aRoundTripChangesNothing()
{
    fill(3);
    Row noted = add(samples::attempt(u"noted"_s));
    noted = *m_store->annotate(noted.id, u"客户来电\n=1+1"_s, { u"加急"_s, u"VIP"_s }).result();
    const auto result = exported(Format::JsonLines);
    QCOMPARE(std::get<transfer::Exported>(result).rows, 4);
    Store other(m_dir->filePath(u"other"_s), m_clock);
    transfer::Import job(other, path(u"out"_s), this);
    QSignalSpy imported(&job, &transfer::Import::finished);
    job.start();
    QVERIFY(imported.wait());
    const auto done
        = std::get<transfer::ImportDone>(imported.first().first().value<transfer::ImportResult>());
    QCOMPARE(done.counts.added, 4);
    const QList<Row> before = *m_store->page({}).result();
    const QList<Row> after = *other.page({}).result();
    QCOMPARE(after.size(), before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        Row expected = *m_store->row(before[i].id).result();
        const Row row = *other.row(after[i].id).result(); // in the same order
        QCOMPARE(row.origin, history::Origin::Imported);
        QVERIFY(row.sessionId.isEmpty());
        expected.origin = history::Origin::Imported;
        expected.sessionId.clear();
        expected.requestHeaders.clear(); // Authorization was all of them
        expected.rowid = row.rowid;
        QCOMPARE(samples::everything(row), samples::everything(expected));
        QCOMPARE(row.note, expected.note);
        QCOMPARE(row.tags, expected.tags);
    }
}

void TestExport::maskedFilesShowNobody_data()
{
    QTest::addColumn<Format>("format");
    QTest::newRow("for Excel") << Format::ExcelCsv;
    QTest::newRow("for scripts") << Format::PlainCsv;
    QTest::newRow("for another console") << Format::JsonLines;
}

void TestExport::maskedFilesShowNobody()
{
    QFETCH(Format, format);
    const Row row = samples::attempt();
    const Row added = add(row);
    const QString note = u"张三 "_s + row.openid;
    QVERIFY(m_store->annotate(added.id, note, { u"张三"_s }).result());
    QCOMPARE(said(exported(format, true)), "exported"_L1);
    const QByteArray file = content();
    QVERIFY(file.contains("oUpF…eS6o"));
    QVERIFY(file.contains("张*"));
    QVERIFY(!file.contains(row.openid.toUtf8()));
    QVERIFY(!file.contains("张三"));
    QVERIFY(!file.contains(row.requestBytes.toBase64()));
    QVERIFY(!file.contains(row.stringToSign.toBase64()));
}

void TestExport::theFileIsTheOwnersOnly()
{
    fill(1);
    QFile old(path(u"out"_s));
    QVERIFY(old.open(QIODevice::WriteOnly));
    QVERIFY(old.setPermissions(QFileDevice::ReadOwner | QFileDevice::ReadOther));
    QCOMPARE(said(exported(Format::PlainCsv)), "exported"_L1);
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
        | QFileDevice::WriteOther;
    QVERIFY(!(QFileInfo(path(u"out"_s)).permissions() & others));
    QVERIFY(!hasLeftOvers());
}

static void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestExport::cancellingLeavesTheOldFile()
{
    fill(3);
    write(path(u"out"_s), "old");
    Export job(*m_store, { .numbers = numbers(), .file = path(u"out"_s) }, this);
    QSignalSpy finished(&job, &Export::finished);
    job.start();
    job.cancel();
    QVERIFY(finished.isEmpty()); // never from within
    QCOMPARE(said(ended(job)), "cancelled"_L1);
    QCOMPARE(content(), "old");
    QVERIFY(!hasLeftOvers());
}

void TestExport::destroyingItLeavesTheOldFile()
{
    fill(3);
    write(path(u"out"_s), "old");
    {
        Export job(*m_store, { .numbers = numbers(), .file = path(u"out"_s) }, this);
        job.start();
    }
    QCOMPARE(said(exported(Format::JsonLines)), "exported"_L1); // the store still works
    QVERIFY(content() != "old");
    QVERIFY(!hasLeftOvers());
}

void TestExport::aFullDiskLeavesTheOldFile()
{
    fill(60);
    m_store.reset();
    write(path(u"out"_s), "old");
    QProcess console;
    console.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    console.start(QStringLiteral(TRANSFER_NOSPACE), { path(u"data"_s), path(u"out"_s) });
    QVERIFY(console.waitForFinished());
    QCOMPARE(console.readAllStandardOutput(), "disk full\n");
    QCOMPARE(content(), "old");
    QVERIFY(!hasLeftOvers());
}

void TestExport::whereNothingCanBeWritten_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("a folder that there is not") << u"nowhere/out"_s;
    QTest::newRow("a folder in the file's place") << u"data"_s;
    QTest::newRow("a device") << u"/dev/null"_s;
}

void TestExport::whereNothingCanBeWritten()
{
    QFETCH(QString, file);
    fill(1);
    Export job(*m_store, { .numbers = numbers(), .file = QDir(m_dir->path()).filePath(file) }, this);
    job.start();
    QCOMPARE(said(ended(job)), "not writable"_L1);
}

void TestExport::rowsThatAreGoneAreNotCounted()
{
    fill(2);
    QList<history::RowNumber> wanted = numbers();
    wanted.append(4711);
    Export job(*m_store, { .numbers = wanted, .file = path(u"out"_s) }, this);
    QSignalSpy progress(&job, &Export::progress);
    job.start();
    QCOMPARE(std::get<transfer::Exported>(ended(job)).rows, 2);
    QCOMPARE(progress.last().first().toInt(), 2);
    QCOMPARE(progress.last().last().toInt(), 3);
}

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
