#include "sandbox/contracts/contractquery.h"

#include "contract/expiry.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace sandbox {

namespace {

using contract::Field;
using contract::Mode;
using Reason = Refusal::Reason;

/// Whose contract it is, in the mode that it was made in. A sub_appid that is not given is not
/// compared; nor is a plan_id that the call does not take.
bool isOf(const SignedContract &contract, const Asker &asker)
{
    const auto isSame = [&asker](Field field, const QString &text) {
        return !asker.members.has(field) || asker.members.value(field) == text;
    };
    return isSame(Field::Appid, contract.appid) && isSame(Field::SpAppid, contract.spAppid)
        && isSame(Field::SubMchid, contract.subMchid) && isSame(Field::SubAppid, contract.subAppid)
        && isSame(Field::PlanId, QString::number(contract.planId));
}

QString modeText(SignedContract::TerminationMode mode)
{
    switch (mode) {
    case SignedContract::TerminationMode::User:
        return QStringLiteral("USER");
    case SignedContract::TerminationMode::Merchant:
        return QStringLiteral("MERCHANT");
    case SignedContract::TerminationMode::Platform:
        return QStringLiteral("PLATFORM");
    }
    Q_UNREACHABLE();
}

/// Empty texts are left out, as the access point leaves out what there is not.
void put(QJsonObject &object, const char *name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(QLatin1String(name), text);
}

} // namespace

std::optional<Refusal> checkOwner(const SignedContract *contract, const Asker &asker,
    const Merchant &merchant, MemberPlace place, Verdicts &verdicts)
{
    const Refusal unknown { .reason = Reason::ContractUnknown };
    const bool isOwn = contract != nullptr && contract->mchid == QString::fromUtf8(merchant.mchid);
    if (!isOwn) {
        verdicts.note("contract", false);
        return unknown;
    }
    const bool isInstitution = asker.mode == Mode::Institution;
    if (!verdicts.note("contract_mode", contract->isInstitution == isInstitution)) {
        const Field field = isInstitution ? Field::SubMchid : Field::Appid;
        return ruleBroken(place, field, asker.members.value(field), contract::Check::NotForMode);
    }
    if (!verdicts.note("contract", isOf(*contract, asker)))
        return unknown;
    return {};
}

QByteArray contractBody(const SignedContract &contract)
{
    const bool isTerminated = contract.state == SignedContract::State::Terminated;
    QJsonObject body;
    put(body, contract.isInstitution ? "sp_mchid" : "mchid", contract.mchid);
    put(body, "sub_mchid", contract.subMchid);
    put(body, "appid", contract.appid);
    put(body, "sp_appid", contract.spAppid);
    put(body, "sub_appid", contract.subAppid);
    put(body, "contract_id", contract.contractId);
    body.insert(QLatin1String("plan_id"), contract.planId);
    put(body, "out_contract_code", contract.outContractCode);
    put(body, "user_display_name", contract.userDisplayName);
    put(body, "openid", contract.openid);
    put(body, "state", isTerminated ? QStringLiteral("TERMINATED") : QStringLiteral("SIGNED"));
    put(body, "signed_time", contract::expiryText(contract.signedMs));
    if (isTerminated) {
        put(body, "terminated_time",
            contract::expiryText(contract.terminatedMs.value_or(contract.signedMs)));
        put(body, "termination_mode", modeText(contract.terminationMode));
        put(body, "termination_note", contract.terminationNote);
    }
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace sandbox
