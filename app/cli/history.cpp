#include "cli/history.h"

#include "base/async.h"
#include "cli/csv.h"
#include "cli/output.h"
#include "words/problems.h"

#include <QCoreApplication>

#include <limits>

namespace cli {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(History)
};
} // namespace

base::Result<HistoryOrder, OrderError> historyOrder(const Arguments &arguments)
{
    HistoryOrder order;
    order.query.search = arguments.value("search");
    if (arguments.has("outcome")) {
        order.query.outcome = history::outcomeNamed(arguments.value("outcome"));
        if (!order.query.outcome)
            return tl::unexpected(usageError(
                Text::tr("--outcome is pending, verified, refused, unverified, unreachable or "
                         "unknown.")));
    }
    if (arguments.has("limit")) {
        bool ok = false;
        order.query.limit = arguments.value("limit").toInt(&ok);
        if (!ok || order.query.limit < 1)
            return tl::unexpected(usageError(Text::tr("--limit takes a whole number from 1 on.")));
    }
    const QString format = arguments.value("format");
    if (format == QLatin1String("csv"))
        order.format = Format::Csv;
    else if (!format.isEmpty() && format != QLatin1String("json"))
        return tl::unexpected(usageError(Text::tr("--format is json or csv.")));
    return order;
}

HistoryList::HistoryList(
    const QString &dataDir, const history::Query &query, Format format, QObject *parent)
    : Command(parent)
    , m_store(dataDir, m_clock)
    , m_query(query)
    , m_format(format)
{
}

void HistoryList::start()
{
    base::whenDone(
        m_store.page(m_query), this, [this](const history::PageResult &page) { print(page); });
}

void HistoryList::print(const history::PageResult &page)
{
    if (!page) {
        printError(history::name(page.error().code), words::text(page.error()));
        emit finished(exitstatus::history);
        return;
    }
    if (m_format == Format::Csv)
        cli::print(csvHeader());
    for (const history::Row &row : *page) {
        cli::print(m_format == Format::Csv ? csvLine(row) : historyLine(row).bytes());
    }
    emit finished(exitstatus::ok);
}

} // namespace cli
