#pragma once

#include "base/clock.h"
#include "base/nonce.h"
#include "base/result.h"
#include "sandbox/contracts/handling.h"
#include "sandbox/contracts/signings.h"
#include "sandbox/credentials.h"
#include "sandbox/http/answer.h"
#include "sandbox/http/requestreader.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace sandbox {

/// An answer and why it is so.
struct Judgement {
    Answer answer {};
    QString code {}; ///< `SIGN_ERROR`, …; empty when all is well, and for 404 and 405
    QStringList
        verdicts {}; ///< one stable name a rule that was checked: `clock:ok`, `signature:bad` …
    QString sessionId {}; ///< when one was given
};

/// The access point: reads a request as the real one does, does what it asks for, and answers
/// signed, WeChat-shaped (domain.md 3 to 8): path and method, headers, Authorization by name in any
/// order, clock before nonce, serial and signature (with sign_information), rate, and then what the
/// endpoint wants. Owns the platform's keys and what was signed there: lives on one thread.
class Judge
{
public:
    /// Reads the key files of the credentials, and the merchants beside them (Merchants::open).
    [[nodiscard]] static base::Result<std::unique_ptr<Judge>, CredentialsError> create(
        const Credentials &credentials, const base::Clock &clock, base::NonceSource &nonces,
        const SigningLimits &limits = {});
    ~Judge();
    Q_DISABLE_COPY_MOVE(Judge)

    [[nodiscard]] Judgement judge(const Request &request);
    /// The answer to bytes that are no request: without a body, and not signed.
    [[nodiscard]] Answer malformed(int httpStatus);

    /// Puts the platform's signature headers on this body, at this time (UTC ms), in place of any
    /// that are there. A Wechatpay-Serial that is one of the platform's says with which key.
    void sign(Answer &answer, qint64 nowMs);

    /// Platform::rotate.
    [[nodiscard]] std::optional<QByteArray> rotate();

    /// How many requests a merchant may send in a second; 0, as at first: any number.
    void setRateLimit(int perSecond);

    /// Who is told of contracts that are signed or terminated, by whomever. Called on this thread.
    void setContractListener(ContractListener listener);
    /// Plays the user of a session (for Terminate the id of a contract will do, too).
    [[nodiscard]] PlayedAct play(const QString &sessionId, Act act);
    /// The living sessions, at most so many, the newest first.
    [[nodiscard]] QList<SessionInfo> sessions(qsizetype most) const;
    /// The contracts, at most so many, the newest first.
    [[nodiscard]] QList<SignedContract> contracts(qsizetype most) const;

private:
    struct Data;
    explicit Judge(std::unique_ptr<Data> data);
    struct Admitted;
    /// The route and the sender of a request that says truly who sent it.
    [[nodiscard]] base::Result<Admitted, Refusal> admit(
        const Request &request, qint64 nowMs, Verdicts &verdicts);
    [[nodiscard]] base::Result<Handled, Refusal> serve(
        const Request &request, const Admitted &admitted, qint64 nowMs, Verdicts &verdicts);
    void addGeneralHeaders(Answer &answer, int number, qint64 nowMs);

    std::unique_ptr<Data> m_data;
};

} // namespace sandbox
