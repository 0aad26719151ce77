#include "history/connection/serveraddress.h"

#include "base/loopback.h"

#include <QStringList>
#include <QUrl>

namespace history {

static bool isSocket(const Server &server) { return server.host.startsWith(u'/'); }

static bool isNamedLoopback(const Server &server)
{
    return server.host == QLatin1String("localhost");
}

static bool isLoopback(const Server &server)
{
    QUrl url;
    url.setScheme(QStringLiteral("postgresql"));
    url.setHost(server.host);
    return base::isLoopback(url);
}

QString title(const Server &server)
{
    return QStringLiteral("%1:%2/%3").arg(server.host).arg(server.port).arg(server.database);
}

bool isLocal(const Server &server) { return isSocket(server) || isLoopback(server); }

/// As libpq reads it, quotes and backslashes and all.
static QString quoted(QString value)
{
    value.replace(u'\\', QLatin1String("\\\\"));
    value.replace(u'\'', QLatin1String("\\'"));
    return u'\'' + value + u'\'';
}

QString hosts(const Server &server)
{
    return isNamedLoopback(server) ? QStringLiteral("localhost,localhost") : server.host;
}

/// Never from the environment (PGHOSTADDR), and `localhost` is what is named so everywhere:
/// whatever the name service says, what needs no TLS does not leave this machine.
static QString addresses(const Server &server)
{
    return isNamedLoopback(server) ? QStringLiteral("127.0.0.1,::1") : QString();
}

std::optional<QString> connectOptions(const Server &server, std::chrono::milliseconds limit)
{
    // QPSQL makes spaces of them.
    if (server.rootCertificate.contains(u';'))
        return std::nullopt;
    QStringList options {
        QStringLiteral("hostaddr=") + quoted(addresses(server)),
        QStringLiteral("application_name='papay-console'"),
        // A server that is gone is noticed within ten seconds: while connecting, while waiting for
        // an answer (keepalives; one that hangs: Watch), while sending (the user timeout, in
        // milliseconds).
        QStringLiteral("connect_timeout=%1")
            .arg(std::chrono::ceil<std::chrono::seconds>(limit).count()),
        QStringLiteral("keepalives=1 keepalives_idle=4 keepalives_interval=2 keepalives_count=2"),
        QStringLiteral("tcp_user_timeout=8000"),
        // Where Kerberos encrypts, libpq asks for no certificate.
        QStringLiteral("gssencmode=disable"),
        QStringLiteral("sslmode=")
            + (isLocal(server) ? QLatin1String("prefer") : QLatin1String("verify-full")),
    };
    if (!server.rootCertificate.isEmpty() && !isLocal(server))
        options.append(QStringLiteral("sslrootcert=") + quoted(server.rootCertificate));
    return options.join(u' ');
}

} // namespace history
