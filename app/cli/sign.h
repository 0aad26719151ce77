#pragma once

#include "attempt/order.h"
#include "base/result.h"
#include "base/secret.h"
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

/// Who is asked for a secret that is not at hand.
enum class Asking { Terminal, Nobody };

/// Who signs, and the secrets that came with the command line.
struct Signatory {
    profile::Profile profile; ///< identity.passphrase: of --passphrase-fd
    base::SharedSecret apiV3Key {}; ///< of --apiv3-key-fd
    Asking asking = Asking::Terminal;
};

struct SignOrder {
    Signatory who;
    attempt::Order order; ///< its profile is not resolved yet
};

/// `papayctl sign`: options and FIELD=VALUE words to an order. Reads the profile's file, the body's
/// file or standard input, the descriptors of secrets and the CA's file; keys are left to the
/// signer.
[[nodiscard]] base::Result<SignOrder, OrderError> signOrder(
    const Arguments &arguments, const QString &dataDir);

} // namespace cli
