#pragma once

#include "attempt/order.h"
#include "base/result.h"
#include "cli/arguments.h"

#include <QJsonArray>
#include <QLatin1String>

namespace cli {

/// Why a command line makes no order: printed as papayctl's error line.
struct OrderError {
    int exitStatus;
    QLatin1String code;
    QString message; ///< translated
    QJsonArray fields;
};

[[nodiscard]] OrderError usageError(const QString &message);

/// `papayctl sign`: options and FIELD=VALUE words to an order. Reads the body's file or standard
/// input, the passphrase's descriptor and the CA's file; keys are left to the signer.
[[nodiscard]] base::Result<attempt::Order, OrderError> signOrder(const Arguments &arguments);

} // namespace cli
