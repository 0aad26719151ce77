#pragma once

#include "sandbox/credentials.h"
#include "signing/signer.h"

namespace sandbox {

/// The sandbox's merchant as one who signs: what the sandbox profile uses. Answers may be verified
/// by the platform certificate.
[[nodiscard]] signing::Identity identityOf(const Credentials &credentials);

} // namespace sandbox
