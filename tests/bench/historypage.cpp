#include "base/worker.h"
#include "bench/figures.h"
#include "bench/historybench.h"
#include "history/columns.h"
#include "history/files/location.h"
#include "history/search/search.h"
#include "history/store.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>

#include <cstdio>

using namespace Qt::StringLiterals;
using history::Outcome;
using history::Part;
using history::Query;
using history::Store;

namespace bench {

static constexpr double limit = 1.5;
static constexpr double enoughMs = 1500; // of one query
static constexpr int mostRounds = 300;

static const QString connectionName = u"raw"_s;

/// The same rows with the same columns, read by the same driver and nothing else.
static void readRaw(const Query &query)
{
    const auto selected = history::selection(query, history::Dialect::Sqlite);
    const QStringList columns = QStringList { u"rowid"_s, u"revision"_s }
        + history::columns(Part::Begun) + history::columns(Part::Finished)
        + history::columns(Part::Clerk);
    QSqlQuery rows(QSqlDatabase::database(connectionName));
    rows.setForwardOnly(true);
    rows.prepare(u"select "_s + columns.join(u',') + u" from attempt"_s + selected.sql);
    for (const QVariant &value : selected.values)
        rows.addBindValue(value);
    rows.exec();
    qsizetype characters = 0;
    while (rows.next()) {
        for (int i = 0; i < columns.size(); ++i)
            characters += rows.value(i).toString().size();
    }
    if (characters < 0)
        std::puts("never: so that nothing is left out");
}

namespace {
/// Reads on a thread of its own, as whoever has a window must: to wake another thread and be woken
/// takes as long as a query that finds nothing.
class Raw final
{
public:
    explicit Raw(const QString &dataDir)
    {
        m_thread
            .run([dataDir] {
                auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connectionName);
                database.setDatabaseName(history::Location { dataDir }.database());
                database.open();
            })
            .waitForFinished();
    }
    ~Raw()
    {
        static_cast<void>(m_thread.run([] { QSqlDatabase::removeDatabase(connectionName); }));
    }
    Q_DISABLE_COPY_MOVE(Raw)

    double ms(const Query &query)
    {
        return msOf([&] { m_thread.run([query] { readRaw(query); }).waitForFinished(); });
    }

private:
    base::Worker m_thread { u"raw"_s };
};
} // namespace

bool page(const QString &dataDir)
{
    const base::SystemClock clock;
    Store store(dataDir, clock);
    const auto newest = store.page({ .limit = 1 }).result();
    const qint64 day = qint64(24) * 3600 * 1000;
    const qint64 nowMs = newest->value(0).startedMs;
    const std::vector<std::pair<const char *, history::Filter>> filters {
        { "no filter", {} }, { "a common outcome", { .outcomes = { Outcome::Verified } } },
        { "a rare outcome", { .outcomes = { Outcome::Unknown } } },
        { "no such outcome", { .outcomes = { Outcome::Pending } } },
        { "two outcomes", { .outcomes = { Outcome::Refused, Outcome::Unreachable } } },
        { "a profile", { .profileId = newest->value(0).profileId } },
        { "no such profile", { .profileId = u"nobody"_s } },
        { "an environment", { .environment = base::Environment::Sandbox } },
        { "a plan", { .planId = u"12507"_s } }, { "the last day", { .fromMs = nowMs - day } },
        { "a week last year", { .fromMs = nowMs - 400 * day, .untilMs = nowMs - 393 * day } },
        { "a plan and an outcome of a week",
            { .outcomes = { Outcome::Refused }, .planId = u"12507"_s, .fromMs = nowMs - 7 * day } }
    };
    bool isGood = true;
    Raw raw(dataDir);
    for (const auto &[name, filter] : filters) {
        const Query query { .filter = filter };
        std::vector<double> ours;
        std::vector<double> theirs;
        for (double sum = 0; ours.size() < 5 || (sum < enoughMs && ours.size() < mostRounds);) {
            theirs.push_back(raw.ms(query));
            ours.push_back(msOf([&] { static_cast<void>(store.page(query).result()); }));
            sum += theirs.back() + ours.back();
        }
        const double our = figuresOf(ours).half;
        const double their = figuresOf(theirs).half;
        const bool isFast = our <= limit * their;
        isGood = isGood && isFast;
        std::printf("first page, %s: %.2f ms, the query alone on a thread %.2f ms, %.2f times%s\n",
            name, our, their, our / their, isFast ? "" : " TOO SLOW");
    }
    std::printf(
        "first page: at most %.1f times the query alone: %s\n", limit, isGood ? "met" : "NOT MET");
    return isGood;
}

} // namespace bench
