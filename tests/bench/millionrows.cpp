#include "bench/millionrows.h"

#include "history/columns.h"
#include "history/files/location.h"
#include "history/sqlfile.h"

namespace bench {

using history::Part;

/// As printf of SQL writes it.
static const QString codeFormat = QStringLiteral("PC20251123-%06d");

QString usedCode(int number) { return QString::asprintf("PC20251123-%06d", number); }

/// What the copies have of their own, by column; the others are as the first row has them.
static QHash<QString, QString> own()
{
    return {
        { QStringLiteral("id"), QStringLiteral("printf('0199f0a0-0000-7000-8000-%012x', i)") },
        { QStringLiteral("started"), QStringLiteral("started - 1000000000 + i * 1000") },
        { QStringLiteral("out_contract_code"), QStringLiteral("printf('%1', i)").arg(codeFormat) },
        { QStringLiteral("outcome"),
            QStringLiteral("case i % 10 when 0 then 'unknown' when 1 then 'refused' when 2 then "
                           "'unverified' else 'verified' end") },
        { QStringLiteral("session_id"),
            QStringLiteral("case when i % 10 > 2 then printf('%020d', i) else '' end") },
        { QStringLiteral("request_bytes"),
            QStringLiteral("cast(replace(cast(request_bytes as text), (select out_contract_code "
                           "from attempt where rowid = 1), printf('%1', i)) as blob)")
                .arg(codeFormat) },
    };
}

static void copyRows(const QString &file, const QString &table, const QStringList &names, int rows)
{
    const QHash<QString, QString> changes = own();
    QStringList values { QStringLiteral("i + 1") };
    for (const QString &name : names)
        values.append(changes.value(name, name));
    const QString sql
        = QStringLiteral("insert into %1 (rowid, %2) with recursive n (i) as (select "
                         "1 union all select i + 1 from n where i < %4) select %3 "
                         "from n, %1 where %1.rowid = 1")
              .arg(table, names.join(u','), values.join(u','), QString::number(rows - 1));
    sqlfile::run(file, sql);
}

void multiplyRows(const QString &dataDir, int rows)
{
    const QString file = history::Location { dataDir }.database();
    copyRows(file, QStringLiteral("attempt"), columns(Part::Begun) + columns(Part::Finished), rows);
    copyRows(file, QStringLiteral("request"), columns(Part::Request), rows);
    copyRows(file, QStringLiteral("response"), columns(Part::Response), rows);
}

} // namespace bench
