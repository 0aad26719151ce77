// A console for tests to start, kill and look at: history_writer DIR WHAT [COUNT]
//   loop     begins and finishes until it is killed
//   count    the same COUNT times
//   hold     begins a row and finishes it once a line comes in
//   try      one page, one begin, one finish
//   fixture  the rows of tests/data/history-v1.sqlite3: verified, refused, pending
// It says what is committed, a line each, as soon as it is: `begun ID`, `finished ID`, errors.

#include "history/samples.h"
#include "history/store.h"

#include <QCoreApplication>

#include <cstdio>

using history::Row;
using history::Store;
using samples::said;

static void say(const QString &line)
{
    std::fputs(qPrintable(line + QLatin1Char('\n')), stdout);
    std::fflush(stdout);
}

static bool begin(Store &store, Row &row)
{
    const auto begun = store.begin(row).result();
    say(begun ? QStringLiteral("begun ") + begun->id : QString(said(begun)));
    if (begun)
        row = *begun;
    return begun.has_value();
}

static bool finish(Store &store, const Row &row)
{
    const auto finished = store.finish(row).result();
    say(finished ? QStringLiteral("finished ") + finished->id : QString(said(finished)));
    return finished.has_value();
}

static bool attempt(Store &store)
{
    Row row = samples::attempt();
    return begin(store, row) && finish(store, samples::answered(row));
}

static int count(Store &store, int times)
{
    for (int i = 0; i < times; ++i) {
        if (!attempt(store))
            return 1;
    }
    return 0;
}

static int loop(Store &store)
{
    while (attempt(store)) { }
    return 1;
}

static int hold(Store &store)
{
    Row row = samples::attempt();
    if (!begin(store, row))
        return 1;
    std::getchar();
    return finish(store, samples::answered(row)) ? 0 : 1;
}

static int tryAll(Store &store)
{
    say(said(store.page({}).result()));
    Row row = samples::attempt();
    if (begin(store, row))
        finish(store, samples::answered(row));
    return 0;
}

static int fixture(Store &store)
{
    Row verified = samples::attempt(QStringLiteral("FIXTURE-1"));
    Row refused = samples::attempt(QStringLiteral("FIXTURE-2"));
    Row pending = samples::attempt(QStringLiteral("FIXTURE-3"));
    const bool done = begin(store, verified) && begin(store, refused) && begin(store, pending)
        && finish(store, samples::answered(verified)) && finish(store, samples::refused(refused));
    return done ? 0 : 1;
}

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const base::SystemClock clock;
    Store store(arguments.value(1), clock);
    const QString what = arguments.value(2);
    if (what == QLatin1String("loop"))
        return loop(store);
    if (what == QLatin1String("count"))
        return count(store, arguments.value(3).toInt());
    if (what == QLatin1String("hold"))
        return hold(store);
    if (what == QLatin1String("try"))
        return tryAll(store);
    if (what == QLatin1String("fixture"))
        return fixture(store);
    return 64;
}
