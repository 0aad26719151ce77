#pragma once

#include "sandbox/keys/servernames.h"

#include <QByteArray>
#include <QDateTime>

namespace sandbox {

/// Whether the certificate is of this key.
[[nodiscard]] bool isOfKey(const QByteArray &certificatePem, const QByteArray &keyPem);

/// Whether the certificate was signed by the key of that authority.
[[nodiscard]] bool isIssuedBy(const QByteArray &certificatePem, const QByteArray &authorityPem);

/// Whether a TLS client that trusts this authority takes the server's certificate at that time for
/// each of these names: signature, dates of both, name constraints, names.
[[nodiscard]] bool isTrustedFor(const ServerNames &names, const QByteArray &serverPem,
    const QByteArray &authorityPem, const QDateTime &time);

} // namespace sandbox
