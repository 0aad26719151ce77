#pragma once

#include <QByteArray>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <memory>

namespace accesstest {

/// A certificate authority made for one test, and the servers it vouches for.
class TestAuthority
{
public:
    TestAuthority();
    ~TestAuthority();
    Q_DISABLE_COPY_MOVE(TestAuthority)

    [[nodiscard]] QSslCertificate certificate() const;

    struct Server {
        QByteArray names = "IP:127.0.0.1"; ///< as OpenSSL writes subject alternative names
        int validDays = 1; ///< from now; negative: expired
    };
    /// What a TLS server needs to show a certificate of this authority.
    [[nodiscard]] QSslConfiguration vouchFor(const Server &server) const;

private:
    struct Pair;
    std::unique_ptr<Pair> m_self;
};

} // namespace accesstest
