#include "platform/livehealth.h"

#include "platform/healthcase.h"

namespace platform {

namespace {

constexpr qint64 refusedSeconds = qint64(5) * 60; // domain.md 4
constexpr qint64 noticedSeconds = 60;

HealthLine accessPointLine(const profile::Profile &profile, const CertificatesAnswer &answer)
{
    HealthLine line { .check = Check::AccessPoint, .subject = profile.accessPoint };
    if (answer.call.answer)
        return line;
    const bool wasTried
        = !answer.certificates && answer.certificates.error().code == RefreshErrorCode::NoAnswer;
    if (!wasTried)
        return notLookedAt(Check::AccessPoint);
    line.level = Level::Red;
    line.verdict = Verdict::Unreachable;
    line.failure = answer.certificates.error().failure;
    return line;
}

HealthLine clockLine(const CertificatesAnswer &answer)
{
    if (!answer.call.answer)
        return notLookedAt(Check::Clock);
    HealthLine line { .check = Check::Clock };
    if (!answer.dateMs) {
        line.level = Level::Amber;
        line.verdict = Verdict::NoDate;
        return line;
    }
    line.seconds = (answer.receivedMs - *answer.dateMs) / 1000;
    if (qAbs(line.seconds) >= noticedSeconds) {
        line.level = qAbs(line.seconds) >= refusedSeconds ? Level::Red : Level::Amber;
        line.verdict = Verdict::ClockOff;
    }
    return line;
}

Level levelOf(const profile::Profile &profile, RefreshErrorCode code)
{
    switch (code) {
    case RefreshErrorCode::NoCertificates:
        return profile::publicKeyId(profile.identity).isEmpty() ? Level::Amber : Level::Green;
    case RefreshErrorCode::ApiV3KeyNeeded:
        return Level::Amber;
    case RefreshErrorCode::NoAnswer: // the line of the access point says why
    case RefreshErrorCode::ApiV3KeyLength: // that of the APIv3 key
        return Level::Skipped;
    case RefreshErrorCode::KeyUnusable:
    case RefreshErrorCode::NotAllowed:
    case RefreshErrorCode::Refused:
    case RefreshErrorCode::Unreadable:
    case RefreshErrorCode::WrongApiV3Key:
    case RefreshErrorCode::WrongCertificate:
    case RefreshErrorCode::NotVerified:
    case RefreshErrorCode::NotWritten:
        return Level::Red;
    }
    Q_UNREACHABLE();
}

HealthLine liveCallLine(const profile::Profile &profile, const CertificatesAnswer &answer,
    const QList<HealthLine> &before)
{
    HealthLine line { .check = Check::LiveCall };
    if (answer.certificates) {
        line.count = int(answer.certificates->size());
        return line;
    }
    const RefreshError &error = answer.certificates.error();
    line.level = levelOf(profile, error.code);
    const bool isKnown = error.code == RefreshErrorCode::KeyUnusable && worst(before) == Level::Red;
    if (line.level == Level::Skipped || isKnown)
        return notLookedAt(Check::LiveCall);
    line.verdict = Verdict::CallFailed;
    line.refreshError = error;
    line.keyError = error.key;
    return line;
}

} // namespace

QList<HealthLine> liveLines(const profile::Profile &profile, const CertificatesAnswer &answer,
    const QList<HealthLine> &before)
{
    return { accessPointLine(profile, answer), clockLine(answer),
        liveCallLine(profile, answer, before) };
}

QList<HealthLine> liveLinesSkipped()
{
    return { notLookedAt(Check::AccessPoint), notLookedAt(Check::Clock),
        notLookedAt(Check::LiveCall) };
}

} // namespace platform
