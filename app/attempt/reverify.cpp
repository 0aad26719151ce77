#include "attempt/reverify.h"

#include "attempt/outcome.h"
#include "attempt/record.h"
#include "base/async.h"
#include "contract/reply.h"

#include <QTimer>

#include <algorithm>

namespace attempt {

using Code = Reverified::Code;
using history::Outcome;

static signing::Answer storedAnswer(const history::Row &row)
{
    return { headersOf(row.responseHeaders), row.responseBytes };
}

/// Only who is that merchant, in that environment, may vouch for its answers.
static QList<profile::Profile> trusted(
    const QList<profile::Profile> &candidates, const history::Row &row)
{
    QList<profile::Profile> list;
    for (const profile::Profile &candidate : candidates) {
        const bool isMerchant = !row.mchid.isEmpty() && candidate.identity.mchid == row.mchid;
        if (isMerchant && candidate.environment == row.environment)
            list.append(profile::guarded(candidate));
    }
    return list;
}

/// When the answer came, by the clock of the console that got it.
static qint64 cameMs(const history::Row &row) { return row.finishedMs.value_or(row.startedMs); }

Reverify::Reverify(const Services &services, const history::Row &row,
    const QList<profile::Profile> &candidates, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_row(row)
    , m_answer(storedAnswer(row))
    , m_candidates(trusted(candidates, row))
{
}

Reverify::~Reverify() = default;

void Reverify::start()
{
    const auto hindered = hindrance();
    QTimer::singleShot(0, this, [this, hindered] {
        if (hindered)
            end(*hindered);
        else
            tryNext();
    });
}

std::optional<Code> Reverify::hindrance() const
{
    if (m_row.responseBytes.isEmpty() || m_row.responseHeaders.isEmpty())
        return Code::NoBytes;
    const int status = m_row.httpStatus.value_or(0);
    const auto reply = contract::parseReply(status, m_row.responseBytes);
    const bool isSession = m_row.outcome == Outcome::Verified
        && outcomeOf(status, signing::VerifyCode::Verified, reply) == Outcome::Verified;
    if (!isSession)
        return Code::WrongSignature;
    return std::nullopt;
}

void Reverify::tryNext()
{
    if (m_candidates.isEmpty())
        return end(m_worst);
    const profile::Profile candidate = m_candidates.takeFirst();
    const auto known = m_services.platformKeys.identityOf(candidate);
    base::whenDone(known, this, [this](const signing::Identity &identity) {
        const auto verifying = m_services.signer.verifyStored(identity, m_answer, cameMs(m_row));
        base::whenDone(verifying, this, [this](const signing::Verification &v) { judge(v); });
    });
}

void Reverify::judge(const signing::Verification &verification)
{
    switch (verification.code) {
    case signing::VerifyCode::Verified:
        return confirm();
    case signing::VerifyCode::UnknownSerial:
        break;
    case signing::VerifyCode::NotSigned:
    case signing::VerifyCode::HeadersMissing:
    case signing::VerifyCode::TimestampUnreadable:
    case signing::VerifyCode::ClockSkew:
    case signing::VerifyCode::Probe:
    case signing::VerifyCode::SignatureUnreadable:
    case signing::VerifyCode::BadSignature:
        m_worst = Code::WrongSignature; // unless another profile knows better
        break;
    }
    tryNext();
}

void Reverify::confirm()
{
    const auto reply = contract::parseReply(m_row.httpStatus.value_or(0), m_row.responseBytes);
    const auto confirming = m_services.store.confirm(m_row.id, reply.sessionId);
    base::whenDone(confirming, this, [this, reply](const history::StoreResult &confirmed) {
        Reverified result { Code::Verified, m_row };
        if (confirmed) {
            result.row.sessionId = reply.sessionId;
            result.row.revision = confirmed->revision;
        } else {
            result.code = Code::History;
            result.history = confirmed.error();
        }
        emit finished(result);
    });
}

void Reverify::end(Code code) { emit finished({ code, m_row }); }

} // namespace attempt
