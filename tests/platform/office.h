#pragma once

#include "base/nonce.h"
#include "platform/certificatescall.h"
#include "platformside.h"
#include "signing/crypto.h"
#include "support/fixedclock.h"
#include "support/rawserver.h"

#include <QTemporaryDir>

/// A merchant's desk: what the room `platform` works with, real but for the clock, and a merchant
/// whose key and certificate openssl made.
class Office final
{
public:
    Office();

    [[nodiscard]] platform::Services services();
    /// A sandbox profile of the merchant, with a folder of its own.
    [[nodiscard]] profile::Profile profileAt(const QUrl &accessPoint) const;
    [[nodiscard]] const PlatformSide &side() const { return m_side; }
    [[nodiscard]] support::FixedClock &clock() { return m_clock; }
    [[nodiscard]] profile::Vault &vault() { return m_vault; }
    [[nodiscard]] base::Worker &worker() { return m_worker; }
    /// Puts the right APIv3 key into the vault.
    void knowApiV3Key();

    /// One call, to its end.
    [[nodiscard]] platform::CertificatesAnswer ask(const profile::Unlocked &who,
        const base::SharedSecret &apiV3Key = secret(PlatformSide::apiV3Key));

    /// Answers one request on each connection with these bytes.
    [[nodiscard]] static support::Script answering(const QByteArray &wire);
    /// The value of a header of a request's text; null when it is not there.
    [[nodiscard]] static QByteArray header(const QByteArray &request, const QByteArray &name);
    /// Whether a request's Authorization is the merchant's signature of its own line.
    [[nodiscard]] bool isSigned(const QByteArray &request) const;
    /// A member of a request's Authorization.
    [[nodiscard]] static QByteArray authorized(const QByteArray &request, const QByteArray &member);

    static constexpr qint64 nowMs = 1'722'850'421'000;
    static constexpr QLatin1String serial { "408B07E79B8269FEC3D5D3E6AB8ED163A6A380DB" };

private:
    signing::Crypto m_crypto;
    QTemporaryDir m_folder;
    PlatformSide m_side;
    support::FixedClock m_clock { nowMs };
    base::SystemNonceSource m_nonces;
    signing::Signer m_signer { m_clock, m_nonces };
    http::Network m_network;
    profile::SystemKeyRing m_ring;
    profile::Vault m_vault { m_ring };
    base::Worker m_worker { QStringLiteral("test") };
};
