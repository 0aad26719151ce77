// An export of a million rows to CSV, beside sqlite3 -csv of the same columns in the same order,
// both into a file on the same disk. Fails when it takes more than twice as long, or when it holds
// much more in memory than the export of a thousand rows.
// Usage: bench_export [ROWS [ROUNDS]]

#include "transfer/export.h"
#include "bench/figures.h"
#include "bench/manyrows.h"
#include "history/columns.h"
#include "history/files/location.h"
#include "history/store.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

using history::Part;
using history::RowNumber;
using history::Store;
using transfer::Format;

namespace {

constexpr double limit = 2;
constexpr double limitMiB = 32;

/// In MiB, of this process so far.
double peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

double shell(const QString &dataDir, const QString &file)
{
    QStringList names;
    for (const Part part : { Part::Begun, Part::Finished, Part::Clerk })
        names += history::columns(part);
    return bench::msOf([&] {
        QProcess process;
        process.setStandardOutputFile(file);
        process.start(QStringLiteral("sqlite3"),
            { QStringLiteral("-csv"), QStringLiteral("-header"),
                history::Location { dataDir }.database(),
                QStringLiteral("select %1 from attempt order by started desc, rowid desc")
                    .arg(names.join(u',')) });
        process.waitForFinished(-1);
    });
}

double ours(Store &store, const QList<RowNumber> &numbers, Format format, const QString &file)
{
    transfer::Export job(store, { .numbers = numbers, .format = format, .file = file }, nullptr);
    bool isGood = false;
    QObject::connect(
        &job, &transfer::Export::finished, &job, [&isGood](const transfer::ExportResult &result) {
            isGood = std::holds_alternative<transfer::Exported>(result);
            QCoreApplication::quit();
        });
    const double ms = bench::msOf([&] {
        job.start();
        QCoreApplication::exec();
    });
    if (!isGood) {
        std::fprintf(stderr, "bench_export: the export failed\n");
        std::exit(2);
    }
    return ms;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int rows = arguments.value(1, QStringLiteral("1000000")).toInt();
    const int rounds = arguments.value(2, QStringLiteral("3")).toInt();
    const QTemporaryDir folder;
    const QString dataDir = bench::sharedHistory(folder.path(), rows);
    const QString theirFile = folder.filePath(QStringLiteral("theirs"));
    const QString ourFile = folder.filePath(QStringLiteral("ours"));
    const base::SystemClock clock;
    Store store(dataDir, clock);
    // A console prepares its search when it starts, and is idle then.
    QObject::connect(&store, &Store::searchReady, &app, &QCoreApplication::quit);
    const auto found = store.find({}).result();
    QCoreApplication::exec();
    const QList<RowNumber> numbers = found->numbers;

    static_cast<void>(ours(store, numbers.mid(0, 1000), Format::ExcelCsv, ourFile));
    const double before = peakMemory();
    std::vector<double> their;
    std::vector<double> plain;
    std::vector<double> excel;
    for (int round = 0; round < rounds; ++round) {
        their.push_back(shell(dataDir, theirFile));
        plain.push_back(ours(store, numbers, Format::PlainCsv, ourFile));
        excel.push_back(ours(store, numbers, Format::ExcelCsv, ourFile));
    }
    const double more = peakMemory() - before;
    const double reference = bench::figuresOf(their).half;
    bool isGood = more <= limitMiB;
    const auto report = [&](const char *what, const std::vector<double> &values) {
        const double half = bench::figuresOf(values).half;
        const bool isMet = half <= limit * reference;
        isGood = isGood && isMet;
        std::printf("%lld rows to %s: %.1f s, sqlite3 -csv %.1f s, %.2f times, at most %.1f: %s\n",
            static_cast<long long>(numbers.size()), what, half / 1000, reference / 1000,
            half / reference, limit, isMet ? "met" : "NOT MET");
    };
    report("CSV", plain);
    report("CSV for Excel", excel);
    std::printf("memory over that for a thousand rows: %.1f MiB, at most %.0f: %s\n", more,
        limitMiB, more <= limitMiB ? "met" : "NOT MET");
    return isGood ? 0 : 1;
}
