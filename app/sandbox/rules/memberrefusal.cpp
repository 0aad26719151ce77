#include "sandbox/rules/memberrefusal.h"

namespace sandbox {

namespace {

using Reason = Refusal::Reason;

constexpr qsizetype longestValue = 256; ///< of what is sent back

/// Numbers of domain.md 3.3.
constexpr int outOfRange = 268435464;
constexpr int subMchidMissing = 268443704;

QString nameOf(MemberPlace place)
{
    switch (place) {
    case MemberPlace::Body:
        return QStringLiteral("body");
    case MemberPlace::Query:
        return QStringLiteral("query");
    case MemberPlace::Path:
        return QStringLiteral("url");
    }
    Q_UNREACHABLE();
}

} // namespace

QString pointerTo(QString name)
{
    name.replace(u'~', QLatin1String("~0")).replace(u'/', QLatin1String("~1"));
    return u'/' + name;
}

Refusal memberRefused(Reason reason, MemberPlace place, const QString &name,
    const QJsonValue &value, const QString &issue)
{
    const bool isInBody = place == MemberPlace::Body && !name.isEmpty();
    return { .reason = reason,
        .detail { { QStringLiteral("field"), isInBody ? pointerTo(name) : name },
            { QStringLiteral("value"),
                value.isString() ? QJsonValue(value.toString().left(longestValue)) : value },
            { QStringLiteral("issue"), issue }, { QStringLiteral("location"), nameOf(place) } } };
}

Refusal ruleBroken(
    MemberPlace place, contract::Field field, const QString &value, contract::Check rule)
{
    const bool isExpired = rule == contract::Check::Future;
    Refusal refusal = memberRefused(isExpired ? Reason::Expired : Reason::RuleBroken, place,
        contract::apiName(field), value, contract::name(rule));
    if (rule == contract::Check::MaxLength || rule == contract::Check::Integer)
        refusal.number = outOfRange;
    if (rule == contract::Check::Required && field == contract::Field::SubMchid)
        refusal.number = subMchidMissing;
    return refusal;
}

} // namespace sandbox
