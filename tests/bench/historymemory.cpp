#include "bench/historybench.h"
#include "bench/manyrows.h"
#include "history/store.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;
using history::Outcome;
using history::Store;

namespace bench {

static constexpr double limitMb = 20;
static constexpr int fewRows = 1000;

static qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

/// What a console does: lists all, prepares the search, searches, filters, sorts, scrolls.
int measureMemory(const QString &dataDir)
{
    const base::SystemClock clock;
    Store store(dataDir, clock);
    static_cast<void>(store.page({}).result());
    QEventLoop loop;
    QObject::connect(&store, &Store::searchReady, &loop, &QEventLoop::quit);
    history::Found shown = *store.find({}).result();
    loop.exec();
    for (const QString &text : { u"王"_s, u"no such"_s, u"1"_s })
        static_cast<void>(store.find({ .filter = { .search = text } }).result());
    static_cast<void>(store.find({ .filter = { .outcomes = { Outcome::Refused } } }).result());
    static_cast<void>(store.find({ .sortKey = history::SortKey::Name }).result());
    static_cast<void>(store.choices().result());
    shown = *store.find({}).result();
    for (qsizetype first = 0; first < shown.numbers.size(); first += shown.numbers.size() / 50 + 1)
        static_cast<void>(store.rows(shown.numbers.mid(first, 128)).result());
    std::printf("%lld\n", static_cast<long long>(residentBytes()));
    return 0;
}

static double measuredMb(const QString &dataDir)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), { u"measure-memory"_s, dataDir });
    process.waitForFinished(-1);
    return double(process.readAllStandardOutput().trimmed().toLongLong()) / (1 << 20);
}

bool memory(const QString &dataDir)
{
    const QTemporaryDir few;
    makeHistory(few.path(), fewRows);
    const double many = measuredMb(dataDir);
    const double least = measuredMb(few.path());
    const bool isGood = many > 0 && many - least <= limitMb;
    std::printf("memory with the history: %.1f MB, with %d rows %.1f MB, %.1f MB more; at most "
                "%.0f MB, the window's included: %s\n",
        many, fewRows, least, many - least, limitMb, isGood ? "met" : "NOT MET");
    return isGood;
}

} // namespace bench
