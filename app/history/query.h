#pragma once

#include "base/result.h"
#include "history/row.h"
#include "history/storeerror.h"

#include <QList>
#include <QString>

#include <optional>

namespace history {

/// What to list, newest first. Pages follow by `beforeRowid` of the last row (0: from the newest).
struct Query {
    // {}: so that designated initialisers may leave any of them out.
    QString
        search {}; ///< any substring, of code, session_id, openid, name, plan, error, Request-ID …
    std::optional<Outcome> outcome {};
    int limit = 50;
    qint64 beforeRowid = 0;
};

/// Who used a contract code before. Codes are the merchant's own: other merchants' and the other
/// environment's do not count.
struct CodeQuery {
    QString outContractCode;
    base::Environment environment = base::Environment::Sandbox;
    QString mchid; ///< empty: whoever
};

/// The newest use, whole (with its request bytes), and how many there are.
struct CodeUses {
    std::optional<Row> newest;
    int count = 0; ///< at most mostCounted: more are not counted
    static constexpr int mostCounted = 100;
};
using CodeUsesResult = base::Result<CodeUses, StoreError>;

/// Done, or why not.
using StoreStatus = base::Result<void, StoreError>;
using StoreResult = base::Result<Row, StoreError>;
using PageResult = base::Result<QList<Row>, StoreError>;

} // namespace history
