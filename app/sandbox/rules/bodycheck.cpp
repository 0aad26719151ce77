#include "sandbox/rules/bodycheck.h"

#include "contract/check.h"
#include "contract/jsonmembers.h"
#include "sandbox/rules/memberrefusal.h"

#include <QJsonArray>

#include <algorithm>

namespace sandbox {

using Reason = Refusal::Reason;

Refusal notJson()
{
    return memberRefused(Reason::NotJson, MemberPlace::Body, QString(), QJsonValue::Null,
        QStringLiteral("no JSON object"));
}

/// All of them stand in `value`, as pointers that start at /body (domain.md 3.1).
Refusal undocumented(const QStringList &members)
{
    QJsonArray pointers;
    for (const QString &member : members)
        pointers.append(QString(QLatin1String("/body") + pointerTo(member)));
    return memberRefused(Reason::MemberUndocumented, MemberPlace::Body, members.constFirst(),
        pointers, QStringLiteral("not defined"));
}

Refusal wrongType(const QByteArray &body, contract::Field field)
{
    const QString name = contract::apiName(field);
    QByteArray value;
    for (const contract::JsonMember &member : contract::jsonMembers(body)) {
        if (member.name == name)
            value = member.value;
    }
    const QString text = contract::jsonString(value).value_or(QString::fromUtf8(value));
    return memberRefused(Reason::TypeWrong, MemberPlace::Body, name, text,
        field == contract::Field::PlanId ? QStringLiteral("not a whole number")
                                         : QStringLiteral("not a string"));
}

base::Result<contract::PreSignRequest, Refusal> checkBody(
    const QByteArray &body, qint64 nowMs, Verdicts &verdicts)
{
    const auto read = contract::fromJson(body);
    if (!verdicts.note("json", read.has_value()))
        return tl::make_unexpected(notJson());
    if (!verdicts.note("documented", read->unknownMembers.isEmpty()))
        return tl::make_unexpected(undocumented(read->unknownMembers));
    if (!verdicts.note("types", read->wrongType.isEmpty()))
        return tl::make_unexpected(wrongType(body, read->wrongType.constFirst()));
    const contract::PreSignRequest &request = read->request;
    const auto issues = contract::validate(request, contract::modeOf(request), nowMs);
    const auto error = std::find_if(issues.cbegin(), issues.cend(),
        [](const auto &issue) { return issue.severity == contract::Severity::Error; });
    if (!verdicts.note("rules", error == issues.cend()))
        return tl::make_unexpected(
            ruleBroken(MemberPlace::Body, error->field, request.value(error->field), error->code));
    return request;
}

std::optional<Refusal> checkExpiry(
    const contract::PreSignRequest &request, qint64 nowMs, Verdicts &verdicts)
{
    const auto issues = contract::validate(request, contract::modeOf(request), nowMs);
    const bool isExpired = std::any_of(issues.cbegin(), issues.cend(),
        [](const auto &issue) { return issue.code == contract::Check::Future; });
    if (verdicts.note("expiry", !isExpired))
        return {};
    const auto field = contract::Field::ExpiredTime;
    return ruleBroken(MemberPlace::Body, field, request.value(field), contract::Check::Future);
}

} // namespace sandbox
