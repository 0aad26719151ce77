#pragma once

#include "history/connection/connection.h"
#include "history/query.h"

namespace history {

/// Rows without their bytes, of a history of that schema: what follows `from attempt`. Columns that
/// it does not have yet are empty.
[[nodiscard]] PageResult summaries(
    Connection &connection, int schema, const QString &sql, const QVariantList &values);
/// Rows by their numbers, in that order; those that are gone are left out.
[[nodiscard]] PageResult summariesOf(
    Connection &connection, int schema, const QList<RowNumber> &numbers);

/// The same with their bytes.
[[nodiscard]] PageResult wholeRows(
    Connection &connection, int schema, const QString &sql, const QVariantList &values);
[[nodiscard]] PageResult wholeRowsOf(
    Connection &connection, int schema, const QList<RowNumber> &numbers);

} // namespace history
