#pragma once

#include <QString>
#include <QVariantList>

#include <functional>

namespace history {

/// A row as it lies in a page of a table: its number and what it stores, from the first column on.
struct PageRow {
    qint64 rowid = 0;
    QVariantList values;
};

/// Reads a database file page by page, without the trees that lead there: every whole row of every
/// table that is in a page in use. For rows that SQLite cannot reach any more.
/// https://www.sqlite.org/fileformat2.html
void walkPages(const QString &path, int pageSize, const std::function<void(const PageRow &)> &take);

} // namespace history
