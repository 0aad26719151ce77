#include "platform/healthline.h"

#include <algorithm>

namespace platform {

QLatin1String name(Check check)
{
    switch (check) {
    case Check::Key:
        return QLatin1String("key");
    case Check::Certificate:
        return QLatin1String("certificate");
    case Check::Serial:
        return QLatin1String("serial");
    case Check::MerchantNumber:
        return QLatin1String("merchant_number");
    case Check::Validity:
        return QLatin1String("validity");
    case Check::Environment:
        return QLatin1String("environment");
    case Check::PlatformKeys:
        return QLatin1String("platform_keys");
    case Check::PlatformValidity:
        return QLatin1String("platform_validity");
    case Check::ApiV3Key:
        return QLatin1String("apiv3_key");
    case Check::AccessPoint:
        return QLatin1String("access_point");
    case Check::Clock:
        return QLatin1String("clock");
    case Check::LiveCall:
        return QLatin1String("live_call");
    }
    Q_UNREACHABLE();
}

QLatin1String name(Level level)
{
    switch (level) {
    case Level::Green:
        return QLatin1String("green");
    case Level::Amber:
        return QLatin1String("amber");
    case Level::Red:
        return QLatin1String("red");
    case Level::Skipped:
        return QLatin1String("skipped");
    }
    Q_UNREACHABLE();
}

QLatin1String name(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Good:
        return QLatin1String("good");
    case Verdict::KeyUnusable:
        return QLatin1String("key_unusable");
    case Verdict::NoCertificate:
        return QLatin1String("no_certificate");
    case Verdict::CertificateOfOtherKey:
        return QLatin1String("certificate_of_other_key");
    case Verdict::SerialOfOtherCertificate:
        return QLatin1String("serial_of_other_certificate");
    case Verdict::OtherMerchant:
        return QLatin1String("other_merchant");
    case Verdict::NoMerchantInSubject:
        return QLatin1String("no_merchant_in_subject");
    case Verdict::Expired:
        return QLatin1String("expired");
    case Verdict::ExpiresSoon:
        return QLatin1String("expires_soon");
    case Verdict::NotYetValid:
        return QLatin1String("not_yet_valid");
    case Verdict::SandboxIdentityInLive:
        return QLatin1String("sandbox_identity_in_live");
    case Verdict::MerchantIdentityInSandbox:
        return QLatin1String("merchant_identity_in_sandbox");
    case Verdict::NoPlatformKeys:
        return QLatin1String("no_platform_keys");
    case Verdict::PlatformKeyUnusable:
        return QLatin1String("platform_key_unusable");
    case Verdict::PlatformKeyIsMerchants:
        return QLatin1String("platform_key_is_merchants");
    case Verdict::ApiV3KeyMissing:
        return QLatin1String("apiv3_key_missing");
    case Verdict::ApiV3KeyLength:
        return QLatin1String("apiv3_key_length");
    case Verdict::Unreachable:
        return QLatin1String("unreachable");
    case Verdict::ClockOff:
        return QLatin1String("clock_off");
    case Verdict::NoDate:
        return QLatin1String("no_date");
    case Verdict::CallFailed:
        return QLatin1String("call_failed");
    case Verdict::NotLookedAt:
        return QLatin1String("not_looked_at");
    }
    Q_UNREACHABLE();
}

static int badness(Level level)
{
    switch (level) {
    case Level::Skipped: // the earlier line that says why counts
    case Level::Green:
        return 0;
    case Level::Amber:
        return 1;
    case Level::Red:
        return 2;
    }
    Q_UNREACHABLE();
}

Level worst(const QList<HealthLine> &lines)
{
    Level level = Level::Green;
    for (const HealthLine &line : lines) {
        if (badness(line.level) > badness(level))
            level = line.level;
    }
    return level;
}

} // namespace platform
