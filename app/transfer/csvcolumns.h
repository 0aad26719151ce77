#pragma once

#include "history/row.h"

#include <QList>

#include <variant>

namespace transfer {

/// An instant, which is written in the zone that the file wants.
struct Instant {
    qint64 ms = 0;
    int zoneOffsetSeconds = 0; ///< where the row was made
};

/// Nothing, a number, a text or a time.
using CsvValue = std::variant<std::monostate, qint64, QString, Instant>;

struct CsvColumn {
    const char *name; ///< of the API, or of papayctl
    CsvValue (*value)(const history::Row &);
};

/// In the order of `papayctl history`, which comes first and ends with `profile`.
[[nodiscard]] QList<const CsvColumn *> plainColumns();
[[nodiscard]] QList<const CsvColumn *> listingColumns();
/// In the order of a clerk's questions.
[[nodiscard]] QList<const CsvColumn *> excelColumns();

} // namespace transfer
