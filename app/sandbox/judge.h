#pragma once

#include "base/clock.h"
#include "base/nonce.h"
#include "contract/prerequest.h"
#include "sandbox/answer.h"
#include "sandbox/credentials.h"
#include "sandbox/requestreader.h"
#include "signing/verify.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>

namespace sandbox {

/// An answer and why it is so.
struct Judgement {
    Answer answer;
    QString code; ///< `SIGN_ERROR`, …; empty when all is well
    QStringList verdicts; ///< one stable name a rule that was checked: `clock:ok`, `signature:bad` …
    QString sessionId; ///< when one was given
};

/// The access point's rules: reads a request as the real one does and answers signed, WeChat-shaped
/// (domain.md 3 to 5): headers, Authorization by name in any order, clock before signature,
/// serial, signature (with sign_information), path and method, body by contract's rules.
/// Owns the platform's key: lives on one thread.
class Judge
{
public:
    /// Reads the key files of the credentials.
    [[nodiscard]] static base::Result<std::unique_ptr<Judge>, CredentialsError> create(
        const Credentials &credentials, const base::Clock &clock, base::NonceSource &nonces);
    ~Judge();

    [[nodiscard]] Judgement judge(const Request &request);

    /// Adds the platform's signature headers for this body, at this time (UTC ms).
    void sign(Answer &answer, qint64 nowMs);

private:
    Judge();
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace sandbox
