#include "attempt/remedy.h"

#include "attempt/outcome.h"
#include "contract/blame.h"
#include "contract/prerequest.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace attempt {
namespace {

using history::Outcome;
using signing::VerifyCode;

/// What came of the answer's verification; nothing where none arrived.
std::optional<VerifyCode> verificationOf(const history::Row &row)
{
    const QJsonDocument facts = QJsonDocument::fromJson(row.verification.toUtf8());
    return signing::verifyCodeNamed(facts[QLatin1String("code")].toString());
}

bool hasExpired(const history::Row &row, qint64 nowMs)
{
    const auto expiry = contract::expiryMs(row.expiredTime);
    return expiry && *expiry <= nowMs;
}

bool namesAField(const history::Row &row)
{
    return row.httpStatus && !row.responseBytes.isEmpty()
        && !contract::blamedFields(contract::parseReply(*row.httpStatus, row.responseBytes))
                .isEmpty();
}

bool isRequestKnown(const history::Row &row)
{
    return contract::fromJson(row.requestBytes).has_value();
}

/// WeChat Pay sends some false signatures on purpose: sent again, the answer is a true one.
bool isProbe(const history::Row &row) { return verificationOf(row) == VerifyCode::Probe; }

/// Whether the signature of a refusal is there and no good.
bool isWronglySigned(const history::Row &row)
{
    const auto code = verificationOf(row);
    return code && code != VerifyCode::Verified && code != VerifyCode::NotSigned;
}

/// What is peculiar to the outcome, the best first.
QList<Remedy> firstRemedies(const history::Row &row, qint64 nowMs)
{
    constexpr int signatureRefused = 401;
    QList<Remedy> list;
    const auto offer = [&list](Remedy remedy, bool fits) {
        if (fits)
            list.append(remedy);
    };
    const bool isRepeatable = mayRepeat(row, nowMs);
    switch (row.outcome) {
    case Outcome::Pending:
        break;
    case Outcome::Verified:
        offer(Remedy::HandOff, !hasExpired(row, nowMs));
        break;
    case Outcome::Refused:
        offer(Remedy::CheckProfile, row.httpStatus == signatureRefused);
        offer(Remedy::CorrectField, namesAField(row));
        offer(Remedy::RepeatExactly, isRepeatable);
        offer(Remedy::CheckProfile, row.httpStatus != signatureRefused && isWronglySigned(row));
        break;
    case Outcome::Unverified: {
        // Repeating what cannot be verified would not be verified either, but for a probe.
        const bool isSignatureGood = verificationOf(row) == VerifyCode::Verified;
        offer(Remedy::CheckProfile, !isSignatureGood && !isProbe(row));
        offer(Remedy::RepeatExactly, isRepeatable);
        offer(Remedy::CheckProfile, isProbe(row));
        break;
    }
    case Outcome::Unreachable:
        offer(Remedy::CheckProfile, true);
        break;
    case Outcome::Unknown:
        offer(Remedy::RepeatExactly, isRepeatable);
        break;
    }
    return list;
}

/// Profile, connection and form of another console are not looked after here.
QList<Remedy> importedRemedies(const history::Row &row, qint64 nowMs)
{
    const bool isConfirmed = row.outcome == Outcome::Verified && !row.sessionId.isEmpty();
    if (isConfirmed && !hasExpired(row, nowMs))
        return { Remedy::HandOff };
    return {};
}

} // namespace

QList<Remedy> remedies(const history::Row &row, qint64 nowMs)
{
    if (row.outcome == Outcome::Pending)
        return {};
    QList<Remedy> list = row.origin == history::Origin::Own ? firstRemedies(row, nowMs)
                                                            : importedRemedies(row, nowMs);
    if (isRequestKnown(row))
        list.append(Remedy::NewFromThis);
    if (row.httpStatus)
        list.append(Remedy::CopyForSupport);
    return list;
}

} // namespace attempt
