#include "access/notifyaddress.h"

#include "base/loopback.h"

#include <QPair>
#include <QStringBuilder>

#include <algorithm>

namespace http {

namespace {

constexpr int httpsPort = 443;

using Block = QPair<QHostAddress, int>;

QList<Block> blocks(std::initializer_list<const char *> texts)
{
    QList<Block> list;
    for (const char *text : texts)
        list.append(QHostAddress::parseSubnet(QLatin1String(text)));
    return list;
}

bool isIn(const QHostAddress &address, const QList<Block> &list)
{
    return std::any_of(list.cbegin(), list.cend(),
        [&address](const Block &block) { return address.isInSubnet(block); });
}

/// IANA's IPv4 special-purpose address registry, and multicast.
const QList<Block> &specialV4()
{
    static const QList<Block> list
        = blocks({ "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
            "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4" });
    return list;
}

/// What is global unicast in IPv6.
const QList<Block> &unicastV6()
{
    static const QList<Block> list = blocks({ "2000::/3" });
    return list;
}

/// What IANA's IPv6 special-purpose address registry takes out of that: Teredo and other protocols,
/// documentation, 6to4.
const QList<Block> &specialV6()
{
    static const QList<Block> list
        = blocks({ "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" });
    return list;
}

/// An IPv4 address that came in an IPv6 form (::ffff:10.0.0.1) as itself.
QHostAddress unmapped(const QHostAddress &address)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    return isV4 ? QHostAddress(v4) : address;
}

bool isAllowed(const QUrl &url, const QStringList &allowed)
{
    return std::any_of(allowed.cbegin(), allowed.cend(), [&url](const QString &entry) {
        const QUrl one(QLatin1String("https://") % entry, QUrl::StrictMode);
        return one.isValid() && one.authority() == one.toString(QUrl::RemoveScheme).mid(2)
            && one.userInfo().isEmpty() && one.host() == url.host()
            && one.port(httpsPort) == url.port(httpsPort);
    });
}

} // namespace

std::optional<NotifyFailure> objectionTo(const QUrl &url, const QStringList &allowed)
{
    const bool isHttps = url.scheme() == QLatin1String("https");
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty()
        || (!isHttps && url.scheme() != QLatin1String("http")))
        return NotifyFailure::Unusable;
    if (base::isLoopback(url))
        return std::nullopt;
    if (!isHttps)
        return NotifyFailure::PlainHttp;
    return isAllowed(url, allowed) ? std::nullopt : std::optional(NotifyFailure::NotAllowed);
}

bool isPublic(const QHostAddress &address)
{
    const QHostAddress own = unmapped(address);
    if (own.protocol() == QAbstractSocket::IPv4Protocol)
        return !isIn(own, specialV4());
    return own.protocol() == QAbstractSocket::IPv6Protocol && own.scopeId().isEmpty()
        && isIn(own, unicastV6()) && !isIn(own, specialV6());
}

std::optional<NotifyFailure> objectionTo(const QUrl &url, const QList<QHostAddress> &addresses)
{
    if (addresses.isEmpty())
        return NotifyFailure::HostNotFound;
    const bool wantsLoopback = base::isLoopback(url);
    const bool isFit = std::all_of(
        addresses.cbegin(), addresses.cend(), [wantsLoopback](const QHostAddress &address) {
            return wantsLoopback ? address.isLoopback() : isPublic(address);
        });
    return isFit ? std::nullopt : std::optional(NotifyFailure::AddressForbidden);
}

} // namespace http
