#pragma once

#include "sandbox/scenario.h"

#include <QString>

namespace words {

/// What the sandbox does in this scenario, a sentence.
[[nodiscard]] QString text(sandbox::ScenarioId id);
/// That, and what the console shows then.
[[nodiscard]] QString scenarioLine(const sandbox::Scenario &scenario);

} // namespace words
