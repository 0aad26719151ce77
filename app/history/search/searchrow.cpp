#include "history/search/searchrow.h"

#include <QSqlQuery>
#include <QStringList>

namespace history {

static QString joined(const QStringList &fields)
{
    return fields.join(QStringLiteral(" || char(31) || "));
}

QString searchRowColumns(int schema)
{
    const QString place = joined({ QStringLiteral("profile_id"), QStringLiteral("profile_name"),
        QStringLiteral("mchid"), QStringLiteral("base_uri"), QStringLiteral("plan_id") });
    const QString answer = joined({ QStringLiteral("code"), QStringLiteral("message") });
    QStringList texts { QStringLiteral("out_contract_code"), QStringLiteral("session_id"),
        QStringLiteral("openid"), QStringLiteral("user_display_name"),
        QStringLiteral("request_id") };
    if (schema >= 3)
        texts << QStringLiteral("note") << QStringLiteral("replace(tags, char(10), char(31))");
    return QStringList { QStringLiteral("rowid"), QStringLiteral("started"),
        QStringLiteral("outcome"), QStringLiteral("environment"), place, answer, joined(texts) }
        .join(QStringLiteral(", "));
}

SearchRow searchRow(const QSqlQuery &query)
{
    static const QString live = QStringLiteral("live");
    return { .key = { query.value(1).toLongLong(), query.value(0).value<RowNumber>() },
        .outcome = outcomeNamed(query.value(2).toString()).value_or(Outcome::Unknown),
        .environment
        = query.value(3).toString() == live ? base::Environment::Live : base::Environment::Sandbox,
        .place = query.value(4).toString(),
        .answer = query.value(5).toString(),
        .texts = query.value(6).toString() };
}

} // namespace history
