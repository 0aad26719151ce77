#pragma once

#include "attempt/remedy.h"
#include "sign/signrun.h"

#include <QString>

namespace ui {

/// Why there is no attempt, in words.
[[nodiscard]] QString problemText(const attempt::Problem &problem);
/// What can be done about it, the best first.
[[nodiscard]] QList<attempt::Remedy> problemRemedies(const attempt::Problem &problem);

} // namespace ui
