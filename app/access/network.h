#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QSslCertificate>

#include <map>
#include <memory>

class QNetworkAccessManager;

namespace http {

/// The certificate authorities that a call trusts: the system's when empty, else only these.
using TrustSet = QList<QSslCertificate>;

/// One QNetworkAccessManager for each trust set, since Qt reuses connections by host and port
/// whatever their TLS configuration (recipes.md 6, trap 2). Also the one proxy policy: the
/// system's, never for loopback. Lives on the thread of the calls.
class Network final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Network)
public:
    explicit Network(QObject *parent = nullptr);
    ~Network() override;

    [[nodiscard]] QNetworkAccessManager &manager(const TrustSet &trust);

private:
    std::map<QByteArray, std::unique_ptr<QNetworkAccessManager>> m_managers;
};

} // namespace http
