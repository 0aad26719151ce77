#include "sandbox/keys/servernames.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>

namespace sandbox {

/// Also keeps anything out that OpenSSL's own language of names would read as more than a name.
static bool isDnsName(const QString &name)
{
    static const QRegularExpression labels(QStringLiteral(
        "\\A[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*\\z"));
    return name.size() <= 253 && labels.match(name).hasMatch();
}

static void addOnce(QStringList &list, const QString &text)
{
    if (!list.contains(text))
        list.append(text);
}

std::optional<ServerNames> loopbackAnd(const QStringList &hosts)
{
    ServerNames names { .dns = { QStringLiteral("localhost") },
        .addresses = { QStringLiteral("127.0.0.1"), QStringLiteral("::1") } };
    for (const QString &host : hosts) {
        const bool isBracketed = host.startsWith(u'[') && host.endsWith(u']');
        QHostAddress address(isBracketed ? host.mid(1, host.size() - 2) : host);
        address.setScopeId({}); // of this machine's interfaces: no certificate can hold it
        const QString name = QString::fromLatin1(QUrl::toAce(host)).toLower();
        if (!address.isNull())
            addOnce(names.addresses, address.toString());
        else if (isDnsName(name))
            addOnce(names.dns, name);
        else
            return {};
    }
    return names;
}

} // namespace sandbox
