#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "signing/certificate.h"
#include "signing/keyerror.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace signing {

/// An RSA private key in use. Belongs to one thread: QCA's keys hold the running digest, and two
/// threads on one corrupt the heap (recipes.md 4). Move-only; wiped by QCA when it goes.
class PrivateKey
{
public:
    PrivateKey(PrivateKey &&) noexcept;
    PrivateKey &operator=(PrivateKey &&) noexcept;
    ~PrivateKey();

    /// SHA256 with RSA, PKCS#1 v1.5 (QCA EMSA3_SHA256): the raw signature; empty when it failed.
    [[nodiscard]] QByteArray sign(const QByteArray &message);
    /// The certificate of this key that lay beside it, in a .p12 or in the same PEM text.
    [[nodiscard]] const std::optional<CertificateFacts> &certificate() const;
    [[nodiscard]] int bits() const;
    /// SHA-256 of the public key (SPKI DER).
    [[nodiscard]] const QByteArray &fingerprint() const;

private:
    friend base::Result<PrivateKey, KeyError> readPrivateKey(
        const QByteArray &, const base::Secret &);
    struct Data;
    explicit PrivateKey(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

/// Reads PEM (PKCS#8 and PKCS#1, encrypted or not), bare Base64 of either, DER, or .p12 bytes.
/// Never prompts. At least 2048 bits. Run it where the key will live, off the GUI thread.
[[nodiscard]] base::Result<PrivateKey, KeyError> readPrivateKey(
    const QByteArray &bytes, const base::Secret &passphrase);

/// Reads a regular file of at most 1 MiB with KeyError's words for what can go wrong. What holds a
/// private key belongs in a base::Secret at once.
[[nodiscard]] base::Result<QByteArray, KeyError> readKeyFile(const QString &path);

/// Someone's public key: for verifying. Belongs to one thread too.
class PublicKey
{
public:
    PublicKey(PublicKey &&) noexcept;
    PublicKey &operator=(PublicKey &&) noexcept;
    ~PublicKey();

    /// Whether this is the SHA256-with-RSA signature of these bytes. Any input is safe.
    [[nodiscard]] bool verifies(const QByteArray &message, const QByteArray &signature) const;
    [[nodiscard]] int bits() const;
    /// SubjectPublicKeyInfo.
    [[nodiscard]] QByteArray der() const;
    /// SHA-256 of the public key (SPKI DER).
    [[nodiscard]] QByteArray fingerprint() const;

private:
    friend base::Result<PublicKey, KeyError> readPublicKey(const QByteArray &);
    struct Data;
    explicit PublicKey(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

/// Reads a certificate or a public key ("PUBLIC KEY" and "RSA PUBLIC KEY") in PEM, bare Base64 or
/// DER; of both in one text, the certificate's. At least 2048 bits.
[[nodiscard]] base::Result<PublicKey, KeyError> readPublicKey(const QByteArray &bytes);

} // namespace signing
