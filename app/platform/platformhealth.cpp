#include "platform/healthcase.h"

#include <algorithm>

namespace platform {

namespace {

bool isMerchants(const HealthCase &c, const signing::VerifyKeyFacts &key)
{
    if (!c.report.key)
        return !c.profile.identity.serial.isEmpty()
            && signing::sameSerial(key.serial, c.profile.identity.serial);
    return signing::sameSerial(key.serial, c.report.key->serial)
        || (!key.fingerprint.isEmpty() && key.fingerprint == c.report.key->fingerprint);
}

QString nameOf(const signing::VerifyKeyFile &file)
{
    return file.serial.isEmpty() ? file.file : file.serial;
}

QList<HealthLine> platformKeyLines(const HealthCase &c)
{
    HealthLine good { .check = Check::PlatformKeys, .count = int(c.report.verifyKeys.size()) };
    if (c.report.verifyKeys.isEmpty()) {
        good.level = c.apiV3KeyLength == apiV3KeySize ? Level::Amber : Level::Red;
        good.verdict = Verdict::NoPlatformKeys;
        return { good };
    }
    QList<HealthLine> problems;
    for (const signing::VerifyKeyReport &key : c.report.verifyKeys) {
        HealthLine line {
            .check = Check::PlatformKeys, .level = Level::Red, .subject = nameOf(key.file)
        };
        if (!key.facts) {
            line.verdict = Verdict::PlatformKeyUnusable;
            line.keyError = key.facts.error();
            problems.append(line);
        } else if (isMerchants(c, *key.facts)) {
            line.verdict = Verdict::PlatformKeyIsMerchants;
            problems.append(line);
        }
    }
    return problems.isEmpty() ? QList<HealthLine> { good } : problems;
}

/// A key without dates is a WeChat Pay public key: it does not expire.
bool staysGood(const signing::VerifyKeyReport &key, qint64 nowMs)
{
    return key.facts
        && (!key.facts->certificate
            || validity(Check::PlatformValidity, *key.facts->certificate, nowMs).level
                != Level::Red);
}

QList<HealthLine> platformValidityLines(const HealthCase &c)
{
    const auto &keys = c.report.verifyKeys;
    const bool isReadable = std::any_of(
        keys.cbegin(), keys.cend(), [](const auto &key) { return key.facts.has_value(); });
    if (!isReadable)
        return { notLookedAt(Check::PlatformValidity) };
    // An old certificate beside a good one is how the platform changes its keys.
    const bool hasGood = std::any_of(
        keys.cbegin(), keys.cend(), [&c](const auto &key) { return staysGood(key, c.nowMs); });
    QList<HealthLine> problems;
    HealthLine good { .check = Check::PlatformValidity };
    for (const signing::VerifyKeyReport &key : keys) {
        if (!key.facts || !key.facts->certificate)
            continue;
        HealthLine line = validity(Check::PlatformValidity, *key.facts->certificate, c.nowMs);
        if (line.level == Level::Green) {
            if (!good.until || line.until < good.until)
                good = line;
            continue;
        }
        if (hasGood)
            line.level = Level::Amber;
        problems.append(line);
    }
    return problems.isEmpty() ? QList<HealthLine> { good } : problems;
}

HealthLine apiV3KeyLine(const HealthCase &c)
{
    HealthLine line { .check = Check::ApiV3Key, .count = c.apiV3KeyLength };
    if (c.apiV3KeyLength == 0) {
        // In public-key mode there is nothing to decrypt yet.
        const bool isNeeded = profile::publicKeyId(c.profile.identity).isEmpty();
        line.level = isNeeded ? Level::Amber : Level::Green;
        line.verdict = Verdict::ApiV3KeyMissing;
    } else if (c.apiV3KeyLength != apiV3KeySize) {
        line.level = Level::Red;
        line.verdict = Verdict::ApiV3KeyLength;
    }
    return line;
}

} // namespace

QList<HealthLine> platformLines(const HealthCase &c)
{
    return platformKeyLines(c) + platformValidityLines(c) + QList<HealthLine> { apiV3KeyLine(c) };
}

} // namespace platform
