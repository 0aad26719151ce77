#pragma once

#include "transfer/export.h"
#include "transfer/import.h"

#include <QString>

namespace ui {

// What came of an export or an import, and what to do where it failed.
[[nodiscard]] QString text(const transfer::ExportResult &result);
[[nodiscard]] QString text(const transfer::ImportResult &result);

} // namespace ui
