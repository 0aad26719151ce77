#pragma once

#include "profile/secretprompt.h"
#include "profile/systemkeyring.h"

#include <QString>

namespace words {

/// What the key ring's answer means, and what to do.
[[nodiscard]] QString text(profile::KeyRingError error);
/// What a prompt says: which secret of which profile, and whether the last answer was wrong.
[[nodiscard]] QString text(const profile::Question &question);

} // namespace words
