#pragma once

#include "platform/healthline.h"

#include <QString>

namespace words {

/// What is looked at: 商户API证书, 平台证书, …
[[nodiscard]] QString title(platform::Check check);
/// The level as a word, since colour alone says nothing to some.
[[nodiscard]] QString text(platform::Level level);
/// What was found and, where not all is well, what to do. Holds no secret.
[[nodiscard]] QString text(const platform::HealthLine &line);

} // namespace words
