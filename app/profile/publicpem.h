#pragma once

#include <QByteArray>
#include <QSslCertificate>

#include <optional>

namespace profile {

/// The first certificate of a file or text in any form that signing reads; null without one.
[[nodiscard]] QSslCertificate certificateIn(const QByteArray &bytes);

/// It as PEM and nothing else: no private key goes along that lies in the same file.
[[nodiscard]] std::optional<QByteArray> certificatePem(const QByteArray &bytes);

/// Its first certificate, else its first public key, as PEM and nothing else.
[[nodiscard]] std::optional<QByteArray> publicPem(const QByteArray &bytes);

} // namespace profile
