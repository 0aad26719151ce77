#include "history/historyview.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <utility>

namespace ui {

using base::Environment;
using Kind = DateRange::Kind;

bool HistoryView::hasFilters() const
{
    return !outcomes.isEmpty() || dates.kind != Kind::Any || environment || !profileId.isEmpty()
        || !planId.isEmpty();
}

HistoryView withoutFilters(const HistoryView &view) { return { .sort = view.sort }; }

history::Filter filterOf(const HistoryView &view, qint64 nowMs, const QTimeZone &zone)
{
    const Instants instants = instantsOf(view.dates, nowMs, zone);
    return { .search = view.search.trimmed(),
        .outcomes = view.outcomes,
        .profileId = view.profileId,
        .environment = view.environment,
        .planId = view.planId,
        .fromMs = instants.fromMs,
        .untilMs = instants.untilMs };
}

// The names stand in people's settings: they stay as they are.
static const std::array kinds {
    std::pair { Kind::Any, "any" },
    std::pair { Kind::Today, "today" },
    std::pair { Kind::Week, "7days" },
    std::pair { Kind::Month, "30days" },
    std::pair { Kind::Own, "own" },
};
static const std::array environments {
    std::pair { Environment::Sandbox, "sandbox" },
    std::pair { Environment::Live, "live" },
};

template <typename Names, typename Value> static QString nameIn(const Names &names, Value value)
{
    for (const auto &[one, name] : names) {
        if (one == value)
            return QString::fromLatin1(name);
    }
    return {};
}

/// False where a member is there and says nothing that is known.
template <typename Names, typename Value>
static bool readNamed(const Names &names, const QJsonValue &json, Value &value)
{
    if (json.isUndefined())
        return true;
    for (const auto &[one, name] : names) {
        if (json.toString() == QLatin1String(name)) {
            value = one;
            return true;
        }
    }
    return false;
}

static bool readOutcomes(const QJsonValue &json, QList<history::Outcome> &outcomes)
{
    for (const QJsonValue &one : json.toArray()) {
        const auto outcome = history::outcomeNamed(one.toString());
        if (!outcome)
            return false;
        outcomes.append(*outcome);
    }
    return true;
}

static bool readDates(const QJsonObject &json, DateRange &dates)
{
    if (!readNamed(kinds, json.value(QLatin1String("dates")), dates.kind))
        return false;
    if (dates.kind != Kind::Own)
        return true;
    const auto day = [&json](const char *member) {
        return QDate::fromString(json.value(QLatin1String(member)).toString(), Qt::ISODate);
    };
    dates.from = day("from");
    dates.until = day("until");
    return dates.from.isValid() && dates.until.isValid();
}

QString toLine(const QString &name, const HistoryView &view)
{
    QJsonObject json { { QStringLiteral("name"), name } };
    const auto put = [&json](const char *member, const QString &text) {
        if (!text.isEmpty())
            json.insert(QLatin1String(member), text);
    };
    QJsonArray outcomes;
    for (const history::Outcome outcome : view.outcomes)
        outcomes.append(QString(history::name(outcome)));
    if (!outcomes.isEmpty())
        json.insert(QStringLiteral("outcomes"), outcomes);
    put("search", view.search);
    put("dates", nameIn(kinds, view.dates.kind));
    put("from", view.dates.from.toString(Qt::ISODate));
    put("until", view.dates.until.toString(Qt::ISODate));
    if (view.environment)
        put("environment", nameIn(environments, *view.environment));
    put("profile", view.profileId);
    put("profileName", view.profileName);
    put("plan", view.planId);
    put("sort", written(view.sort));
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<NamedView> fromLine(const QString &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line.toUtf8()).object();
    const auto text
        = [&json](const char *member) { return json.value(QLatin1String(member)).toString(); };
    NamedView named { .name = text("name"), .view = {} };
    HistoryView &view = named.view;
    Environment environment = Environment::Sandbox;
    const QJsonValue where = json.value(QLatin1String("environment"));
    const bool isUnderstood = !named.name.isEmpty()
        && readOutcomes(json.value(QLatin1String("outcomes")), view.outcomes)
        && readDates(json, view.dates) && readNamed(environments, where, environment);
    if (!isUnderstood)
        return std::nullopt;
    if (!where.isUndefined())
        view.environment = environment;
    view.search = text("search");
    view.profileId = text("profile");
    view.profileName = text("profileName");
    view.planId = text("plan");
    view.sort = sortFrom(text("sort"));
    return named;
}

} // namespace ui
