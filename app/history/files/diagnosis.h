#pragma once

#include "history/files/location.h"
#include "history/storeerror.h"

namespace history {

/// What an errno of a file operation in the data dir means. Where reading is allowed and writing
/// is not, that is ReadOnly; NoPermission is when not even reading is.
[[nodiscard]] StoreError fileError(const Location &location, int errorNumber);

/// What an error code of SQLite means there; it knows less than errno, so the disk is asked.
[[nodiscard]] StoreError sqliteError(
    const Location &location, int nativeCode, const QString &diagnostic);

} // namespace history
