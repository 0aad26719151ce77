#include "platform/healthcase.h"

#include <algorithm>

namespace platform {

using signing::KeyErrorCode;

std::optional<signing::CertificateFacts> HealthCase::certificate() const
{
    return report.key ? report.key->certificate : std::nullopt;
}

const signing::KeyError *HealthCase::error(std::initializer_list<KeyErrorCode> codes) const
{
    if (report.key)
        return nullptr;
    const auto *const it = std::find(codes.begin(), codes.end(), report.key.error().code);
    return it == codes.end() ? nullptr : &report.key.error();
}

const signing::KeyError *HealthCase::certificateError() const
{
    if (const auto *const found
        = error({ KeyErrorCode::CertificateMismatch, KeyErrorCode::NotACertificate }))
        return found;
    const signing::Identity &identity = profile.identity;
    const bool isItsFile = !report.key && !identity.certificateFile.isEmpty()
        && report.key.error().file == identity.certificateFile
        && identity.certificateFile != identity.keyFile;
    return isItsFile ? error({ KeyErrorCode::FileMissing, KeyErrorCode::FileUnreadable,
               KeyErrorCode::FileTooLarge, KeyErrorCode::Empty, KeyErrorCode::Damaged })
                     : nullptr;
}

const signing::KeyError *HealthCase::serialError() const
{
    return error({ KeyErrorCode::SerialMismatch, KeyErrorCode::SerialMissing });
}

const signing::KeyError *HealthCase::issuerError() const
{
    return error({ KeyErrorCode::RefusedIssuer });
}

HealthLine notLookedAt(Check check)
{
    return { .check = check, .level = Level::Skipped, .verdict = Verdict::NotLookedAt };
}

static constexpr qint64 dayMs = qint64(24) * 60 * 60 * 1000;

HealthLine validity(Check check, const signing::CertificateFacts &certificate, qint64 nowMs)
{
    HealthLine line {
        .check = check, .subject = certificate.serial, .until = certificate.validUntil
    };
    const qint64 leftMs = certificate.validUntil.toMSecsSinceEpoch() - nowMs;
    line.days = QDateTime::fromMSecsSinceEpoch(nowMs).daysTo(certificate.validUntil.toLocalTime());
    if (certificate.validFrom.toMSecsSinceEpoch() > nowMs) {
        line.level = Level::Red;
        line.verdict = Verdict::NotYetValid;
        line.until = certificate.validFrom;
    } else if (leftMs <= 0) {
        line.level = Level::Red;
        line.verdict = Verdict::Expired;
    } else if (leftMs <= 60 * dayMs) {
        line.level = leftMs <= 7 * dayMs ? Level::Red : Level::Amber;
        line.verdict = Verdict::ExpiresSoon;
    }
    return line;
}

QList<HealthLine> localLines(const profile::Profile &profile, const signing::IdentityReport &report,
    int apiV3KeyLength, qint64 nowMs)
{
    const HealthCase c { profile, report, apiV3KeyLength, nowMs };
    return merchantLines(c) + platformLines(c);
}

} // namespace platform
