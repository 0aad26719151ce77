#include "sandbox/bodycheck.h"

#include "contract/check.h"
#include "contract/jsonmembers.h"
#include "contract/prerequest.h"

#include <QJsonArray>

#include <algorithm>

namespace sandbox {

namespace {

using Reason = Refusal::Reason;

constexpr qsizetype longestValue = 256; ///< of what is sent back

/// Numbers of domain.md 3.3.
constexpr int outOfRange = 268435464;
constexpr int subMchidMissing = 268443704;

/// A JSON Pointer (RFC 6901) to a member.
QString pointer(QString name)
{
    name.replace(u'~', QLatin1String("~0")).replace(u'/', QLatin1String("~1"));
    return u'/' + name;
}

Refusal refused(Reason reason, const QString &field, const QJsonValue &value, const QString &issue)
{
    return { .reason = reason,
        .detail { { QStringLiteral("field"), field }, { QStringLiteral("value"), value },
            { QStringLiteral("issue"), issue },
            { QStringLiteral("location"), QStringLiteral("body") } } };
}

/// All of them stand in `value`, as pointers that start at /body (domain.md 3.1).
Refusal undocumented(const QStringList &members)
{
    QJsonArray pointers;
    for (const QString &member : members)
        pointers.append(QString(QLatin1String("/body") + pointer(member)));
    return refused(Reason::MemberUndocumented, pointer(members.constFirst()), pointers,
        QStringLiteral("not defined"));
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
    return refused(Reason::TypeWrong, pointer(name), text.left(longestValue),
        field == contract::Field::PlanId ? QStringLiteral("not a whole number")
                                         : QStringLiteral("not a string"));
}

Refusal broken(const contract::PreSignRequest &request, const contract::Issue &issue)
{
    const bool isExpired = issue.code == contract::Check::Future;
    Refusal refusal = refused(isExpired ? Reason::Expired : Reason::RuleBroken,
        pointer(contract::apiName(issue.field)), request.value(issue.field).left(longestValue),
        contract::name(issue.code));
    if (issue.code == contract::Check::MaxLength || issue.code == contract::Check::Integer)
        refusal.number = outOfRange;
    if (issue.code == contract::Check::Required && issue.field == contract::Field::SubMchid)
        refusal.number = subMchidMissing;
    return refusal;
}

/// The first issue that is refused here.
std::optional<contract::Issue> refusedIssue(const QList<contract::Issue> &issues)
{
    const auto found = std::find_if(issues.cbegin(), issues.cend(), [](const auto &issue) {
        return issue.severity == contract::Severity::Error || issue.code == contract::Check::Future;
    });
    return found == issues.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

std::optional<Refusal> checkBody(const QByteArray &body, qint64 nowMs, Verdicts &verdicts)
{
    const auto read = contract::fromJson(body);
    if (!verdicts.note("json", read.has_value()))
        return refused(
            Reason::NotJson, QString(), QJsonValue::Null, QStringLiteral("no JSON object"));
    if (!verdicts.note("documented", read->unknownMembers.isEmpty()))
        return undocumented(read->unknownMembers);
    if (!verdicts.note("types", read->wrongType.isEmpty()))
        return wrongType(body, read->wrongType.constFirst());
    const contract::PreSignRequest &request = read->request;
    const auto issue = refusedIssue(contract::validate(request, contract::modeOf(request), nowMs));
    const bool isExpired = issue && issue->code == contract::Check::Future;
    if (!verdicts.note("rules", !issue || isExpired))
        return broken(request, *issue);
    if (!verdicts.note("expiry", !isExpired))
        return broken(request, *issue);
    return {};
}

} // namespace sandbox
