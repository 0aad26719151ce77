#pragma once

#include "history/row.h"

#include <QStringList>
#include <QVariant>

#include <variant>

class QSqlQuery;

namespace history {

/// Which table a column is in and who writes it: begin (Begun, Request), finish (Finished,
/// Response) or a clerk.
/// The bytes have tables of their own, so that a search over a million rows reads few pages.
enum class Part {
    Begun, ///< attempt
    Finished, ///< attempt
    Clerk, ///< attempt
    Request, ///< request
    Response, ///< response
};

/// The columns of a part, in the order in which `values` lists them.
[[nodiscard]] QStringList columns(Part part);
[[nodiscard]] QVariantList values(const Row &row, Part part);
/// As the column `environment` holds it.
[[nodiscard]] QVariant stored(base::Environment environment);
/// Reads the columns of a part out of a query's current row, from position `first` on.
void read(Row &row, Part part, const QSqlQuery &query, int first);
/// Reads one column by its name; a name that no column has is passed over.
void read(Row &row, const QString &column, const QVariant &value);
/// The row with that part empty.
[[nodiscard]] Row without(Row row, Part part);

} // namespace history
