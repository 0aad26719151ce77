#pragma once

#include "contract/prerequest.h"
#include "sandbox/contracts/signedcontract.h"

#include <QByteArray>
#include <QString>

namespace sandbox {

/// Date and time in Hong Kong to the minute, then six digits: shaped as the documented example.
[[nodiscard]] QByteArray sessionId(qint64 nowMs, quint32 tail);

/// The contract that a user agrees to: with an id of the platform's, an openid where the request
/// has none, and an expiry of its own.
[[nodiscard]] SignedContract makeContract(
    const contract::PreSignRequest &request, const QString &mchid, qint64 nowMs);

} // namespace sandbox
