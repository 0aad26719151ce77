#include "history/search.h"

#include "history/columns.h"

#include <QStringList>

#include <array>

namespace history {

static constexpr std::array searched { "out_contract_code", "session_id", "openid",
    "user_display_name", "plan_id", "code", "message", "request_id", "profile_name", "mchid",
    "base_uri" };

/// SQLite refuses patterns over 50,000 bytes. No column holds a text of a length near that.
static constexpr qsizetype longestSearch = 10'000;

static QString pattern(QString text)
{
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    text.replace(QLatin1Char('%'), QLatin1String("\\%"));
    text.replace(QLatin1Char('_'), QLatin1String("\\_"));
    return QLatin1Char('%') + text + QLatin1Char('%');
}

static QString anyColumnLike()
{
    QStringList alternatives;
    for (const char *column : searched)
        alternatives.append(QLatin1String(column) + QStringLiteral(R"( like ? escape '\')"));
    return QLatin1Char('(') + alternatives.join(QStringLiteral(" or ")) + QLatin1Char(')');
}

Selection selection(const Query &query)
{
    QStringList conditions;
    QVariantList values;
    if (query.beforeRowid > 0) {
        conditions.append(QStringLiteral("rowid < ?"));
        values.append(query.beforeRowid);
    }
    if (query.outcome) {
        conditions.append(QStringLiteral("outcome = ?"));
        values.append(QString(name(*query.outcome)));
    }
    if (query.search.size() > longestSearch) {
        conditions.append(QStringLiteral("false"));
    } else if (!query.search.isEmpty()) {
        conditions.append(anyColumnLike());
        values += QVariantList(qsizetype(searched.size()), pattern(query.search));
    }
    QString sql;
    if (!conditions.isEmpty())
        sql = QStringLiteral(" where ") + conditions.join(QStringLiteral(" and "));
    sql += QStringLiteral(" order by rowid desc limit ?");
    values.append(qMax(0, query.limit));
    return { sql, values };
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

} // namespace history
