#pragma once

#include "cli/sign.h"

#include <QSet>

namespace cli {

struct GivenRequest {
    contract::PreSignRequest request;
    QSet<contract::Field> fields; ///< that were given, be it as empty or null
};

/// The request of --json and FIELD=VALUE words; a later word wins over an earlier one and over
/// the JSON.
[[nodiscard]] base::Result<GivenRequest, OrderError> readRequest(const Arguments &arguments);

} // namespace cli
