#pragma once

#include "platform/refresherror.h"

#include <QString>

namespace words {

/// Why the access point's certificates could not be had, and what to do.
[[nodiscard]] QString text(const platform::RefreshError &error);

} // namespace words
