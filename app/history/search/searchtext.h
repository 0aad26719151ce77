#pragma once

#include "history/query.h"

#include <QString>

namespace history {

/// Between the texts of a row, and after a row: what no search text may hold, so that none is found
/// across two fields or two rows.
inline constexpr QChar fieldEnd { u'\x1f' };
inline constexpr QChar rowEnd { u'\x1e' };

/// Letters in one case (Unicode's simple case folding), everything else as it is.
[[nodiscard]] QString folded(const QString &text);

/// Whether a search text can be in any row at all. Not: one that holds the separators, half a
/// character, or more than any field does.
[[nodiscard]] bool isSearchable(const QString &search);

/// The folded texts of every searched field (Filter::search), separated.
[[nodiscard]] QString searchText(const Row &row);

/// Whether the row stands every condition of the filter. The same as every other way of searching
/// (the search file, LIKE on a server's `search_text`) tells.
[[nodiscard]] bool matches(const Row &row, const Filter &filter);

} // namespace history
