#include "access/network.h"

#include "base/loopback.h"

#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkProxyQuery>
#include <QUrl>

namespace http {

Network::Network(QObject *parent)
    : Network(&QNetworkProxyFactory::systemProxyForQuery, parent)
{
}

Network::Network(ProxyLookup systemProxies, QObject *parent)
    : QObject(parent)
    , m_systemProxies(std::move(systemProxies))
    , m_worker(QStringLiteral("proxy lookup"))
{
}

Network::~Network() = default;

QFuture<QNetworkProxy> Network::proxyFor(const QUrl &url, const std::optional<QNetworkProxy> &own)
{
    const QNetworkProxy direct(QNetworkProxy::NoProxy);
    if (base::isLoopback(url))
        return QtFuture::makeReadyFuture(direct);
    if (own)
        return QtFuture::makeReadyFuture(*own);
    return m_worker.run([lookup = m_systemProxies, url, direct] {
        return lookup(QNetworkProxyQuery(url)).value(0, direct);
    });
}

std::unique_ptr<QNetworkAccessManager> Network::freshManager(const QNetworkProxy &proxy) const
{
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setProxy(proxy);
    return manager;
}

} // namespace http
