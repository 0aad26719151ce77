#pragma once

#include "history/query.h"

#include <QVariant>

namespace history {

/// A query as SQL: what follows `from attempt`, and the values that it binds.
struct Selection {
    QString sql;
    QVariantList values;
};

/// Newest first, by keyset. The text is looked for as any substring: Latin letters in either case,
/// everything else as it is; % and _ are letters like others.
[[nodiscard]] Selection selection(const Query &query);

} // namespace history
