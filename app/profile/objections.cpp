#include "profile/objections.h"

#include "contract/violation.h"
#include "profile/rails.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace profile {

namespace {

using Code = ProfileErrorCode;

bool isTaken(const QString &name, const QString &id, const QList<Profile> &profiles)
{
    return std::any_of(profiles.begin(), profiles.end(),
        [&](const Profile &other) { return other.id != id && isSameName(other.name, name); });
}

std::optional<Code> aboutName(const Profile &profile, const QList<Profile> &others)
{
    if (profile.name.trimmed().isEmpty())
        return Code::NameMissing;
    if (isTaken(profile.name, profile.id, others))
        return Code::NameTaken;
    return std::nullopt;
}

std::optional<Code> aboutMerchantNumber(const QString &mchid)
{
    // It goes into a quoted header value as it is.
    static const QRegularExpression pattern(QStringLiteral(R"(\A[0-9A-Za-z]{1,32}\z)"));
    if (mchid.trimmed().isEmpty())
        return Code::MerchantNumberMissing;
    return pattern.match(mchid.trimmed()).hasMatch() ? std::nullopt
                                                     : std::optional(Code::MerchantNumberWrong);
}

bool isAccessPoint(const QString &text)
{
    const contract::Rule rule { .field = contract::Field::BaseUri,
        .check = contract::Check::AccessPoint,
        .severity = contract::Severity::Error };
    return !contract::violation(rule, text, 0);
}

std::optional<Code> aboutAccessPoint(const Profile &profile)
{
    const bool isLive = profile.environment == base::Environment::Live;
    if (profile.accessPoint == embeddedAccessPoint)
        return isLive ? std::optional(Code::LiveTowardsLoopback) : std::nullopt;
    const QUrl url(profile.accessPoint.trimmed());
    if (const auto allowed = mayUse(profile, url); !allowed) {
        if (allowed.error() == RailError::SandboxTowardsWeChat)
            return Code::SandboxTowardsWeChat;
        if (allowed.error() == RailError::LiveTowardsLoopback)
            return Code::LiveTowardsLoopback;
    }
    return isAccessPoint(profile.accessPoint) ? std::nullopt
                                              : std::optional(Code::AccessPointWrong);
}

std::optional<Code> aboutKey(const signing::Identity &identity, const Copies &copies)
{
    const bool hasKey = !identity.keyFile.isEmpty() || identity.token || copies.pastedKey;
    return hasKey ? std::nullopt : std::optional(Code::KeyMissing);
}

std::optional<Code> aboutProxy(const Proxy &proxy)
{
    const bool isOwn = proxy.kind == Proxy::Kind::Http || proxy.kind == Proxy::Kind::Socks5;
    const bool isWrong = isOwn && (proxy.host.trimmed().isEmpty() || proxy.port == 0);
    return isWrong ? std::optional(Code::ProxyWrong) : std::nullopt;
}

} // namespace

bool isSameName(const QString &one, const QString &other)
{
    return one.simplified().compare(other.simplified(), Qt::CaseInsensitive) == 0;
}

QString freeNameAmong(const QList<Profile> &profiles, const QString &like)
{
    static const QRegularExpression numbered(QStringLiteral(R"(\s*\([0-9]+\)\z)"));
    QString stem = like.simplified();
    QString name = stem;
    stem.remove(numbered);
    for (int number = 2; isTaken(name, {}, profiles); ++number)
        name = QStringLiteral("%1 (%2)").arg(stem).arg(number);
    return name;
}

QList<ProfileError> objectionsTo(
    const Profile &profile, const QList<Profile> &others, const Copies &copies)
{
    const bool isEmbedded = profile.accessPoint == embeddedAccessPoint;
    QList<ProfileError> objections;
    const auto add = [&objections](std::optional<Code> code) {
        if (code)
            objections.append(ProfileError { *code });
    };
    if (profile.id == sandboxProfile().id)
        add(Code::SandboxStays);
    add(aboutName(profile, others));
    if (!isEmbedded)
        add(aboutMerchantNumber(profile.identity.mchid));
    add(aboutAccessPoint(profile));
    if (!isEmbedded)
        add(aboutKey(profile.identity, copies));
    add(aboutProxy(profile.proxy));
    return objections;
}

} // namespace profile
