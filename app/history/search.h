#pragma once

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

/// Newest first, by keyset. The text is looked for as any substring: Latin letters in either case,
/// everything else as it is; % and _ are letters like others.
[[nodiscard]] Selection selection(const Query &query);

} // namespace history
