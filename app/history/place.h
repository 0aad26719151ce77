#pragma once

#include "base/secret.h"

#include <QLatin1String>
#include <QString>

#include <optional>

namespace history {

/// A PostgreSQL database that several desks share.
struct Server {
    QString host; ///< a name, an address, or the folder of a unix socket (begins with '/')
    quint16 port = 5432;
    QString database;
    QString user; ///< a desk role: may insert and update, never delete or change the schema
    /// PEM file with the authorities that its certificate must come from; empty: libpq's own.
    /// TLS is always sslmode=verify-full, except over a unix socket or loopback.
    QString rootCertificate;
    bool operator==(const Server &) const = default;
};

/// Where a history lies: SQLite in the data dir, unless a server is named. The data dir holds
/// spool, reserve and instance locks either way.
struct Place {
    QString dataDir;
    std::optional<Server> server {};
    /// Null: none is given (peer, trust, or libpq's ~/.pgpass).
    base::SharedSecret password {};
    /// Nobody knows where it lies: the setting cannot be read. Nothing is opened in its stead.
    bool isUnknown = false;
};

/// Whose secret the server's password is, in vault and key ring (the kind: HistoryPassword).
inline constexpr QLatin1String serverSecretOwner { "history-server" };

/// `<dataDir>/history.json`
[[nodiscard]] QString placeFile(const QString &dataDir);

/// The connection setting, `<dataDir>/history.json` (0600, no secret): which server, if any. A file
/// that cannot be read is said by `isReadable`, and then no place is opened in its stead.
struct PlaceSetting {
    Place place;
    bool isReadable = true;
    bool passwordInKeyRing = false; ///< under serverSecretOwner (profile::Vault)
};
[[nodiscard]] PlaceSetting readPlace(const QString &dataDir);
/// Writes it whole or not at all; false: errno says why.
[[nodiscard]] bool writePlace(const PlaceSetting &setting);

} // namespace history
