#include "bench/figures.h"
#include "bench/historybench.h"
#include "history/files/location.h"
#include "history/store.h"

#include <QProcess>

#include <cstdio>

using namespace Qt::StringLiterals;
using history::Row;
using history::Store;

namespace bench {

/// Of an export's limit, 2, something is left for writing it.
static constexpr double limit = 2;

/// Every column, bytes too, out of the database.
static double shell(const QString &dataDir)
{
    return msOf([&] {
        QProcess process;
        process.setStandardOutputFile(QProcess::nullDevice());
        process.start(u"sqlite3"_s,
            { u"-csv"_s, history::Location { dataDir }.database(),
                u"select * from attempt left join request using (rowid) left join response using "
                "(rowid) order by started desc, attempt.rowid desc"_s });
        process.waitForFinished(-1);
    });
}

bool visit(const QString &dataDir)
{
    const base::SystemClock clock;
    Store store(dataDir, clock);
    const auto all = store.find({}).result();
    std::vector<double> ours;
    std::vector<double> theirs;
    for (int round = 0; round < 3; ++round) {
        theirs.push_back(shell(dataDir));
        qsizetype characters = 0;
        ours.push_back(msOf([&] {
            static_cast<void>(store
                                  .visit(all->numbers,
                                      [&characters](const Row &row) {
                                          characters += row.outContractCode.size();
                                          return true;
                                      })
                                  .result());
        }));
        if (characters == 0)
            return false;
    }
    const double our = figuresOf(ours).half / 1000;
    const double their = figuresOf(theirs).half / 1000;
    const bool isGood = our <= limit * their;
    std::printf("%lld rows visited: %.1f s, sqlite3 -csv %.1f s, %.2f times, at most %.1f: %s\n",
        static_cast<long long>(all->numbers.size()), our, their, our / their, limit,
        isGood ? "met" : "NOT MET");
    return isGood;
}

} // namespace bench
