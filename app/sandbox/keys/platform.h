#pragma once

#include "base/nonce.h"
#include "base/result.h"
#include "base/secret.h"
#include "sandbox/credentials.h"
#include "signing/key.h"

#include <QByteArray>

#include <memory>
#include <optional>
#include <vector>

namespace sandbox {

struct PlatformSignature {
    QByteArray serial; ///< of the certificate, or PUB_KEY_ID_…
    QByteArray bytes;
};

/// The access point's keys: what signs answers, and the certificates that say so. The folder's pair
/// comes first; rotating adds one in memory. The public key (domain.md 5) stays the folder's: it
/// knows no rotation. Lives on one thread.
class Platform
{
public:
    /// Reads the files of the credentials.
    [[nodiscard]] static base::Result<std::unique_ptr<Platform>, CredentialsError> create(
        const Credentials &credentials);
    Q_DISABLE_COPY_MOVE(Platform)

    /// Makes a new key and a certificate by the same authority, and signs with it from now on.
    /// Takes as long as a key does. The certificate's serial; nothing, and nothing changed, when
    /// it failed or the thread was asked to stop.
    [[nodiscard]] std::optional<QByteArray> rotate();

    [[nodiscard]] const QByteArray &publicKeyId() const { return m_publicKeyId; }
    /// With the key of this serial or public key id; with the newest where there is no such key.
    [[nodiscard]] PlatformSignature sign(const QByteArray &message, const QByteArray &serial);
    /// The answer to GET /v3/global/certificates (domain.md 6): every certificate, each sealed with
    /// the asking merchant's APIv3 key.
    [[nodiscard]] QByteArray certificateList(
        const base::Secret &apiv3Key, base::NonceSource &nonces) const;

private:
    struct Pair {
        QByteArray serial;
        QByteArray certificate; ///< PEM
        signing::PrivateKey key;
    };
    Platform() = default;

    QByteArray m_publicKeyId;
    QByteArray m_authority; ///< PEM
    base::Secret m_authorityKey; ///< PEM
    std::vector<Pair> m_pairs; ///< never empty; the oldest first
};

} // namespace sandbox
