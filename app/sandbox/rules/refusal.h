#pragma once

#include "sandbox/http/answer.h"
#include "sandbox/rules/language.h"

#include <QJsonObject>
#include <QString>

namespace sandbox {

/// Why the access point says no.
struct Refusal {
    enum class Reason {
        PathUnknown, ///< 404 without a body
        MethodWrong, ///< 405 without a body
        HeaderMissing, ///< Accept or User-Agent
        ContentTypeWrong,
        AuthorizationMalformed,
        SchemeWrong,
        MerchantUnknown,
        ClockOff,
        SerialWrong,
        SignatureWrong,
        NonceSeen,
        CertificateMissing, ///< the merchant never applied for one
        CertificateExpired,
        Apiv3KeyMissing, ///< the merchant never set one
        RateLimited,
        PublicKeyUnknown, ///< Wechatpay-Serial names a PUB_KEY_ID_ that is not the platform's
        NotJson,
        MemberUndocumented,
        TypeWrong,
        RuleBroken,
        Expired,
        MchidDiffers, ///< sp_mchid is not the merchant that signed
        AppidNotBound,
        SubMerchantIsSelf,
        SubMerchantUnknown,
        PlanUnknown,
        ContentDiffers, ///< of an earlier request with the same contract code
        CodeUsedUp, ///< a contract was signed with that code
        ContractUnknown,
        ContractTerminated,
    };
    Reason reason;
    QJsonObject detail {};
    int number = 0; ///< of the Request-ID (domain.md 3.3); 0: the reason's own
    QByteArray allowed {}; ///< MethodWrong: the path's method
    QString named {}; ///< PublicKeyUnknown: what the message names
    QByteArray code {}; ///< RateLimited: which of its names; empty: the reason's own
};

/// The HTTP status.
[[nodiscard]] int statusOf(Refusal::Reason reason);
/// `SIGN_ERROR`, …; empty where the answer has no body.
[[nodiscard]] QString codeOf(const Refusal &refusal);
/// The number of the Request-ID; 0 where none is known.
[[nodiscard]] int numberOf(const Refusal &refusal);
/// The answer, WeChat-shaped, not yet signed.
[[nodiscard]] Answer toAnswer(const Refusal &refusal, Language language);

} // namespace sandbox
