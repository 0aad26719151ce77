#include "platform/healthcase.h"

#include <algorithm>

namespace platform {

namespace {

using signing::KeyErrorCode;

QString keyName(const signing::Identity &identity)
{
    return identity.token ? identity.token->token : identity.keyFile;
}

HealthLine keyLine(const HealthCase &c)
{
    HealthLine line { .check = Check::Key, .subject = keyName(c.profile.identity) };
    if (c.report.key) {
        line.count = c.report.key->bits;
    } else if (!c.certificateError() && !c.serialError() && !c.issuerError()) {
        line.level = Level::Red;
        line.verdict = Verdict::KeyUnusable;
        line.keyError = c.report.key.error();
    }
    return line;
}

HealthLine certificateLine(const HealthCase &c)
{
    HealthLine line { .check = Check::Certificate };
    if (const auto *const error = c.certificateError()) {
        line.level = Level::Red;
        line.verdict = error->code == KeyErrorCode::CertificateMismatch
            ? Verdict::CertificateOfOtherKey
            : Verdict::KeyUnusable;
        line.subject = error->file;
        line.keyError = *error;
        return line;
    }
    if (c.error({ KeyErrorCode::SerialMissing }) || (c.report.key && !c.certificate())) {
        line.level = Level::Amber;
        line.verdict = Verdict::NoCertificate;
        return line;
    }
    if (!c.report.key)
        return notLookedAt(Check::Certificate);
    const auto certificate = *c.certificate();
    line.subject = certificate.serial;
    line.found = certificate.organisation;
    if (!certificate.fingerprint.isEmpty()
        && certificate.fingerprint != c.report.key->fingerprint) {
        line.level = Level::Red;
        line.verdict = Verdict::CertificateOfOtherKey;
    }
    return line;
}

HealthLine serialLine(const HealthCase &c)
{
    HealthLine line { .check = Check::Serial, .subject = c.profile.identity.serial };
    if (const auto *const error = c.serialError()) {
        line.level = Level::Red;
        line.verdict = error->code == KeyErrorCode::SerialMismatch
            ? Verdict::SerialOfOtherCertificate
            : Verdict::KeyUnusable;
        line.found = error->found;
        line.keyError = *error;
        return line;
    }
    const auto certificate = c.certificate();
    if (!certificate)
        return notLookedAt(Check::Serial);
    if (!line.subject.isEmpty() && !signing::sameSerial(line.subject, certificate->serial)) {
        line.level = Level::Red;
        line.verdict = Verdict::SerialOfOtherCertificate;
        line.found = certificate->serial;
    }
    line.subject = line.subject.isEmpty() ? certificate->serial : line.subject;
    return line;
}

bool isNumber(const QString &text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

HealthLine merchantLine(const HealthCase &c)
{
    const auto certificate = c.certificate();
    if (!certificate)
        return notLookedAt(Check::MerchantNumber);
    HealthLine line { .check = Check::MerchantNumber,
        .subject = c.profile.identity.mchid,
        .found = certificate->subjectName };
    if (line.found == line.subject)
        return line;
    const bool isOther = isNumber(line.found);
    line.level = isOther ? Level::Red : Level::Amber;
    line.verdict = isOther ? Verdict::OtherMerchant : Verdict::NoMerchantInSubject;
    return line;
}

HealthLine validityLine(const HealthCase &c)
{
    const auto certificate = c.certificate();
    return certificate ? validity(Check::Validity, *certificate, c.nowMs)
                       : notLookedAt(Check::Validity);
}

HealthLine environmentLine(const HealthCase &c)
{
    const auto certificate = c.certificate();
    const bool isLive = c.profile.environment == base::Environment::Live;
    const bool isRefused = c.issuerError() != nullptr;
    if (!certificate && !isRefused)
        return notLookedAt(Check::Environment);
    const bool isSandboxs = isRefused || certificate->issuerName == base::sandboxAuthority;
    HealthLine line { .check = Check::Environment };
    if (isLive && isSandboxs) {
        line.level = Level::Red;
        line.verdict = Verdict::SandboxIdentityInLive;
    } else if (!isLive && !isSandboxs) {
        line.level = Level::Amber;
        line.verdict = Verdict::MerchantIdentityInSandbox;
    }
    return line;
}

} // namespace

QList<HealthLine> merchantLines(const HealthCase &c)
{
    return { keyLine(c), certificateLine(c), serialLine(c), merchantLine(c), validityLine(c),
        environmentLine(c) };
}

} // namespace platform
