#pragma once

#include "history/connection/dialect.h"
#include "history/query.h"

#include <QVariant>

namespace history {

/// A query as SQL: what follows `from attempt`, and the values that it binds.
struct Selection {
    QString sql;
    QVariantList values;
};

/// The uses of a contract code, newest first, as many as are counted.
[[nodiscard]] Selection selection(const CodeQuery &query);

/// The rows that a filter keeps, in no order. Its search text is looked for by PostgreSQL only, in
/// the column search_text, which clients have folded: SQLite's LIKE knows no case but that of
/// English.
[[nodiscard]] Selection selection(const Filter &filter, Dialect dialect);
/// The same in the query's order, as many as it wants.
[[nodiscard]] Selection selection(const Query &query, Dialect dialect);
/// The same for all there are.
[[nodiscard]] Selection selectionOfAll(const Query &query, Dialect dialect);

/// What the rows of a list are compared by: text by its bytes, or an integer. Never NULL.
[[nodiscard]] QString sortExpression(SortKey key);
[[nodiscard]] bool isText(SortKey key);

} // namespace history
