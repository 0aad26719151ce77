#include "cli/history.h"

#include "base/async.h"
#include "cli/output.h"
#include "history/mask.h"
#include "transfer/csv.h"
#include "words/problems.h"

namespace cli {

HistoryRun::HistoryRun(const history::Place &place, const HistoryOrder &order)
    : m_store(place, m_clock)
    , m_order(order)
{
}

void HistoryRun::start()
{
    if (m_order.profile.isEmpty()) {
        work(m_order.query);
        return;
    }
    base::whenDone(m_store.choices(), this, [this](const history::ChoicesResult &choices) {
        if (choices)
            findProfile(*choices);
        else
            fail(choices.error());
    });
}

/// By what the history knows: the profile may be gone, or another console's.
void HistoryRun::findProfile(const history::Choices &choices)
{
    QStringList ids;
    for (const history::Choice &profile : choices.profiles) {
        if (profile.value == m_order.profile || profile.name == m_order.profile)
            ids.append(profile.value);
    }
    if (ids.isEmpty())
        return fail(exitstatus::usage, "unknown_profile",
            tr("The history holds no attempt of a profile “%1”.").arg(m_order.profile));
    if (ids.size() > 1)
        return fail(exitstatus::usage, "ambiguous_profile",
            tr("Several profiles are called “%1”; name one by its number: %2")
                .arg(m_order.profile, ids.join(QStringLiteral(", "))));
    history::Query query = m_order.query;
    query.filter.profileId = ids.first();
    work(query);
}

void HistoryRun::fail(const history::StoreError &error)
{
    printError(history::name(error.code), words::text(error));
    emit finished(exitstatus::history);
}

void HistoryRun::fail(int exitStatus, const char *code, const QString &message)
{
    printError(QLatin1String(code), message);
    emit finished(exitStatus);
}

void HistoryList::work(const history::Query &query)
{
    base::whenDone(store().page(query), this, [this](const history::PageResult &page) {
        if (page)
            print(*page);
        else
            fail(page.error());
    });
}

void HistoryList::print(const QList<history::Row> &rows)
{
    const auto csv = transfer::CsvWriter::listing();
    const bool isCsv = order().format == HistoryOrder::Format::Csv;
    if (isCsv)
        cli::print(csv.header());
    for (const history::Row &row : rows) {
        const history::Row shown = order().masked ? history::masked(row) : row;
        QByteArray line;
        if (isCsv)
            csv.append(line, shown);
        cli::print(isCsv ? line : historyLine(shown).bytes());
    }
    emit finished(exitstatus::ok);
}

} // namespace cli
