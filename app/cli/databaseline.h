#pragma once

#include "cli/jsonline.h"
#include "history/place.h"

namespace cli {

/// Where a history lies, as a line: engine, the file or the server, and where its password is.
[[nodiscard]] JsonLine databaseLine(const history::PlaceSetting &setting);

} // namespace cli
