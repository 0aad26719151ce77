#include "history/searched.h"

#include "history/columns.h"
#include "history/samples.h"
#include "history/sqlfile.h"

using namespace Qt::StringLiterals;
using history::Finder;
using history::Outcome;
using history::Query;
using history::Row;
using history::Store;

namespace samples {

Searched::Searched()
    : m_clock(nowMs)
{
    open();
}

void Searched::open() { m_store = std::make_unique<Store>(m_dir.path(), m_clock); }

Row Searched::add(const Row &row)
{
    const auto begun = m_store->begin(row).result();
    if (!begun || row.outcome == Outcome::Pending)
        return begun.value_or(Row());
    Row answered = row;
    answered.id = begun->id;
    answered.rowid = begun->rowid;
    answered.instance = begun->instance;
    return m_store->finish(answered).result().value_or(Row());
}

void Searched::addMany(int rows)
{
    add(samples::attempt(u"row-1"_s));
    close();
    const QString columns = (history::columns(history::Part::Begun)).join(u',');
    QString values = columns;
    values.replace(u"out_contract_code"_s, u"'row-' || i"_s)
        .replace(u"id,started"_s, u"'id-' || i, started + (i - 1) * 1000"_s);
    sqlfile::run(location().database(),
        u"insert into attempt (rowid, revision, %1) with recursive n (i) as (select 2 union all "
        "select i + 1 from n where i < %2) select i, i, %3 from n, attempt where attempt.rowid = 1"_s
            .arg(columns)
            .arg(rows)
            .arg(values));
    open();
}

bool isUnwanted() { return false; }

std::unique_ptr<Finder> finder(const QString &dataDir, Way way)
{
    auto made = std::make_unique<Finder>(history::Place { dataDir }, [] {});
    if (way == Way::FromFile) {
        static_cast<void>(made->find({}, isUnwanted));
        while (made->needsPreparing())
            made->prepare();
    }
    return made;
}

Numbers found(Finder &finder, const Query &query)
{
    const auto found = finder.find(query, isUnwanted);
    return found && found->complete && !found->superseded ? found->numbers : Numbers { 0 };
}

Numbers found(Store &store, const Query &query)
{
    const auto found = store.find(query).result();
    return found && found->complete && !found->superseded ? found->numbers : Numbers { 0 };
}

} // namespace samples
