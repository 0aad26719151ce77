#pragma once

#include "base/nonce.h"
#include "signing/signer.h"
#include "support/testkeys.h"

/// A merchant and his access point: key.pem, key.p12 and locked.pem (passphrase abcd) are the
/// merchant's one key, platform.pem (serial 0A01) and platform_public.pem the access point's,
/// whose private key is other.pem.
class Merchant final
{
public:
    Merchant();

    [[nodiscard]] signing::Identity identity() const;
    /// The identity with its key behind a passphrase.
    [[nodiscard]] signing::Identity locked(const char *passphrase) const;
    [[nodiscard]] const support::TestKeys &files() const { return m_files; }
    [[nodiscard]] QString path(const char *name) const { return m_files.path(QLatin1String(name)); }
    [[nodiscard]] QByteArray read(const char *name) const
    {
        return m_files.read(QLatin1String(name));
    }

    [[nodiscard]] static signing::Unsigned requestOf(const QByteArray &body);
    [[nodiscard]] static QByteArray signatureIn(const QByteArray &authorization);
    [[nodiscard]] static std::shared_ptr<const base::Secret> secret(const char *text);

    static constexpr QLatin1String serial { "F08B07E79B8269FEC3D5D3E6AB8ED163A6A380DB" };
    static constexpr qint64 nowMs = 1'722'850'421'987;
    static constexpr const char *nonce = "593BEC0C930BF1AFEB40B4A08C8FB242";

private:
    support::TestKeys m_files;
};

class FixedNonce final : public base::NonceSource
{
public:
    [[nodiscard]] QByteArray next() override { return Merchant::nonce; }
};
