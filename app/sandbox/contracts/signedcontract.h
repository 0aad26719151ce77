#pragma once

#include <QString>

#include <optional>

namespace sandbox {

/// What a user agreed to: what queries and notifications tell (domain.md 7, 8). Texts that the
/// request did not hold are empty.
struct SignedContract {
    enum class State { Signed, Terminated };
    enum class TerminationMode { User, Merchant, Platform };

    QString contractId; ///< the platform's
    QString mchid; ///< who asked: the merchant, or the institution
    bool isInstitution = false; ///< then `mchid` is written as sp_mchid, and so on
    QString appid; ///< direct
    QString spAppid;
    QString subMchid;
    QString subAppid;
    qint64 planId = 0;
    QString outContractCode;
    QString userDisplayName;
    QString openid; ///< made up where the request has none
    QString notifyUrl; ///< success_notify_url of the request
    qint64 signedMs = 0; ///< UTC milliseconds
    qint64 expiresMs = 0; ///< of the contract itself
    State state = State::Signed;
    std::optional<qint64> terminatedMs {};
    TerminationMode terminationMode = TerminationMode::User;
    QString terminationNote;
};

} // namespace sandbox
