#pragma once

#include "base/result.h"
#include "cli/sign.h"
#include "history/place.h"

namespace cli {

/// The setting, or why it cannot be read: then no history is opened in its stead.
[[nodiscard]] base::Result<history::PlaceSetting, OrderError> historySetting(
    const QString &dataDir);

/// Where the history lies, with the server's password where the key ring holds it. PGPASSWORD goes
/// before the ring; without either libpq looks into ~/.pgpass. Blocks for as long as the ring
/// takes (three seconds at most). To be called before any thread is started.
[[nodiscard]] base::Result<history::Place, OrderError> historyPlace(const QString &dataDir);

/// As an error line.
[[nodiscard]] OrderError historyError(const history::StoreError &error);

} // namespace cli
