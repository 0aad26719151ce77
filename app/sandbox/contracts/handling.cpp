#include "sandbox/contracts/handling.h"

#include "sandbox/contracts/contractquery.h"
#include "sandbox/rules/asker.h"
#include "sandbox/rules/bodycheck.h"
#include "sandbox/rules/pathmember.h"
#include "sandbox/rules/standing.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace sandbox {

namespace {

using Outcome = base::Result<Handled, Refusal>;

constexpr int noContent = 204;

Handled json(const QByteArray &body)
{
    Handled handled { .answer { .body = body } };
    handled.answer.setHeader("Content-Type", "application/json; charset=utf-8");
    return handled;
}

Outcome preSign(const Errand &errand)
{
    const auto request = checkBody(errand.request.body, errand.nowMs, errand.verdicts);
    if (!request)
        return tl::make_unexpected(request.error());
    if (auto refusal = checkStanding(*request, errand.merchant, errand.verdicts))
        return tl::make_unexpected(std::move(*refusal));
    const QByteArray mchid = errand.merchant.mchid;
    auto taken = errand.signings.checkCode(mchid, *request, errand.nowMs);
    if (!errand.verdicts.note("contract_code", !taken))
        return tl::make_unexpected(std::move(*taken));
    // Last: what is wrong whenever it is sent comes before what is wrong only now.
    if (auto refusal = checkExpiry(*request, errand.nowMs, errand.verdicts))
        return tl::make_unexpected(std::move(*refusal));
    const QString session = errand.signings.open(mchid, *request, errand.nowMs);
    Handled handled = json(QJsonDocument(
        QJsonObject { { QStringLiteral("session_id"),
            session } }).toJson(QJsonDocument::Compact));
    handled.sessionId = session;
    return handled;
}

/// The contract that a query or a termination is about.
base::Result<SignedContract *, Refusal> contractOf(
    const Errand &errand, const Asker &asker, MemberPlace place)
{
    const auto named = checkPathMember(errand.route, errand.verdicts);
    if (!named)
        return tl::make_unexpected(named.error());
    if (auto refusal
        = checkIdentity(asker.members, asker.mode, errand.merchant, place, errand.verdicts))
        return tl::make_unexpected(std::move(*refusal));
    Contracts &contracts = errand.signings.contracts();
    SignedContract *contract = errand.route.endpoint == Endpoint::ContractByCode
        ? contracts.findByCode(QString::fromUtf8(errand.merchant.mchid), *named)
        : contracts.find(*named);
    if (auto refusal = checkOwner(contract, asker, errand.merchant, place, errand.verdicts))
        return tl::make_unexpected(std::move(*refusal));
    return contract;
}

Outcome query(const Errand &errand)
{
    const auto asker = checkQuery(errand.request, errand.route.endpoint, errand.verdicts);
    if (!asker)
        return tl::make_unexpected(asker.error());
    return contractOf(errand, *asker, MemberPlace::Query).map([](const SignedContract *contract) {
        return json(contractBody(*contract));
    });
}

Outcome terminate(const Errand &errand)
{
    const auto asker = checkTermination(errand.request.body, errand.verdicts);
    if (!asker)
        return tl::make_unexpected(asker.error());
    const auto contract = contractOf(errand, *asker, MemberPlace::Body);
    if (!contract)
        return tl::make_unexpected(contract.error());
    const bool isInForce = (*contract)->state == SignedContract::State::Signed;
    if (!errand.verdicts.note("in_force", isInForce))
        return tl::make_unexpected(Refusal { .reason = Refusal::Reason::ContractTerminated });
    errand.signings.terminate(**contract, asker->terminationNote, errand.nowMs);
    return Handled { .answer { .status = noContent } };
}

} // namespace

Outcome handle(const Errand &errand)
{
    switch (errand.route.endpoint) {
    case Endpoint::PreSign:
        return preSign(errand);
    case Endpoint::Certificates:
        return json(errand.platform.certificateList(errand.merchant.apiv3Key, errand.nonces));
    case Endpoint::ContractById:
    case Endpoint::ContractByCode:
        return query(errand);
    case Endpoint::Terminate:
        return terminate(errand);
    }
    Q_UNREACHABLE();
}

} // namespace sandbox
