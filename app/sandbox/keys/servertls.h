#pragma once

#include "sandbox/credentials.h"
#include "sandbox/keys/keyfolder.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace sandbox {

/// The files of the listener's TLS. The authority's certificate is what clients trust; its key
/// stays in the folder.
inline constexpr QLatin1String serverAuthorityKey { "ca_key.pem" };
inline constexpr QLatin1String serverAuthorityCert { "ca_cert.pem" };
inline constexpr QLatin1String serverKey { "server_key.pem" };
inline constexpr QLatin1String serverCert { "server_cert.pem" };

/// Sees to a listener's certificate for localhost, 127.0.0.1, ::1 and these hosts, by an authority
/// that can speak for those and no others. Both live for a year, and are made again with the same
/// keys 30 days before their end, or for a host that is not among their names; the names they had
/// stay then. KeyGenerationFailed for a host that is neither name nor address. `platformAuthority`
/// (PEM): in earlier versions' folders that one issued servers too; TLS gets its own then.
[[nodiscard]] base::Result<void, CredentialsError> ensureServerTls(const KeyFolder &folder,
    const QByteArray &platformAuthority, const QStringList &hosts, const QDateTime &now);

/// What a client has to find wrong with a server whose authority it trusts.
enum class ServerFault { WrongName, Expired };

/// PEM.
struct ServerPair {
    QByteArray key;
    QByteArray certificate;
};

/// A server's pair of a folder that has TLS (ensureCredentials), with this fault and no other. Its
/// certificate is in no file. Waits for the folder's lock; takes milliseconds.
[[nodiscard]] base::Result<ServerPair, CredentialsError> misbehavingServer(
    const QString &folder, ServerFault fault, const QDateTime &now);

} // namespace sandbox
