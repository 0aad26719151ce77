#pragma once

#include "base/worker.h"

#include <QFuture>
#include <QList>
#include <QNetworkProxy>
#include <QObject>
#include <QSslCertificate>

#include <functional>
#include <memory>
#include <optional>

class QNetworkAccessManager;
class QUrl;

namespace http {

/// The certificate authorities that a call trusts: the system's when empty, else only these.
using TrustSet = QList<QSslCertificate>;

/// How a call reaches its host, besides the URL.
struct Transport {
    TrustSet trust {};
    /// Instead of the system's; never asked for loopback.
    std::optional<QNetworkProxy> proxy {};
};

/// Which proxies serve a query, best first.
using ProxyLookup = std::function<QList<QNetworkProxy>(const QNetworkProxyQuery &)>;

/// What all calls share: the one proxy policy (the call's own or the system's, never for loopback),
/// and how a connection is made. Lives on the thread of the calls.
class Network final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Network)
public:
    explicit Network(QObject *parent = nullptr);
    Network(ProxyLookup systemProxies, QObject *parent);
    ~Network() override;

    /// The proxy for a URL: `own` where there is one, else the system's. Off the caller's thread: a
    /// system's proxy script may take its time.
    [[nodiscard]] QFuture<QNetworkProxy> proxyFor(
        const QUrl &url, const std::optional<QNetworkProxy> &own = {});

    /// A manager with no connection yet. Each call has one of its own: Qt re-uses connections by
    /// host and port, whatever their TLS configuration (recipes.md 6, trap 2), and whoever was
    /// there before; so neither another trust set nor an idle connection can get in the way.
    [[nodiscard]] std::unique_ptr<QNetworkAccessManager> freshManager(
        const QNetworkProxy &proxy) const;

private:
    const ProxyLookup m_systemProxies;
    base::Worker m_worker;
};

} // namespace http
