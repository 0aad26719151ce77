#pragma once

#include "base/clock.h"
#include "base/nonce.h"
#include "base/result.h"
#include "sandbox/answer.h"
#include "sandbox/credentials.h"
#include "sandbox/headcheck.h"
#include "sandbox/requestreader.h"

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

/// The access point's rules: reads a request as the real one does and answers signed, WeChat-shaped
/// (domain.md 3 to 6): path and method, headers, Authorization by name in any order, clock before
/// signature, serial, signature (with sign_information), body by contract's rules.
/// Owns the platform's keys: lives on one thread.
class Judge
{
public:
    /// Reads the key files of the credentials.
    [[nodiscard]] static base::Result<std::unique_ptr<Judge>, CredentialsError> create(
        const Credentials &credentials, const base::Clock &clock, base::NonceSource &nonces);
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

private:
    /// What an authenticated request gets: fills the answer, or says why not.
    [[nodiscard]] std::optional<Refusal> handle(Endpoint endpoint, const Request &request,
        qint64 nowMs, Verdicts &verdicts, Judgement &judgement);
    struct Data;
    explicit Judge(std::unique_ptr<Data> data);
    void addGeneralHeaders(Answer &answer, int number, qint64 nowMs);
    [[nodiscard]] QString nextSession(qint64 nowMs);

    std::unique_ptr<Data> m_data;
};

} // namespace sandbox
