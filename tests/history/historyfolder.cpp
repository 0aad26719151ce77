#include "history/historyfolder.h"

#include "history/keeping.h"
#include "history/samples.h"
#include "history/store.h"

#include <QDir>

using namespace Qt::StringLiterals;
using history::Row;
using history::Store;

Row HistoryFolder::add(const QString &code) const
{
    Store store(path(), m_clock);
    return *store.finish(samples::answered(*store.begin(samples::attempt(code)).result())).result();
}

QString HistoryFolder::backUp() const
{
    history::Keeping keeping({ path() }, m_clock);
    const auto made = keeping.backUp().result();
    return made ? made->path : QString();
}

QStringList HistoryFolder::codes() const
{
    Store store(path(), m_clock);
    const auto page = store.page({ .limit = 100'000 }).result();
    if (!page)
        return { samples::said(page) };
    QStringList codes;
    for (const Row &row : *page)
        codes.append(row.outContractCode);
    return codes;
}

QStringList HistoryFolder::leftovers() const
{
    QStringList names = QDir(path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    names.removeIf([](const QString &name) {
        return name == "history.sqlite3"_L1 || name == "history.reserve"_L1
            || name == "instances"_L1 || name == "backups"_L1;
    });
    return names;
}
