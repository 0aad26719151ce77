#pragma once

#include <QByteArray>
#include <QString>

#include <openssl/evp.h>

#include <memory>

namespace bench {

/// RSA-SHA256 by OpenSSL and nothing else.
class RawKeys final
{
public:
    /// PEM files: the platform's private key, the merchant's certificate and private key.
    RawKeys(const QString &platformKey, const QString &merchantCert, const QString &merchantKey);

    /// With the platform's key.
    [[nodiscard]] QByteArray sign(const QByteArray &text) const;
    [[nodiscard]] QByteArray merchantSignature(const QByteArray &text) const;
    /// Whether the merchant signed it.
    [[nodiscard]] bool verify(const QByteArray &text, const QByteArray &signature) const;

private:
    using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

    Key m_platform;
    Key m_merchantPublic;
    Key m_merchant;
};

} // namespace bench
