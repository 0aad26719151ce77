#pragma once

#include "history/query.h"

#include <QVariant>

#include <compare>

class QSqlQuery;

namespace history {

/// Where a row stands in the standard order; the greater key is the newer row.
struct RowKey {
    qint64 startedMs = 0;
    RowNumber number = 0;
    auto operator<=>(const RowKey &) const = default;
};

/// A row as far as filters and search know it. Texts are as they are, not folded, their fields
/// separated.
struct SearchRow {
    RowKey key;
    Outcome outcome = Outcome::Pending;
    base::Environment environment = base::Environment::Sandbox;
    QString place; ///< profile id, profile name, merchant number, base URI, plan: few kinds
    QString answer; ///< code and message: few kinds, too, on most days
    QString texts; ///< the rest, nearly each row's own
};

/// The expressions that read one, separated by commas, from a history of that schema.
[[nodiscard]] QString searchRowColumns(int schema);
/// The current row of a query that selects exactly those.
[[nodiscard]] SearchRow searchRow(const QSqlQuery &query);

} // namespace history
