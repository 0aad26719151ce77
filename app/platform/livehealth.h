#pragma once

#include "platform/certificatescall.h"
#include "platform/healthline.h"

namespace platform {

/// AccessPoint, Clock and LiveCall, from what the certificates call brought. `before`: the lines
/// that were found so far; what one of them says already is skipped here. Pure.
[[nodiscard]] QList<HealthLine> liveLines(const profile::Profile &profile,
    const CertificatesAnswer &answer, const QList<HealthLine> &before);

/// The same lines when no call could be made.
[[nodiscard]] QList<HealthLine> liveLinesSkipped();

} // namespace platform
