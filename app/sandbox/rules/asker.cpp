#include "sandbox/rules/asker.h"

#include "contract/jsonmembers.h"
#include "contract/rules.h"
#include "contract/violation.h"
#include "sandbox/rules/bodycheck.h"
#include "sandbox/rules/memberrefusal.h"
#include "sandbox/rules/querymembers.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace sandbox {

namespace {

using contract::Check;
using contract::Field;
using contract::Mode;
using Reason = Refusal::Reason;

constexpr QLatin1String noteName("termination_note");
constexpr qsizetype longestNote = 256; ///< not known for this call: the mainland's
constexpr int outOfRange = 268435464; ///< domain.md 3.3
constexpr std::array institutionFields { Field::SubMchid, Field::SpAppid, Field::SubAppid };

bool isIdentifying(Field field)
{
    return field == Field::Appid
        || std::find(institutionFields.begin(), institutionFields.end(), field)
        != institutionFields.end();
}

/// The first rule of the table that a member breaks in this mode; warnings are none.
std::optional<Check> brokenRule(Field field, Mode mode, const QString &text)
{
    for (const contract::Rule &rule : contract::rulesOf(field, mode)) {
        if (rule.severity != contract::Severity::Error)
            continue;
        const bool isBroken = rule.check == Check::Required
            ? text.isEmpty()
            : !text.isEmpty() && contract::violation(rule, text, 0).has_value();
        if (isBroken)
            return rule.check;
    }
    return {};
}

/// Which mode the members speak in, and whether they do so properly.
base::Result<Mode, Refusal> checkMode(
    const contract::PreSignRequest &members, bool withPlan, MemberPlace place, Verdicts &verdicts)
{
    const bool isInstitution = std::any_of(institutionFields.begin(), institutionFields.end(),
        [&members](Field field) { return members.has(field); });
    const Mode mode = isInstitution ? Mode::Institution : Mode::Direct;
    if (!verdicts.note("mode", !isInstitution || !members.has(Field::Appid)))
        return tl::make_unexpected(
            ruleBroken(place, Field::Appid, members.value(Field::Appid), Check::NotForMode));
    for (const Field field :
        { Field::Appid, Field::SubMchid, Field::SpAppid, Field::SubAppid, Field::PlanId }) {
        if (field == Field::PlanId && !withPlan)
            continue;
        const QString &text = members.value(field);
        if (const std::optional<Check> rule = brokenRule(field, mode, text)) {
            verdicts.note("rules", false);
            return tl::make_unexpected(ruleBroken(place, field, text, *rule));
        }
    }
    verdicts.note("rules", true);
    return mode;
}

bool isWholeNumber(const QString &text)
{
    static const QRegularExpression whole(QStringLiteral("\\A-?[0-9]+\\z"));
    return whole.match(text).hasMatch();
}

Refusal refusedInQuery(Reason reason, const QueryMember &member, const char *issue)
{
    return memberRefused(
        reason, MemberPlace::Query, member.name, member.value, QString::fromLatin1(issue));
}

/// The members that are documented for this query, each once and of its type.
base::Result<contract::PreSignRequest, Refusal> readQuery(
    const QList<QueryMember> &members, bool withPlan, Verdicts &verdicts)
{
    contract::PreSignRequest request;
    QStringList seen;
    for (const QueryMember &member : members) {
        const std::optional<Field> field = contract::fieldNamed(member.name);
        const bool isDocumented
            = field && (isIdentifying(*field) || (withPlan && *field == Field::PlanId));
        if (!isDocumented) {
            verdicts.note("documented", false);
            return tl::make_unexpected(
                refusedInQuery(Reason::MemberUndocumented, member, "not defined"));
        }
        if (seen.contains(member.name)) {
            verdicts.note("documented", false);
            return tl::make_unexpected(
                refusedInQuery(Reason::RuleBroken, member, "given more than once"));
        }
        if (*field == Field::PlanId && !member.value.isEmpty() && !isWholeNumber(member.value)) {
            verdicts.note("types", false);
            return tl::make_unexpected(
                refusedInQuery(Reason::TypeWrong, member, "not a whole number"));
        }
        seen.append(member.name);
        request.set(*field, member.value);
    }
    verdicts.note("documented", true);
    verdicts.note("types", true);
    return request;
}

/// Takes termination_note, which is of no other request, out of the members that have no meaning.
std::optional<Refusal> readNote(const QByteArray &body, Asker &asker)
{
    for (const contract::JsonMember &member : contract::jsonMembers(body)) {
        if (member.name != noteName || member.value == "null")
            continue;
        const std::optional<QString> text = contract::jsonString(member.value);
        if (!text)
            return memberRefused(Reason::TypeWrong, MemberPlace::Body, noteName,
                QString::fromUtf8(member.value), QStringLiteral("not a string"));
        asker.terminationNote = *text;
    }
    if (asker.terminationNote.toUcs4().size() <= longestNote)
        return {};
    Refusal refusal = memberRefused(Reason::RuleBroken, MemberPlace::Body, noteName,
        asker.terminationNote, contract::name(Check::MaxLength));
    refusal.number = outOfRange;
    return refusal;
}

/// What a termination's body holds and no page knows.
QStringList unknownMembers(const contract::ReadBody &read)
{
    QStringList unknown = read.unknownMembers;
    unknown.removeAll(noteName);
    for (const Field field : contract::allFields) {
        const bool isThere = read.request.has(field) || read.wrongType.contains(field);
        if (isThere && !isIdentifying(field))
            unknown.append(contract::apiName(field));
    }
    return unknown;
}

} // namespace

base::Result<Asker, Refusal> checkQuery(
    const Request &request, Endpoint endpoint, Verdicts &verdicts)
{
    const bool withPlan = endpoint == Endpoint::ContractByCode;
    const auto members = queryMembers(request.target);
    if (!verdicts.note("query", members.has_value()))
        return tl::make_unexpected(memberRefused(Reason::RuleBroken, MemberPlace::Query, QString(),
            QJsonValue::Null, QStringLiteral("not percent-encoded UTF-8")));
    const auto read = readQuery(*members, withPlan, verdicts);
    if (!read)
        return tl::make_unexpected(read.error());
    const auto mode = checkMode(*read, withPlan, MemberPlace::Query, verdicts);
    if (!mode)
        return tl::make_unexpected(mode.error());
    return Asker { .members = *read, .mode = *mode };
}

base::Result<Asker, Refusal> checkTermination(const QByteArray &body, Verdicts &verdicts)
{
    const auto read = contract::fromJson(body);
    if (!verdicts.note("json", read.has_value()))
        return tl::make_unexpected(notJson());
    const QStringList unknown = unknownMembers(*read);
    if (!verdicts.note("documented", unknown.isEmpty()))
        return tl::make_unexpected(undocumented(unknown));
    if (!verdicts.note("types", read->wrongType.isEmpty()))
        return tl::make_unexpected(wrongType(body, read->wrongType.constFirst()));
    Asker asker { .members = read->request };
    auto refusal = readNote(body, asker);
    if (!verdicts.note("note", !refusal))
        return tl::make_unexpected(std::move(*refusal));
    const auto mode = checkMode(asker.members, false, MemberPlace::Body, verdicts);
    if (!mode)
        return tl::make_unexpected(mode.error());
    asker.mode = *mode;
    return asker;
}

} // namespace sandbox
