#pragma once

#include "history/storeerror.h"

namespace history {

/// What a statement's error means, by its SQLSTATE. None is given where the connection broke.
[[nodiscard]] StoreErrorCode codeOfSqlState(const QString &sqlState);

/// Why no connection was made. QPSQL hands on the words of libpq and of the server only: libpq's
/// are English here (CLocale), the server's are in its language.
[[nodiscard]] StoreErrorCode codeOfRefusal(const QString &told);

} // namespace history
