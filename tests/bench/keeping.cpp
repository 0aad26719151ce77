// What keeping costs at a million rows, and how long others wait meanwhile: bench_keeping [ROWS].

#include "history/keeping.h"
#include "bench/millionrows.h"
#include "history/files/location.h"
#include "history/samples.h"
#include "history/sqlfile.h"
#include "history/store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>

using history::Keeping;
using history::Row;
using history::Store;

static constexpr qint64 dayMs = 24LL * 3600 * 1000;

/// Waits for the job while attempts are written; the longest of them is what a clerk waits at most.
template <typename Result> static void measure(const char *what, Store &store, QFuture<Result> job)
{
    QElapsedTimer whole;
    whole.start();
    qint64 longest = 0;
    int attempts = 0;
    while (!job.isFinished()) {
        QElapsedTimer one;
        one.start();
        const auto begun = store.begin(samples::attempt()).result();
        const bool isFinished
            = begun && store.finish(samples::answered(*begun)).result().has_value();
        if (!isFinished)
            std::printf("  refused: %s\n", begun ? "finish" : name(begun.error().code).data());
        longest = qMax(longest, one.nsecsElapsed());
        ++attempts;
    }
    const auto result = job.result();
    std::printf("%-22s %8lld ms  %s; meanwhile %d attempts, the longest %.1f ms\n", what,
        whole.elapsed(), samples::said(result).data(), attempts, double(longest) / 1e6);
}

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const int rows = QCoreApplication::arguments().value(1, QStringLiteral("1000000")).toInt();
    const QTemporaryDir dir;
    const base::SystemClock clock;
    {
        Store store(dir.path(), clock);
        Row row = samples::attempt();
        row.startedMs = clock.nowMs();
        static_cast<void>(store.finish(samples::answered(*store.begin(row).result())).result());
    }
    bench::multiplyRows(dir.path(), rows);
    const QString file = history::Location { dir.path() }.database();
    std::printf("%d rows, %.0f MB\n", rows, double(QFileInfo(file).size()) / 1e6);
    const int page = sqlfile::run(file,
        QStringLiteral("select pageno from dbstat where name = 'attempt' and pagetype = 'leaf' "
                       "limit 1 offset 1000"))
                         .toInt();
    const qint64 tenth = sqlfile::run(file,
        QStringLiteral("select started from attempt order by started limit 1 offset %1")
            .arg(rows / 10))
                             .toLongLong();
    // As of when a tenth of the rows is a day old.
    history::PurgePreview preview;
    {
        Store store(dir.path(), clock);
        static_cast<void>(store.page({}).result());
        Keeping keeping({ dir.path() }, clock);
        measure("quick_check", store, keeping.checkAndRepair());
        measure("backup, checked", store, keeping.backUp());
        QElapsedTimer timer;
        timer.start();
        preview = *keeping.previewPurge({ { samples::attempt().profileId, 100'000 } }).result();
        std::printf("%-22s %8lld ms\n", "preview", timer.elapsed());
        preview.nowMs = tenth + dayMs;
        history::PurgeLine line;
        line.profileId = samples::attempt().profileId;
        line.days = 1;
        preview.lines = { line };
        auto purge = keeping.purge(preview);
        measure("purge of a tenth", store, purge);
        std::printf("  %d rows, %.0f MB freed\n", purge.result()->purged.rows(),
            double(purge.result()->bytesFreed) / 1e6);
        const QString backup = keeping.backups().result()->first().path;
        timer.start();
        const auto restored = keeping.restore(backup).result();
        std::printf(
            "%-22s %8lld ms  %s\n", "restore", timer.elapsed(), samples::said(restored).data());
    }
    QFile damaged(file);
    if (!damaged.open(QFile::ReadWrite) || !damaged.seek(qint64(page - 1) * 4096)
        || damaged.write(QByteArray(4096, '\xa5')) != 4096)
        return 1;
    damaged.close();
    Keeping keeping({ dir.path() }, clock);
    QElapsedTimer timer;
    timer.start();
    const auto repaired = keeping.checkAndRepair().result();
    std::printf("%-22s %8lld ms  %s\n", "salvage", timer.elapsed(), samples::said(repaired).data());
    if (repaired && *repaired)
        std::printf("  saved %d, lost %d, without bytes %d\n", (*repaired)->saved,
            (*repaired)->lost, (*repaired)->withoutBytes);
    return 0;
}
