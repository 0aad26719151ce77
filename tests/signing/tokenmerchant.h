#pragma once

#include "signing/merchant.h"
#include "support/softtoken.h"

/// Two SoftHSM2 tokens: `merchant` holds the merchant's key and certificate, and certificates whose
/// private keys it lacks (0C01 of an RSA key, 0C02 of an EC key); the other one an institution's
/// (other.pem, serial 0A01).
class TokenMerchant final
{
public:
    TokenMerchant();

    [[nodiscard]] signing::Identity merchant(const QString &pin = merchantPin()) const;
    [[nodiscard]] signing::Identity institution(const QString &pin = institutionPin()) const;
    [[nodiscard]] const Merchant &files() const { return m_merchant; }
    [[nodiscard]] support::SoftToken &tokens() { return m_tokens; }

    [[nodiscard]] static QString merchantLabel() { return QStringLiteral("merchant"); }
    [[nodiscard]] static QString merchantPin() { return QStringLiteral("123456"); }
    [[nodiscard]] static QString institutionLabel() { return QStringLiteral("机构 令牌/2"); }
    [[nodiscard]] static QString institutionPin() { return QStringLiteral("654321"); }

    /// The same tokens through a library that errs when a test wants it to (oddtoken.cpp).
    [[nodiscard]] static QString oddModule() { return QStringLiteral(ODD_TOKEN); }
    /// How often that library was given a PIN until now.
    [[nodiscard]] qsizetype logins() const;

    using Code = std::optional<signing::KeyErrorCode>;
    [[nodiscard]] static Code open(signing::Signer &signer, const signing::Identity &who);
    /// Whether a request is signed as openssl signs with this private key.
    [[nodiscard]] bool signsWith(
        signing::Signer &signer, const signing::Identity &who, const char *key) const;

private:
    support::SoftToken m_tokens;
    Merchant m_merchant;
};
