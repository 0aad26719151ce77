#include "sandbox/judgebench.h"

#include "contract/expiry.h"
#include "contract/prerequest.h"
#include "sandbox/keyfiles.h"

#include <QFile>

using namespace Qt::StringLiterals;
using contract::Field;

namespace support {

namespace {

/// A copy of a folder's keys and what else is there.
sandbox::Credentials copied(const QString &from, const QString &to)
{
    (void)copyFolder(from, to);
    return sandbox::ensureCredentials(to, false).value();
}

} // namespace

JudgeBench::JudgeBench(const QString &keys, const sandbox::SigningLimits &limits)
    : m_credentials(copied(keys, m_folder.path()))
    , m_merchant(std::make_unique<Merchant>(m_credentials))
{
    if (auto judge = sandbox::Judge::create(m_credentials, m_clock, m_nonces, limits))
        m_judge = std::move(*judge);
}

Draft JudgeBench::seed(const QString &code) const
{
    const QString expiry = contract::expiryText(m_clock.nowMs() + 3'600'000);
    return m_merchant->draft(
        contract::toJson(contract::exampleRequest(code, expiry)), m_clock.nowMs());
}

Draft JudgeBench::direct(const QString &code) const
{
    contract::PreSignRequest request;
    request.set(Field::Appid, u"wxd678efh567hg6787"_s);
    request.set(Field::PlanId, u"123"_s);
    request.set(Field::OutContractCode, code);
    request.set(Field::UserDisplayName, u"李四"_s);
    request.set(Field::SuccessNotifyUrl, u"https://shop.example/notify"_s);
    return m_merchant->draft(contract::toJson(request), m_clock.nowMs());
}

Draft JudgeBench::query(const QByteArray &target) const
{
    Draft draft = m_merchant->draft({}, m_clock.nowMs());
    get(target)(draft);
    return draft;
}

Draft JudgeBench::post(const QByteArray &target, const QByteArray &body) const
{
    Draft draft = m_merchant->draft(body, m_clock.nowMs());
    draft.target = target;
    return draft;
}

sandbox::Judgement JudgeBench::ask(const Draft &draft)
{
    const sandbox::Reading reading = sandbox::readRequest(m_merchant->request(draft), {});
    Q_ASSERT(reading.status == sandbox::Reading::Status::Complete);
    return m_judge->judge(reading.request);
}

QString JudgeBench::sessionOf(const Draft &draft) { return ask(draft).sessionId; }

sandbox::SignedContract JudgeBench::signedContract(const Draft &draft)
{
    return m_judge->play(sessionOf(draft), sandbox::Act::Agree)
        .contract.value_or(sandbox::SignedContract {});
}

QByteArray contractPath(const QByteArray &rest) { return "/v3/global/papay/contracts/" + rest; }

} // namespace support
