#include "history/search/search.h"

#include "history/columns.h"
#include "history/search/searchtext.h"

#include <QStringList>

namespace history {

static QString pattern(const QString &search)
{
    QString text = folded(search);
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    text.replace(QLatin1Char('%'), QLatin1String("\\%"));
    text.replace(QLatin1Char('_'), QLatin1String("\\_"));
    return QLatin1Char('%') + text + QLatin1Char('%');
}

/// One value: `=`, which can take the order from an index, too.
static QString anyOf(const QList<Outcome> &outcomes, QVariantList &values)
{
    for (const Outcome outcome : outcomes)
        values.append(QString(name(outcome)));
    if (outcomes.size() == 1)
        return QStringLiteral("outcome = ?");
    const QStringList marks(outcomes.size(), QStringLiteral("?"));
    return QStringLiteral("outcome in (%1)").arg(marks.join(u','));
}

Selection selection(const Filter &filter, Dialect dialect)
{
    QStringList conditions;
    QVariantList values;
    const auto require = [&](const char *condition, const QVariant &value) {
        conditions.append(QLatin1String(condition));
        values.append(value);
    };
    if (!filter.outcomes.isEmpty())
        conditions.append(anyOf(filter.outcomes, values));
    if (!filter.profileId.isEmpty())
        require("profile_id = ?", filter.profileId);
    if (filter.environment)
        require("environment = ?", stored(*filter.environment));
    if (!filter.planId.isEmpty())
        require("plan_id = ?", filter.planId);
    if (filter.fromMs)
        require("started >= ?", *filter.fromMs);
    if (filter.untilMs)
        require("started < ?", *filter.untilMs);
    if (!isSearchable(filter.search))
        conditions.append(QStringLiteral("1 = 0"));
    else if (!filter.search.isEmpty() && dialect == Dialect::Postgres)
        require(R"(search_text like ? escape '\')", pattern(filter.search));
    if (conditions.isEmpty())
        return {};
    return { QStringLiteral(" where ") + conditions.join(QStringLiteral(" and ")), values };
}

Selection selectionOfAll(const Query &query, Dialect dialect)
{
    Selection selected = selection(query.filter, dialect);
    selected.sql += QStringLiteral(" order by ") + sortExpression(query.sortKey);
    if (!query.ascending)
        selected.sql += QStringLiteral(" desc");
    if (query.sortKey != SortKey::Started)
        selected.sql += QStringLiteral(", started desc");
    selected.sql += QStringLiteral(", rowid desc");
    return selected;
}

Selection selection(const Query &query, Dialect dialect)
{
    Selection selected = selectionOfAll(query, dialect);
    selected.sql += QStringLiteral(" limit ?");
    selected.values.append(qMax(0, query.limit));
    return selected;
}

Selection selection(const CodeQuery &query)
{
    QString sql = QStringLiteral(" where out_contract_code = ? and environment = ?");
    QVariantList values { query.outContractCode, stored(query.environment) };
    if (!query.mchid.isEmpty()) {
        sql += QStringLiteral(" and mchid = ?");
        values.append(query.mchid);
    }
    sql += QStringLiteral(" order by rowid desc limit ?");
    values.append(CodeUses::mostCounted);
    return { sql, values };
}

bool isText(SortKey key)
{
    switch (key) {
    case SortKey::Started:
    case SortKey::HttpStatus:
    case SortKey::Duration:
        return false;
    case SortKey::Outcome:
    case SortKey::ContractCode:
    case SortKey::Name:
    case SortKey::Openid:
    case SortKey::SessionId:
    case SortKey::Code:
    case SortKey::Profile:
    case SortKey::Environment:
    case SortKey::Plan:
    case SortKey::RequestId:
    case SortKey::Tags:
    case SortKey::Note:
        return true;
    }
    Q_UNREACHABLE();
}

QString sortExpression(SortKey key)
{
    switch (key) {
    case SortKey::Started:
        return QStringLiteral("started");
    case SortKey::Outcome:
        return QStringLiteral("outcome");
    case SortKey::ContractCode:
        return QStringLiteral("out_contract_code");
    case SortKey::Name:
        return QStringLiteral("user_display_name");
    case SortKey::Openid:
        return QStringLiteral("openid");
    case SortKey::SessionId:
        return QStringLiteral("session_id");
    case SortKey::HttpStatus:
        return QStringLiteral("coalesce(http_status, -1)");
    case SortKey::Code:
        return QStringLiteral("code");
    case SortKey::Profile:
        return QStringLiteral("profile_name");
    case SortKey::Environment:
        return QStringLiteral("environment");
    case SortKey::Plan:
        return QStringLiteral("plan_id");
    case SortKey::RequestId:
        return QStringLiteral("request_id");
    case SortKey::Duration:
        return QStringLiteral("coalesce(duration, -1)");
    case SortKey::Tags:
        return QStringLiteral("tags");
    case SortKey::Note:
        return QStringLiteral("note");
    }
    Q_UNREACHABLE();
}

} // namespace history
