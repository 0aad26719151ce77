#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace sandbox {

/// The name (CN) of the platform's certificates, and how long they live.
inline constexpr QLatin1String platformName { "Papay Console Sandbox Platform" };
inline constexpr int platformDays = 5 * 365 + 1;

/// What a certificate of the sandbox's own is for.
enum class CertificateUse { Authority, Signing, Server };

struct CertificateRequest {
    CertificateUse use = CertificateUse::Signing;
    QString subjectName {}; ///< CN
    QByteArray subjectKey {}; ///< PEM
    QByteArray issuerCertificate {}; ///< PEM; empty: it issues itself
    QByteArray issuerKey {}; ///< PEM
    int days = 0;
};

/// A new RSA-2048 key as PKCS#8 PEM. Takes tens to hundreds of milliseconds; nothing when it
/// failed or when the thread was asked to stop (QThread::requestInterruption).
[[nodiscard]] std::optional<QByteArray> makeKey();

/// The public half of a private key, as PEM.
[[nodiscard]] std::optional<QByteArray> publicKeyOf(const QByteArray &keyPem);

/// A certificate as PEM, valid from an hour ago, with a random serial of 40 hex digits. Server
/// certificates are for localhost, 127.0.0.1 and ::1.
[[nodiscard]] std::optional<QByteArray> makeCertificate(const CertificateRequest &request);

/// Whether the certificate is of this key.
[[nodiscard]] bool isOfKey(const QByteArray &certificatePem, const QByteArray &keyPem);

/// Whether the certificate was signed by the key of that authority.
[[nodiscard]] bool isIssuedBy(const QByteArray &certificatePem, const QByteArray &authorityPem);

} // namespace sandbox
