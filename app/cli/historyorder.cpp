#include "cli/historyorder.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

#include <functional>
#include <limits>
#include <optional>

namespace cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(History)
};

using Action = HistoryOrder::Action;
using Wrong = std::optional<OrderError>;

/// The words after `history`.
Wrong readAction(const QStringList &words, HistoryOrder &order)
{
    if (words.isEmpty())
        return {};
    const QString what = words.first();
    if (what == QLatin1String("export"))
        order.action = Action::Export;
    else if (what == QLatin1String("import"))
        order.action = Action::Import;
    else if (what == QLatin1String("bundle"))
        order.action = Action::Bundle;
    if (order.action == Action::List || words.size() != 2 || words.last().isEmpty())
        return usageError(
            Text::tr("After history comes nothing, or export FILE, import FILE, bundle ATTEMPT."));
    const bool isFile = order.action != Action::Bundle;
    order.subject = isFile ? QFileInfo(words.last()).absoluteFilePath() : words.last();
    return {};
}

/// Import and bundle choose no rows.
Wrong checkOptions(const Arguments &arguments, Action action)
{
    if (action == Action::List || action == Action::Export)
        return {};
    for (const char *option : { "search", "outcome", "profile", "environment", "plan", "since",
             "until", "limit", "format", "masked" }) {
        if (arguments.has(option))
            return usageError(Text::tr("--%1 chooses attempts for a list or an export.")
                                  .arg(QLatin1String(option)));
    }
    return {};
}

Wrong readOutcome(const Arguments &arguments, history::Filter &filter)
{
    for (const QString &word : arguments.values("outcome")) {
        const auto outcome = history::outcomeNamed(word);
        if (!outcome)
            return usageError(
                Text::tr("--outcome is pending, verified, refused, unverified, unreachable or "
                         "unknown."));
        filter.outcomes.append(*outcome);
    }
    return {};
}

Wrong readEnvironment(const Arguments &arguments, history::Filter &filter)
{
    if (!arguments.has("environment"))
        return {};
    const QString word = arguments.value("environment");
    if (word != QLatin1String("sandbox") && word != QLatin1String("live"))
        return usageError(Text::tr("--environment is sandbox or live."));
    filter.environment
        = word == QLatin1String("live") ? base::Environment::Live : base::Environment::Sandbox;
    return {};
}

enum class Edge { Since, Until };

/// A moment, or a day of this computer's zone, which is meant whole.
std::optional<qint64> moment(const QString &text, Edge edge)
{
    if (const QDate day = QDate::fromString(text, Qt::ISODate);
        day.isValid() && text.size() == QStringLiteral("2025-11-23").size())
        return (edge == Edge::Since ? day : day.addDays(1)).startOfDay().toMSecsSinceEpoch();
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

Wrong readTimes(const Arguments &arguments, history::Filter &filter)
{
    filter.fromMs = moment(arguments.value("since"), Edge::Since);
    filter.untilMs = moment(arguments.value("until"), Edge::Until);
    if ((arguments.has("since") && !filter.fromMs) || (arguments.has("until") && !filter.untilMs))
        return usageError(Text::tr("--since and --until take a day (2025-11-23) or a time "
                                   "(2025-11-23T14:03:00+08:00)."));
    return {};
}

Wrong readLimit(const Arguments &arguments, HistoryOrder &order)
{
    if (order.action == Action::Export)
        order.query.limit = std::numeric_limits<int>::max();
    if (!arguments.has("limit"))
        return {};
    bool ok = false;
    order.query.limit = arguments.value("limit").toInt(&ok);
    if (!ok || order.query.limit < 1)
        return usageError(Text::tr("--limit takes a whole number from 1 on."));
    return {};
}

Wrong readListFormat(const QString &format, HistoryOrder &order)
{
    if (format == QLatin1String("csv"))
        order.format = HistoryOrder::Format::Csv;
    else if (!format.isEmpty() && format != QLatin1String("json"))
        return usageError(Text::tr("--format is json or csv."));
    return {};
}

/// By default the one that the file's name tells.
Wrong readExportFormat(const QString &format, HistoryOrder &order)
{
    const bool isLines = order.subject.endsWith(QLatin1String(".jsonl"), Qt::CaseInsensitive);
    if (format == QLatin1String("jsonl") || (format.isEmpty() && isLines))
        order.exportFormat = transfer::Format::JsonLines;
    else if (format == QLatin1String("excel"))
        order.exportFormat = transfer::Format::ExcelCsv;
    else if (!format.isEmpty() && format != QLatin1String("csv"))
        return usageError(Text::tr("--format of an export is excel, csv or jsonl."));
    return {};
}

} // namespace

base::Result<HistoryOrder, OrderError> historyOrder(const Arguments &arguments)
{
    HistoryOrder order;
    history::Filter &filter = order.query.filter;
    filter.search = arguments.value("search");
    filter.planId = arguments.value("plan");
    order.profile = arguments.value("profile");
    order.masked = arguments.has("masked");
    Wrong wrong = readAction(arguments.rest, order);
    const QString format = arguments.value("format");
    const auto readFormat = order.action == Action::List ? readListFormat : readExportFormat;
    for (const auto &read : std::initializer_list<std::function<Wrong()>> {
             [&] { return checkOptions(arguments, order.action); },
             [&] { return readOutcome(arguments, filter); },
             [&] { return readEnvironment(arguments, filter); },
             [&] { return readTimes(arguments, filter); },
             [&] { return readLimit(arguments, order); },
             [&] { return readFormat(format, order); } }) {
        if (!wrong)
            wrong = read();
    }
    if (wrong)
        return tl::unexpected(*wrong);
    return order;
}

} // namespace cli
