#include "words/health.h"

#include "words/dates.h"
#include "words/platform.h"
#include "words/problems.h"

#include <QCoreApplication>
#include <QLocale>

namespace words {

using platform::Check;
using platform::HealthLine;
using platform::Level;
using platform::Verdict;

namespace {

struct Health {
    Q_DECLARE_TR_FUNCTIONS(Health)
};

QString day(const HealthLine &line) { return dayText(line.until.value_or(QDateTime())); }

QString goodPlatformValidity(const HealthLine &line)
{
    if (!line.until)
        return Health::tr("A WeChat Pay public key does not expire.");
    return Health::tr("The platform certificate that expires first is valid until %1.")
        .arg(day(line));
}

QString goodKey(const HealthLine &line)
{
    return Health::tr("The key can be used: RSA, %1 bits.").arg(QString::number(line.count));
}

QString good(const HealthLine &line)
{
    switch (line.check) {
    case Check::Key:
        return line.count > 0 ? goodKey(line) : Health::tr("The key can be opened.");
    case Check::Certificate:
        return Health::tr("The merchant certificate belongs to the key.");
    case Check::Serial:
        return Health::tr("Requests name the serial number of this certificate: %1.")
            .arg(line.subject);
    case Check::MerchantNumber:
        return Health::tr("The certificate was issued to merchant %1.").arg(line.subject);
    case Check::Validity:
        return Health::tr("The merchant certificate is valid until %1.").arg(day(line));
    case Check::Environment:
        return Health::tr("The identity belongs to the environment of the profile.");
    case Check::PlatformKeys:
        return Health::tr("%n key(s) of the platform can verify answers.", nullptr, line.count);
    case Check::PlatformValidity:
        return goodPlatformValidity(line);
    case Check::ApiV3Key:
        return Health::tr("The APIv3 key has 32 characters, as it should.");
    case Check::AccessPoint:
        return Health::tr("The access point %1 was found and answers.").arg(line.subject);
    case Check::Clock:
        return Health::tr("The clock of this machine agrees with the access point's.");
    case Check::LiveCall:
        return Health::tr("The access point accepted the signature; %n platform certificate(s) "
                          "came, were opened and verified.",
            nullptr, line.count);
    }
    Q_UNREACHABLE();
}

bool isPlatforms(const HealthLine &line) { return line.check == Check::PlatformValidity; }

QString expired(const HealthLine &line)
{
    if (!isPlatforms(line))
        return Health::tr("The merchant certificate expired on %1. Apply for a new one in the "
                          "merchant platform, then choose its files here.")
            .arg(day(line));
    return Health::tr("The platform certificate %1 expired on %2. Remove it from the profile; a "
                      "new one is downloaded where the APIv3 key is known.")
        .arg(line.subject, day(line));
}

QString expiresSoon(const HealthLine &line)
{
    const int days = int(line.days);
    if (!isPlatforms(line))
        return Health::tr("The merchant certificate expires in %n day(s), on %1. Apply for a new "
                          "one in the merchant platform in time: up to three may be valid at once.",
            nullptr, days)
            .arg(day(line));
    return Health::tr("The platform certificate %1 expires in %n day(s), on %2. A new one is "
                      "downloaded where the APIv3 key is known; else choose the new file in time.",
        nullptr, days)
        .arg(line.subject, day(line));
}

QString notYetValid(const HealthLine &line)
{
    return Health::tr("The certificate %1 is valid only from %2. Check the date of this machine, "
                      "or wait until then.")
        .arg(line.subject, day(line));
}

QString noPlatformKeys(const HealthLine &line)
{
    if (line.level == Level::Amber)
        return Health::tr("No platform certificate is there yet. The live call below fetches "
                          "them.");
    return Health::tr("Nothing is there to verify answers with. Enter the APIv3 key, so that the "
                      "platform certificates can be fetched, or add the WeChat Pay public key.");
}

QString apiV3KeyMissing(const HealthLine &line)
{
    if (line.level == Level::Green)
        return Health::tr("No APIv3 key is at hand; with a WeChat Pay public key none is needed to "
                          "sign and verify.");
    return Health::tr("The APIv3 key is not at hand, so the platform certificates cannot be "
                      "opened. Enter it in the profile.");
}

/// Whose clock is ahead says what to do about it.
QString clockOff(const HealthLine &line)
{
    const QString seconds = QLocale().toString(qAbs(line.seconds));
    return line.seconds > 0
        ? Health::tr("The clock of this machine is %1 seconds ahead of the access point's. From 5 "
                     "minutes on requests are refused: set it by the network.")
              .arg(seconds)
        : Health::tr("The clock of this machine is %1 seconds behind the access point's. From 5 "
                     "minutes on requests are refused: set it by the network.")
              .arg(seconds);
}

QString callFailed(const HealthLine &line)
{
    using Code = platform::RefreshErrorCode;
    const auto code = line.refreshError ? line.refreshError->code : Code::Unreadable;
    if (code == Code::ApiV3KeyNeeded)
        return Health::tr("The access point accepted the signature. Its certificates could not be "
                          "opened without the APIv3 key: enter it in the profile.");
    if (code == Code::NoCertificates && line.level == Level::Green)
        return Health::tr("The access point answered: this merchant has WeChat Pay public keys "
                          "instead of platform certificates, as the profile says.");
    return line.refreshError ? text(*line.refreshError) : QString();
}

} // namespace

QString title(Check check)
{
    switch (check) {
    case Check::Key:
        return Health::tr("Private key");
    case Check::Certificate:
        return Health::tr("Merchant certificate");
    case Check::Serial:
        return Health::tr("Serial number");
    case Check::MerchantNumber:
        return Health::tr("Merchant number");
    case Check::Validity:
        return Health::tr("Validity");
    case Check::Environment:
        return Health::tr("Environment");
    case Check::PlatformKeys:
        return Health::tr("Platform keys");
    case Check::PlatformValidity:
        return Health::tr("Validity of the platform keys");
    case Check::ApiV3Key:
        return Health::tr("APIv3 key");
    case Check::AccessPoint:
        return Health::tr("Access point");
    case Check::Clock:
        return Health::tr("Clock");
    case Check::LiveCall:
        return Health::tr("Live call");
    }
    Q_UNREACHABLE();
}

QString text(Level level)
{
    switch (level) {
    case Level::Green:
        return Health::tr("Good");
    case Level::Amber:
        return Health::tr("Attention");
    case Level::Red:
        return Health::tr("Problem");
    case Level::Skipped:
        return Health::tr("Not looked at");
    }
    Q_UNREACHABLE();
}

QString text(const HealthLine &line)
{
    switch (line.verdict) {
    case Verdict::Good:
        return good(line);
    case Verdict::KeyUnusable:
    case Verdict::PlatformKeyUnusable:
        return line.keyError ? text(*line.keyError) : QString();
    case Verdict::NoCertificate:
        return Health::tr("The profile names no merchant certificate, so nothing can be compared "
                          "with the key. Add apiclient_cert.pem.");
    case Verdict::CertificateOfOtherKey:
        return Health::tr("The merchant certificate belongs to another key. Choose the key and the "
                          "certificate of one and the same set.");
    case Verdict::SerialOfOtherCertificate:
        return Health::tr("The serial number of the profile is another than the certificate's, "
                          "which is %1. Put that one into the profile.")
            .arg(line.found);
    case Verdict::OtherMerchant:
        return Health::tr("The certificate was issued to merchant %1, and the profile is of "
                          "merchant %2. Choose the files of that merchant, or correct the number.")
            .arg(line.found, line.subject);
    case Verdict::NoMerchantInSubject:
        return Health::tr("The certificate names no merchant number, so whether it is of merchant "
                          "%1 cannot be told. The live call tells.")
            .arg(line.subject);
    case Verdict::Expired:
        return expired(line);
    case Verdict::ExpiresSoon:
        return expiresSoon(line);
    case Verdict::NotYetValid:
        return notYetValid(line);
    case Verdict::SandboxIdentityInLive:
        return Health::tr("The certificate is a sandbox's, and the profile is live: nothing is "
                          "signed with it. Choose the merchant's own files, or make this a sandbox "
                          "profile.");
    case Verdict::MerchantIdentityInSandbox:
        return Health::tr("This is a merchant's own identity in a sandbox profile. Use a live "
                          "profile for it, and the sandbox's own identity for trying out.");
    case Verdict::NoPlatformKeys:
        return noPlatformKeys(line);
    case Verdict::PlatformKeyIsMerchants:
        return Health::tr("The platform key %1 is the merchant's own: answers are signed by the "
                          "platform, never with it. Remove it from the platform keys.")
            .arg(line.subject);
    case Verdict::ApiV3KeyMissing:
        return apiV3KeyMissing(line);
    case Verdict::ApiV3KeyLength:
        return Health::tr(
            "An APIv3 key has exactly 32 characters; this one has %1. Enter it again, "
            "without blanks around it.")
            .arg(line.count);
    case Verdict::Unreachable:
        return text(line.failure.value_or(http::Failure::Broken));
    case Verdict::ClockOff:
        return clockOff(line);
    case Verdict::NoDate:
        return Health::tr("The access point's answer holds no date, so the clocks cannot be "
                          "compared.");
    case Verdict::CallFailed:
        return callFailed(line);
    case Verdict::NotLookedAt:
        return Health::tr("Not looked at: mend what stands above first.");
    }
    Q_UNREACHABLE();
}

} // namespace words
