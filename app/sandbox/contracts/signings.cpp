#include "sandbox/contracts/signings.h"

#include "contract/expiry.h"
#include "sandbox/contracts/madeup.h"
#include "sandbox/rules/memberrefusal.h"

#include <QRandomGenerator>

namespace sandbox {

namespace {

using contract::Field;
using Reason = Refusal::Reason;

/// Of a session whose request named no expiry. Not known: no limit is published. Neighbouring
/// products' live ten minutes or two hours (domain.md 1).
constexpr qint64 defaultLifeMs = 2 * 60 * 60 * 1000;
constexpr quint32 sessionTails = 1'000'000;

/// A session's request; it was written by contract::toJson.
contract::PreSignRequest requestOf(const Session &session)
{
    return contract::fromJson(session.content)
        .map([](const contract::ReadBody &body) { return body.request; })
        .value_or(contract::PreSignRequest());
}

qint64 expiryOf(const contract::PreSignRequest &request, qint64 nowMs)
{
    return contract::expiryMs(request.value(Field::ExpiredTime)).value_or(nowMs + defaultLifeMs);
}

Refusal codeRefused(Reason reason, const contract::PreSignRequest &request, const char *issue)
{
    return memberRefused(reason, MemberPlace::Body, contract::apiName(Field::OutContractCode),
        request.value(Field::OutContractCode), QString::fromLatin1(issue));
}

SessionInfo infoOf(const Session &session)
{
    const contract::PreSignRequest request = requestOf(session);
    return { .sessionId = QString::fromLatin1(session.id),
        .mchid = QString::fromUtf8(session.mchid),
        .outContractCode = QString::fromUtf8(session.code),
        .userDisplayName = request.value(Field::UserDisplayName),
        .planId = request.value(Field::PlanId),
        .createdMs = session.createdMs,
        .expiresMs = session.expiresMs,
        .state = session.state };
}

} // namespace

Signings::Signings(const SigningLimits &limits)
    : m_sessions(limits.sessions)
    , m_contracts(limits.contracts)
    , m_sessionTail(QRandomGenerator::system()->bounded(sessionTails))
{
}

std::optional<Refusal> Signings::checkCode(
    const QByteArray &mchid, const contract::PreSignRequest &request, qint64 nowMs)
{
    const QString code = request.value(Field::OutContractCode);
    if (m_contracts.findByCode(QString::fromUtf8(mchid), code) != nullptr)
        return codeRefused(Reason::CodeUsedUp, request, "a contract was signed with this code");
    const Session *session = m_sessions.find(mchid, code.toUtf8(), nowMs);
    if (session != nullptr && session->content != contract::toJson(request))
        return codeRefused(Reason::ContentDiffers, request, "used before with other content");
    return {};
}

QString Signings::open(
    const QByteArray &mchid, const contract::PreSignRequest &request, qint64 nowMs)
{
    const QByteArray code = request.value(Field::OutContractCode).toUtf8();
    if (const Session *session = m_sessions.find(mchid, code, nowMs))
        return QString::fromLatin1(session->id);
    const Session session { .id = nextSessionId(nowMs),
        .mchid = mchid,
        .code = code,
        .content = contract::toJson(request),
        .createdMs = nowMs,
        .expiresMs = expiryOf(request, nowMs) };
    m_sessions.add(session, nowMs);
    return QString::fromLatin1(session.id);
}

PlayedAct Signings::play(const QString &id, Act act, qint64 nowMs)
{
    if (act == Act::Terminate)
        return playTermination(id, nowMs);
    Session *session = m_sessions.named(id.toLatin1(), nowMs);
    if (session == nullptr)
        return { .outcome = PlayOutcome::NoSession };
    if (session->state == SessionState::Signed) {
        const SignedContract *contract = m_contracts.findBySession(session->id);
        return { .outcome = PlayOutcome::AlreadySigned,
            .contract = contract != nullptr ? std::optional(*contract) : std::nullopt };
    }
    switch (act) {
    case Act::Agree:
        return { .outcome = PlayOutcome::Signed, .contract = agree(*session, nowMs) };
    case Act::Refuse:
        session->state = SessionState::Refused;
        return { .outcome = PlayOutcome::Refused };
    case Act::Abandon:
        session->state = SessionState::Abandoned;
        return { .outcome = PlayOutcome::Abandoned };
    case Act::IpDiffers:
        session->state = SessionState::IpDiffers;
        return { .outcome = PlayOutcome::IpDiffers };
    case Act::Terminate:
        break;
    }
    Q_UNREACHABLE();
}

SignedContract Signings::agree(Session &session, qint64 nowMs)
{
    session.state = SessionState::Signed;
    const SignedContract contract
        = makeContract(requestOf(session), QString::fromUtf8(session.mchid), nowMs);
    m_contracts.add(contract, session.id);
    if (m_listener)
        m_listener(contract, false);
    return contract;
}

PlayedAct Signings::playTermination(const QString &id, qint64 nowMs)
{
    SignedContract *contract = m_contracts.findBySession(id.toLatin1());
    if (contract == nullptr)
        contract = m_contracts.find(id);
    if (contract == nullptr) {
        const bool isSession = m_sessions.named(id.toLatin1(), nowMs) != nullptr;
        return { .outcome = isSession ? PlayOutcome::NotSigned : PlayOutcome::NoSession };
    }
    if (contract->state == SignedContract::State::Terminated)
        return { .outcome = PlayOutcome::AlreadyTerminated, .contract = *contract };
    end(*contract, SignedContract::TerminationMode::User, nowMs);
    return { .outcome = PlayOutcome::Terminated, .contract = *contract };
}

void Signings::terminate(SignedContract &contract, const QString &note, qint64 nowMs)
{
    contract.terminationNote = note;
    end(contract, SignedContract::TerminationMode::Merchant, nowMs);
}

void Signings::end(SignedContract &contract, SignedContract::TerminationMode mode, qint64 nowMs)
{
    contract.state = SignedContract::State::Terminated;
    contract.terminatedMs = nowMs;
    contract.terminationMode = mode;
    if (m_listener)
        m_listener(contract, true);
}

QList<SessionInfo> Signings::sessions(qsizetype most, qint64 nowMs)
{
    QList<SessionInfo> list;
    for (const Session &session : m_sessions.newest(most, nowMs))
        list.append(infoOf(session));
    return list;
}

/// Tails do not come twice in a minute, which is all that their ids share.
QByteArray Signings::nextSessionId(qint64 nowMs)
{
    m_sessionTail = (m_sessionTail + 1 + QRandomGenerator::system()->bounded(4)) % sessionTails;
    return sessionId(nowMs, m_sessionTail);
}

} // namespace sandbox
