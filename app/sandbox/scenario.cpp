#include "sandbox/scenario.h"

#include "contract/prerequest.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

namespace sandbox {

namespace {

using Id = ScenarioId;

constexpr QLatin1String verified { "verified" };
constexpr QLatin1String refused { "refused" };
constexpr QLatin1String unverified { "unverified" };
constexpr QLatin1String unreachable { "unreachable" };
constexpr QLatin1String unknown { "unknown" };

constexpr char prefixStart[] = "Sbx";
constexpr QChar prefixEnd = u'X';

constexpr Scenario table[] = {
    { Id::Slow, QLatin1String("slow"), unknown },
    { Id::Hang, QLatin1String("hang"), unknown },
    { Id::Close, QLatin1String("close"), unknown },
    { Id::ResetBefore, QLatin1String("reset-before"), unknown },
    { Id::ResetAfter, QLatin1String("reset-after"), unknown },
    { Id::Truncated, QLatin1String("truncated"), unknown },
    { Id::Garbage, QLatin1String("garbage"), unknown },
    { Id::Huge, QLatin1String("huge"), unknown },
    { Id::NotJson, QLatin1String("not-json"), unverified },
    { Id::Empty, QLatin1String("empty"), unverified },
    { Id::SessionIdNumber, QLatin1String("session-id-number"), unverified },
    { Id::SessionIdMissing, QLatin1String("session-id-missing"), unverified },
    { Id::ForgedSignature, QLatin1String("forged-signature"), unverified },
    { Id::OtherKey, QLatin1String("other-key"), unverified },
    { Id::UnknownSerial, QLatin1String("unknown-serial"), unverified },
    { Id::StaleTime, QLatin1String("stale-time"), unverified },
    { Id::FutureTime, QLatin1String("future-time"), unverified },
    { Id::MissingHeaders, QLatin1String("missing-headers"), unverified },
    { Id::MissingSignature, QLatin1String("missing-signature"), unverified },
    { Id::MissingSerial, QLatin1String("missing-serial"), unverified },
    { Id::MissingNonce, QLatin1String("missing-nonce"), unverified },
    { Id::MissingTimestamp, QLatin1String("missing-timestamp"), unverified },
    { Id::SigntestProbe, QLatin1String("signtest-probe"), unverified },
    { Id::KeyRotation, QLatin1String("key-rotation"), verified },
    { Id::ClockFast, QLatin1String("clock-fast"), refused },
    { Id::ClockSlow, QLatin1String("clock-slow"), refused },
    { Id::AuthorizationMalformed, QLatin1String("401-authorization"), refused },
    { Id::SchemeWrong, QLatin1String("401-scheme"), refused },
    { Id::TimestampOff, QLatin1String("401-clock"), refused },
    { Id::SerialWrong, QLatin1String("401-serial"), refused },
    { Id::CertificateExpired, QLatin1String("401-certificate-expired"), refused },
    { Id::ApiV3KeyMissing, QLatin1String("401-no-apiv3-key"), refused },
    { Id::SignatureWrong, QLatin1String("401-signature"), refused },
    { Id::BodyChanged, QLatin1String("401-body-changed"), refused },
    { Id::NoAuth, QLatin1String("403-no-auth"), refused },
    { Id::FrequencyLimited, QLatin1String("429-frequency-limited"), refused },
    { Id::RateLimited, QLatin1String("429-rate-limited"), refused },
    { Id::RateLimitExceeded, QLatin1String("429-ratelimit-exceeded"), refused },
    { Id::FrequencyLimitExceed, QLatin1String("429-frequency-limit-exceed"), refused },
    { Id::SystemError, QLatin1String("500"), refused },
    { Id::BadGateway, QLatin1String("502"), refused },
    { Id::Unavailable, QLatin1String("503"), refused },
    { Id::Redirect, QLatin1String("redirect"), refused },
    { Id::TlsWrongName, QLatin1String("tls-wrong-name"), unreachable },
    { Id::TlsExpired, QLatin1String("tls-expired"), unreachable },
};

constexpr bool isInOrder()
{
    int expected = 0;
    for (const Scenario &scenario : table) {
        if (static_cast<int>(scenario.id) != expected++)
            return false;
    }
    return expected == static_cast<int>(Id::TlsExpired) + 1;
}
static_assert(isInOrder(), "a row for each id, in its order");

QString contractCodeOf(const QByteArray &body)
{
    return QJsonDocument::fromJson(body)
        .object()
        .value(QLatin1String("out_contract_code"))
        .toString();
}

} // namespace

std::span<const Scenario> scenarios() { return table; }

const Scenario *scenarioNamed(const QString &name)
{
    const auto *found = std::find_if(std::begin(table), std::end(table),
        [&name](const Scenario &scenario) { return scenario.name == name; });
    return found == std::end(table) ? nullptr : found;
}

bool needsTls(const Scenario &scenario)
{
    return scenario.id == Id::TlsWrongName || scenario.id == Id::TlsExpired;
}

QString magicPrefix(const Scenario &scenario)
{
    if (needsTls(scenario))
        return {};
    QString prefix = QLatin1String(prefixStart);
    const QStringList words = QString(scenario.name).split(u'-');
    for (const QString &word : words)
        prefix += word.at(0).toUpper() + word.mid(1);
    return prefix + prefixEnd;
}

const Scenario *scenarioAsked(const Request &request)
{
    if (!request.body.contains(prefixStart) || request.path() != contract::preSignPath)
        return nullptr;
    const QString code = contractCodeOf(request.body);
    const Scenario *asked = nullptr;
    qsizetype longest = 0;
    for (const Scenario &scenario : table) {
        const QString prefix = magicPrefix(scenario);
        if (prefix.size() <= longest || !code.startsWith(prefix))
            continue;
        asked = &scenario;
        longest = prefix.size();
    }
    return asked;
}

} // namespace sandbox
