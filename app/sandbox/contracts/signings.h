#pragma once

#include "base/result.h"
#include "contract/prerequest.h"
#include "sandbox/contracts/act.h"
#include "sandbox/contracts/contracts.h"
#include "sandbox/contracts/sessions.h"
#include "sandbox/rules/refusal.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace sandbox {

/// Told of a contract that was signed (false) or terminated (true).
using ContractListener = std::function<void(const SignedContract &contract, bool terminated)>;

/// How much is kept at most.
struct SigningLimits {
    qsizetype sessions = 100'000;
    qsizetype contracts = 10'000;
};

/// A living session as a page or a command shows it.
struct SessionInfo {
    QString sessionId;
    QString mchid; ///< who asked
    QString outContractCode;
    QString userDisplayName;
    QString planId;
    qint64 createdMs = 0;
    qint64 expiresMs = 0;
    SessionState state = SessionState::Waiting;
};

/// The life of contracts at the platform: the sessions that pre-signs open, what users do with
/// them, and the contracts that come of it. Times are UTC milliseconds, of the caller's clock.
class Signings
{
public:
    explicit Signings(const SigningLimits &limits = {});

    void setListener(ContractListener listener) { m_listener = std::move(listener); }

    /// Whether a merchant may use its contract code for this request: not when a session of other
    /// content lives, and not when a contract was signed with it.
    [[nodiscard]] std::optional<Refusal> checkCode(
        const QByteArray &mchid, const contract::PreSignRequest &request, qint64 nowMs);
    /// The session_id for a request that may: the same one for the same content while it lives.
    [[nodiscard]] QString open(
        const QByteArray &mchid, const contract::PreSignRequest &request, qint64 nowMs);

    /// `id`: of a session; for Terminate that of a contract will do, too.
    [[nodiscard]] PlayedAct play(const QString &id, Act act, qint64 nowMs);
    /// By the merchant. A contract that is in force.
    void terminate(SignedContract &contract, const QString &note, qint64 nowMs);

    [[nodiscard]] Contracts &contracts() { return m_contracts; }
    /// At most so many living ones, the newest first.
    [[nodiscard]] QList<SessionInfo> sessions(qsizetype most, qint64 nowMs);

private:
    [[nodiscard]] QByteArray nextSessionId(qint64 nowMs);
    [[nodiscard]] SignedContract agree(Session &session, qint64 nowMs);
    [[nodiscard]] PlayedAct playTermination(const QString &id, qint64 nowMs);
    void end(SignedContract &contract, SignedContract::TerminationMode mode, qint64 nowMs);

    Sessions m_sessions;
    Contracts m_contracts;
    ContractListener m_listener;
    quint32 m_sessionTail;
};

} // namespace sandbox
