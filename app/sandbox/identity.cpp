#include "sandbox/identity.h"

namespace sandbox {

signing::Identity identityOf(const Credentials &credentials)
{
    return { .mchid = credentials.mchid,
        .serial = credentials.serial,
        .keyFile = credentials.merchantKey,
        .certificateFile = credentials.merchantCert,
        .passphrase = nullptr,
        .verifyKeys = { { credentials.platformSerial, credentials.platformCert } } };
}

} // namespace sandbox
