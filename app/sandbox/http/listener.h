#pragma once

#include "sandbox/http/connection.h"

#include <QSslConfiguration>
#include <QTcpServer>

#include <functional>
#include <optional>

namespace sandbox {

/// Takes clients in and gives each a Connection, with TLS when there is a configuration for it.
class Listener final : public QTcpServer
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Listener)
public:
    Listener(RequestHandler &handler, const ConnectionLimits &limits,
        const std::optional<QSslConfiguration> &tls, QObject *parent = nullptr);

    /// What another client is to be met with in place of the usual TLS; null: that.
    using Exception = std::function<const QSslConfiguration *()>;
    /// Asked at each client of a listener with TLS.
    void setException(const Exception &exception) { m_exception = exception; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    RequestHandler &m_handler;
    ConnectionLimits m_limits;
    std::optional<QSslConfiguration> m_tls;
    Exception m_exception;
};

/// A server's configuration of a PEM key and certificate; nothing when they do not serve.
[[nodiscard]] std::optional<QSslConfiguration> serverTls(
    const QByteArray &keyPem, const QByteArray &certificatePem);

} // namespace sandbox
