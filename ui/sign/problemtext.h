#pragma once

#include "signrun.h"

#include <QString>

namespace ui {

/// Why there is no attempt, in words.
[[nodiscard]] QString problemText(const attempt::Problem &problem);

} // namespace ui
