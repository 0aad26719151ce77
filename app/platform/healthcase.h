#pragma once

#include "platform/healthline.h"

#include <initializer_list>

namespace platform {

inline constexpr int apiV3KeySize = 32;

/// What the judges of the single checks see. Refers to what it was made of.
struct HealthCase {
    const profile::Profile &profile;
    const signing::IdentityReport &report;
    int apiV3KeyLength;
    qint64 nowMs;

    /// The merchant's.
    [[nodiscard]] std::optional<signing::CertificateFacts> certificate() const;
    /// What stands in the way of using the key, if it is one of these.
    [[nodiscard]] const signing::KeyError *error(
        std::initializer_list<signing::KeyErrorCode> codes) const;
    /// Errors that are about the certificate beside the key, which itself could be opened.
    [[nodiscard]] const signing::KeyError *certificateError() const;
    /// Errors that are about the serial alone.
    [[nodiscard]] const signing::KeyError *serialError() const;
    /// Errors that are about who issued the certificate.
    [[nodiscard]] const signing::KeyError *issuerError() const;
};

/// Key to Environment.
[[nodiscard]] QList<HealthLine> merchantLines(const HealthCase &c);
/// PlatformKeys to ApiV3Key.
[[nodiscard]] QList<HealthLine> platformLines(const HealthCase &c);

[[nodiscard]] HealthLine notLookedAt(Check check);
/// By the dates of a certificate: red within 7 days, amber within 60.
[[nodiscard]] HealthLine validity(
    Check check, const signing::CertificateFacts &certificate, qint64 nowMs);

} // namespace platform
