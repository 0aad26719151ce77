#pragma once

#include "sandbox/keys/servernames.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace sandbox {

/// The name (CN) of the platform's certificates, and how long they live.
inline constexpr QLatin1String platformName { "Papay Console Sandbox Platform" };
inline constexpr int platformDays = 5 * 365 + 1;

/// What a certificate of the sandbox's own is for. Whom it is trusted to speak for differs: an
/// Authority issues merchants and platforms, a ServerAuthority servers of a few names.
enum class CertificateUse { Authority, Signing, ServerAuthority, Server };

struct CertificateRequest {
    CertificateUse use = CertificateUse::Signing;
    QString subjectName {}; ///< CN
    QByteArray subjectKey {}; ///< PEM
    QByteArray issuerCertificate {}; ///< PEM; empty: it issues itself
    QByteArray issuerKey {}; ///< PEM
    int days = 0; ///< when `until` is not given
    /// Server: whom it is for, these and no more. ServerAuthority: whom its certificates may be for
    /// (a critical name constraint; of 127.0.0.1 all of 127.0.0.0/8).
    ServerNames names {};
    QDateTime from {}; ///< an hour ago when not given
    QDateTime until {}; ///< `days` after `from` when not given
};

/// A new RSA-2048 key as PKCS#8 PEM. Takes tens to hundreds of milliseconds; nothing when it
/// failed or when the thread was asked to stop (QThread::requestInterruption).
[[nodiscard]] std::optional<QByteArray> makeKey();

/// The public half of a private key, as PEM.
[[nodiscard]] std::optional<QByteArray> publicKeyOf(const QByteArray &keyPem);

/// A certificate as PEM with a random serial of 40 hex digits.
[[nodiscard]] std::optional<QByteArray> makeCertificate(const CertificateRequest &request);

} // namespace sandbox
