#include "history/conditions.h"

#include "words/outcomes.h"
#include "words/profiles.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui {

namespace {
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ui::Conditions)
};
} // namespace

/// As the table writes days.
static QString dayText(const QDate &day)
{
    return QLocale().toString(day, QStringLiteral("yyyy-MM-dd"));
}

QString text(const DateRange &range)
{
    switch (range.kind) {
    case DateRange::Kind::Any:
        return Texts::tr("Any day");
    case DateRange::Kind::Today:
        return Texts::tr("Today");
    case DateRange::Kind::Week:
        return Texts::tr("Last 7 days");
    case DateRange::Kind::Month:
        return Texts::tr("Last 30 days");
    case DateRange::Kind::Own:
        if (range.from == range.until)
            return dayText(range.from);
        //: two days, both included
        return Texts::tr("%1 to %2").arg(dayText(range.from), dayText(range.until));
    }
    Q_UNREACHABLE();
}

QString text(base::Environment environment)
{
    switch (environment) {
    case base::Environment::Sandbox:
        return Texts::tr("Sandbox");
    case base::Environment::Live:
        return Texts::tr("Live");
    }
    Q_UNREACHABLE();
}

QList<Condition> conditionsOf(const HistoryView &view)
{
    using Kind = Condition::Kind;
    QList<Condition> found;
    const auto add = [&found](Kind kind, const QString &text) {
        found.append({ .kind = kind, .text = text });
    };
    for (const history::Outcome outcome : view.outcomes)
        found.append({ Kind::Outcome, outcome, words::text(outcome) });
    if (view.dates.kind != DateRange::Kind::Any)
        add(Kind::Dates, text(view.dates));
    if (view.environment)
        add(Kind::Environment, text(*view.environment));
    if (!view.profileId.isEmpty())
        add(Kind::Profile,
            Texts::tr("Profile %1").arg(words::profileName(view.profileId, view.profileName)));
    if (!view.planId.isEmpty())
        add(Kind::Plan, Texts::tr("Plan %1").arg(view.planId));
    return found;
}

HistoryView without(HistoryView view, const Condition &condition)
{
    switch (condition.kind) {
    case Condition::Kind::Outcome:
        view.outcomes.removeAll(condition.outcome);
        return view;
    case Condition::Kind::Dates:
        view.dates = {};
        return view;
    case Condition::Kind::Environment:
        view.environment.reset();
        return view;
    case Condition::Kind::Profile:
        view.profileId.clear();
        view.profileName.clear();
        return view;
    case Condition::Kind::Plan:
        view.planId.clear();
        return view;
    }
    Q_UNREACHABLE();
}

QString nothingFound(const HistoryView &view)
{
    QStringList texts;
    for (const Condition &condition : conditionsOf(view))
        texts.append(condition.text);
    const QString filters = QLocale().createSeparatedList(texts);
    const QString search = view.search.trimmed();
    if (texts.isEmpty() && search.isEmpty())
        return {};
    if (texts.isEmpty())
        return Texts::tr("No attempt contains “%1”.").arg(search);
    if (search.isEmpty())
        return Texts::tr("No attempt matches the filters: %1.").arg(filters);
    return Texts::tr("No attempt that matches the filters (%2) contains “%1”.")
        .arg(search, filters);
}

} // namespace ui
