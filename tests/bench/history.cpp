// What the history takes over a million rows, each against its limit in the same run.
// Usage: bench_history [page|search|write|memory]… [--rows N]     without a name: all
//   page    the first page with each filter, beside the same query without us
//   search  newest first, every kind of text, alone, with an outcome, with dates
//   write   begin and finish, beside two bare commits of the same row
//   memory  of a process that searches a million rows, beside one with a thousand

#include "bench/historybench.h"
#include "bench/manyrows.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QStringList wanted = QCoreApplication::arguments().mid(1);
    int rows = 1'000'000;
    if (const auto option = wanted.indexOf(QStringLiteral("--rows")); option >= 0) {
        rows = wanted.value(option + 1).toInt();
        wanted.remove(option, 2);
    }
    if (wanted.size() == 2 && wanted.first() == QLatin1String("measure-memory"))
        return bench::measureMemory(wanted.last());

    const std::vector<std::pair<const char *, bool (*)(const QString &)>> all { { "page",
                                                                                    bench::page },
        { "search", bench::search }, { "write", bench::write }, { "memory", bench::memory } };
    const QTemporaryDir folder;
    const QString dataDir = bench::sharedHistory(folder.path(), rows);
    bool isGood = true;
    for (const auto &[name, measure] : all) {
        if (wanted.isEmpty() || wanted.contains(QLatin1String(name)))
            isGood = measure(dataDir) && isGood;
        std::fflush(stdout);
    }
    return isGood ? 0 : 1;
}
