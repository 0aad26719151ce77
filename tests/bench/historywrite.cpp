#include "bench/figures.h"
#include "bench/historybench.h"
#include "bench/manyrows.h"
#include "history/columns.h"
#include "history/files/location.h"
#include "history/store.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>
#include <memory>

using namespace Qt::StringLiterals;
using history::Part;
using history::Row;
using history::Store;

namespace bench {

static constexpr double limit = 1.3;
static constexpr int rounds = 3000;

namespace {
/// The same row in two commits, by prepared statements and nothing else.
class Bare final
{
public:
    explicit Bare(const QSqlDatabase &database)
        : m_begin(database)
        , m_commit(database)
        , m_begun(database)
        , m_request(database)
        , m_finished(database)
        , m_response(database)
    {
        QSqlQuery query(database);
        query.exec(u"pragma synchronous = full"_s);
        query.exec(u"pragma foreign_keys = on"_s);
        query.exec(u"select max(rowid), max(revision) from attempt"_s);
        query.next();
        m_rowid = query.value(0).toLongLong();
        m_revision = query.value(1).toLongLong();
        m_begin.prepare(u"begin immediate"_s);
        m_commit.prepare(u"commit"_s);
        const auto insert = [](const QString &table, const QStringList &names) -> QString {
            return u"insert into %1 (%2) values (%3)"_s.arg(
                table, names.join(u','), QStringList(names.size(), u"?"_s).join(u','));
        };
        const QStringList key { u"rowid"_s };
        m_begun.prepare(
            insert(u"attempt"_s, columns(Part::Begun) + key + QStringList { u"revision"_s }));
        m_request.prepare(insert(u"request"_s, columns(Part::Request) + key));
        m_finished.prepare(u"update attempt set %1 = ?, revision = ? where rowid = ?"_s.arg(
            columns(Part::Finished).join(u" = ?, "_s)));
        m_response.prepare(insert(u"response"_s, columns(Part::Response) + key));
    }

    void begin(const Row &row)
    {
        ++m_rowid;
        run(m_begin, {});
        run(m_begun, values(row, Part::Begun) + QVariantList { m_rowid, ++m_revision });
        run(m_request, values(row, Part::Request) + QVariantList { m_rowid });
        run(m_commit, {});
    }

    void finish(const Row &row)
    {
        run(m_begin, {});
        run(m_finished, values(row, Part::Finished) + QVariantList { ++m_revision, m_rowid });
        run(m_response, values(row, Part::Response) + QVariantList { m_rowid });
        run(m_commit, {});
    }

private:
    static void run(QSqlQuery &query, const QVariantList &bound)
    {
        for (int i = 0; i < bound.size(); ++i)
            query.bindValue(i, bound[i]);
        if (!query.exec()) {
            std::fprintf(stderr, "bench: a bare commit failed\n");
            std::exit(2);
        }
        query.finish();
    }

    QSqlQuery m_begin;
    QSqlQuery m_commit;
    QSqlQuery m_begun;
    QSqlQuery m_request;
    QSqlQuery m_finished;
    QSqlQuery m_response;
    qint64 m_rowid = 0;
    qint64 m_revision = 0;
};
} // namespace

/// Each writes into a file of its own.
static std::unique_ptr<QTemporaryDir> copyOf(const QString &dataDir)
{
    auto copy = std::make_unique<QTemporaryDir>(dataDir + u"-copy-XXXXXX"_s);
    if (!QFile::copy(history::Location { dataDir }.database(),
            history::Location { copy->path() }.database())) {
        std::fprintf(stderr, "bench: no room for a copy of the history\n");
        std::exit(2);
    }
    return copy;
}

/// Rows that the history does not have yet.
static QList<Row> newRows()
{
    ManyRows all(rounds);
    QList<Row> rows;
    for (int i = 0; i < rounds; ++i) {
        rows.append(all.next());
        rows.last().startedMs += qint64(4) * 365 * 24 * 3600 * 1000;
        rows.last().id.clear();
    }
    return rows;
}

static void measure(
    Store &store, Bare &bare, std::vector<double> &ours, std::vector<double> &theirs)
{
    int number = 0;
    for (const Row &row : newRows()) {
        Row same = row;
        same.id = u"0199ffff-ffff-7000-8000-%1"_s.arg(++number, 12, 16, QLatin1Char('0'));
        theirs.push_back(msOf([&] {
            bare.begin(same);
            bare.finish(same);
        }));
        ours.push_back(msOf([&] {
            const auto begun = store.begin(row).result();
            same.id = begun->id;
            same.rowid = begun->rowid;
            if (!store.finish(same).result())
                std::exit(2);
        }));
    }
}

bool write(const QString &dataDir)
{
    const auto ourCopy = copyOf(dataDir);
    const auto bareCopy = copyOf(dataDir);
    std::vector<double> ours;
    std::vector<double> theirs;
    const QString name = u"bare"_s;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(history::Location { bareCopy->path() }.database());
        database.open();
        Bare bare(database);
        const base::SystemClock clock;
        Store store(ourCopy->path(), clock);
        static_cast<void>(store.page({}).result());
        measure(store, bare, ours, theirs);
    }
    QSqlDatabase::removeDatabase(name);
    const Figures our = figuresOf(ours);
    const Figures their = figuresOf(theirs);
    const bool isGood = our.half <= limit * their.half;
    std::printf("begin and finish, durable: p50 %.2f ms, p99 %.2f ms; two bare commits: p50 %.2f "
                "ms, p99 %.2f ms; %.2f times, at most %.1f: %s\n",
        our.half, our.most, their.half, their.most, our.half / their.half, limit,
        isGood ? "met" : "NOT MET");
    return isGood;
}

} // namespace bench
