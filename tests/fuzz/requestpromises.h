#pragma once

#include "sandbox/http/requestreader.h"

#include <QByteArray>

namespace fuzz {

/// What the reader promises of any bytes: what it finds keeps its limits, and a second look at the
/// same request alone finds the same.
[[nodiscard]] bool keepsPromises(const QByteArray &bytes, const sandbox::ReadLimits &limits);

/// Whether the first `cut` bytes alone are Incomplete or have the result of the whole.
[[nodiscard]] bool bearsCut(
    const QByteArray &bytes, qsizetype cut, const sandbox::ReadLimits &limits);

} // namespace fuzz
