#include "bench/figures.h"
#include "bench/historybench.h"
#include "bench/manyrows.h"
#include "history/store.h"

#include <QEventLoop>

#include <cstdio>
#include <cstdlib>
#include <ctime>

using namespace Qt::StringLiterals;
using history::Filter;
using history::Outcome;
using history::Store;

namespace bench {

static constexpr double limitMs = 50;
static constexpr int rounds = 200;
static constexpr int pageRows = 50;

namespace {
struct Kind {
    const char *name;
    QString text;
};
} // namespace

static QList<Kind> kinds()
{
    return { { "one Chinese character", u"欧"_s }, { "one Chinese character, common", u"王"_s },
        { "two Chinese characters", u"王伟"_s },
        { "two Chinese characters of messages", u"签约"_s }, { "one Latin letter", u"q"_s },
        { "two Latin letters", u"qz"_s }, { "rare", ManyRows::rareName() }, { "common", u"pc2"_s },
        { "a digit, in all rows", u"1"_s }, { "no hit", u"不存在的人"_s },
        { "no Latin hit", u"no such thing"_s } };
}

/// Waits until searches read the search file.
static void prepare(Store &store)
{
    QEventLoop loop;
    QObject::connect(&store, &Store::searchReady, &loop, &QEventLoop::quit);
    const double ms = msOf([&] {
        const auto all = store.find({}).result();
        if (all && all->numbers.size() > 1)
            loop.exec();
    });
    std::printf("search file ready after %.1f s\n", ms / 1000);
}

namespace {
/// Of one search again and again.
struct Times {
    std::vector<double> page; ///< the newest matches, as rows
    std::vector<double> all; ///< the numbers and the count of all matches
    double processorMs = 0; ///< of both
    qsizetype matches = -1;
};
} // namespace

static Times timesOf(Store &store, const Filter &filter)
{
    Times times;
    const std::clock_t before = std::clock();
    for (int i = 0; i < rounds; ++i) {
        times.page.push_back(msOf([&] {
            const auto page = store.page({ .filter = filter, .limit = pageRows }).result();
            if (!page)
                std::exit(2);
        }));
        times.all.push_back(msOf([&] {
            const auto found = store.find({ .filter = filter }).result();
            times.matches = found && found->complete ? found->numbers.size() : -1;
        }));
    }
    times.processorMs = 1000.0 * double(std::clock() - before) / CLOCKS_PER_SEC / rounds;
    return times;
}

bool search(const QString &dataDir)
{
    const base::SystemClock clock;
    Store store(dataDir, clock);
    prepare(store);
    const auto newest = store.page({ .limit = 1 }).result();
    const qint64 year = qint64(365) * 24 * 3600 * 1000;
    const qint64 fromMs = newest->value(0).startedMs - year;
    bool isGood = true;
    for (const Kind &kind : kinds()) {
        const std::vector<std::pair<const char *, Filter>> filters { { "",
                                                                         { .search = kind.text } },
            { ", refused", { .search = kind.text, .outcomes = { Outcome::Refused } } },
            { ", of a year", { .search = kind.text, .fromMs = fromMs } } };
        for (const auto &[with, filter] : filters) {
            const Times times = timesOf(store, filter);
            const Figures first = figuresOf(times.page);
            const Figures every = figuresOf(times.all);
            const bool isFast = first.most <= limitMs && times.matches >= 0;
            isGood = isGood && isFast;
            std::printf("search, %s%s: first page p50 %.1f ms, p99 %.1f ms%s; all %lld matches p50 "
                        "%.1f ms, p99 %.1f ms; processor %.1f ms\n",
                kind.name, with, first.half, first.most, isFast ? "" : " TOO SLOW",
                static_cast<long long>(times.matches), every.half, every.most, times.processorMs);
        }
    }
    std::printf("search, newest first, the first page: p99 at most %.0f ms: %s\n", limitMs,
        isGood ? "met" : "NOT MET");
    return isGood;
}

} // namespace bench
