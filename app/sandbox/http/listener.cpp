#include "sandbox/http/listener.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTimer>

namespace sandbox {

Listener::Listener(RequestHandler &handler, const ConnectionLimits &limits,
    const std::optional<QSslConfiguration> &tls, QObject *parent)
    : QTcpServer(parent)
    , m_handler(handler)
    , m_limits(limits)
    , m_tls(tls)
{
    setListenBacklogSize(512);
    // Out of descriptors: Qt stops accepting for good, though the next client that leaves frees
    // one.
    connect(this, &QTcpServer::acceptError, this, [this] {
        QTimer::singleShot(std::chrono::milliseconds(100), this, &QTcpServer::resumeAccepting);
    });
}

void Listener::incomingConnection(qintptr descriptor)
{
    auto *secure = m_tls ? new QSslSocket : nullptr;
    QTcpSocket *socket = secure ? secure : new QTcpSocket;
    socket->setSocketDescriptor(descriptor);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    new Connection(socket, m_handler, m_limits, this);
    if (secure) {
        const QSslConfiguration *other = m_exception ? m_exception() : nullptr;
        secure->setSslConfiguration(other ? *other : *m_tls);
        secure->startServerEncryption();
    }
}

std::optional<QSslConfiguration> serverTls(
    const QByteArray &keyPem, const QByteArray &certificatePem)
{
    const QSslKey key(keyPem, QSsl::Rsa);
    const QSslCertificate certificate(certificatePem);
    if (!QSslSocket::supportsSsl() || key.isNull() || certificate.isNull())
        return {};
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPrivateKey(key);
    tls.setLocalCertificate(certificate);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // clients show who they are by their signature
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    return tls;
}

} // namespace sandbox
