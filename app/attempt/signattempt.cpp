#include "attempt/signattempt.h"

#include "attempt/record.h"
#include "base/async.h"

#include <QTimer>

namespace attempt {

/// The page's own path (seed.md, domain.md 4).
static constexpr char preSignPath[] = "/v3/global/papay/contracts/app-pre-entrust-sign";

SignAttempt::SignAttempt(const Services &services, const Order &order, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_order(order)
{
}

SignAttempt::~SignAttempt() = default;

void SignAttempt::start()
{
    if (const auto problem = check())
        QTimer::singleShot(0, this, [this, problem] { end(*problem); });
    else
        sign();
}

void SignAttempt::cancel()
{
    m_cancelled = true;
    if (m_call)
        m_call->cancel();
}

std::optional<Problem> SignAttempt::check()
{
    const qint64 now = m_services.clock.nowMs();
    if (m_order.repeats && !mayRepeat(*m_order.repeats, now))
        return NotRepeatable {};
    if (!m_order.repeats) {
        const auto issues = contract::validate(m_order.request, m_order.mode, now);
        if (contract::hasErrors(issues))
            return issues;
    }
    QString base = m_order.request.value(contract::Field::BaseUri);
    if (base.isEmpty())
        base = m_order.profile.accessPoint;
    if (base == profile::embeddedAccessPoint)
        base = m_order.embedded.toString();
    const auto accessPoint = http::accessPoint(base);
    if (!accessPoint)
        return accessPoint.error();
    if (const auto allowed = profile::mayUse(m_order.profile, *accessPoint); !allowed)
        return allowed.error();
    m_accessPoint = *accessPoint;
    m_url = http::urlAt(m_accessPoint, preSignPath);
    return std::nullopt;
}

void SignAttempt::sign()
{
    enter(Stage::Signing);
    m_request.method = "POST";
    m_request.url = m_url;
    m_request.acceptLanguage = m_order.acceptLanguage;
    m_request.body
        = m_order.repeats ? m_order.repeats->requestBytes : contract::toJson(m_order.request);
    const auto signature = m_services.signer.sign(
        m_order.profile.identity, { m_request.method, http::urlLine(m_url), m_request.body });
    base::whenDone(signature, this, [this](const signing::SignResult &result) {
        if (m_cancelled)
            end(Problem(CancelledEarly {}));
        else if (!result)
            end(Problem(result.error()));
        else
            record(*result);
    });
}

void SignAttempt::record(const signing::Signed &signature)
{
    enter(Stage::Recording);
    m_request.headers.append({ "Authorization", signature.authorization });
    const auto row = pendingRow(m_order, m_accessPoint, m_request.body, signature,
        http::headersOf(m_request), m_services.clock.nowMs());
    base::whenDone(m_services.store.begin(row), this, [this](const history::StoreResult &result) {
        if (!result) {
            end(Problem(result.error()));
            return;
        }
        m_row = *result;
        emit recorded(m_row);
        send();
    });
}

void SignAttempt::send()
{
    enter(Stage::Sending);
    m_call = new http::HttpCall(m_services.network, m_order.trust, m_request, m_order.limits, this);
    connect(m_call, &http::HttpCall::finished, this, &SignAttempt::receive);
    m_call->start();
    if (m_cancelled)
        m_call->cancel();
}

void SignAttempt::receive(const http::HttpResult &result)
{
    if (result.answer)
        verify(result);
    else
        conclude(unansweredRow(m_row, result, m_services.clock.nowMs()));
}

void SignAttempt::verify(const http::HttpResult &result)
{
    enter(Stage::Verifying);
    const auto verification = m_services.signer.verify(
        m_order.profile.identity, { result.answer->headers, result.answer->body });
    base::whenDone(verification, this, [this, result](const signing::VerifyResult &verified) {
        conclude(answeredRow(m_row, result, verified, m_services.clock.nowMs()));
    });
}

void SignAttempt::conclude(const history::Row &row)
{
    enter(Stage::Finishing);
    base::whenDone(
        m_services.store.finish(row), this, [this, row](const history::StoreResult &result) {
            if (result)
                end(Done { *result, std::nullopt });
            else
                end(Done { row, result.error() });
        });
}

void SignAttempt::enter(Stage stage)
{
    m_stage = stage;
    emit stageChanged(stage);
}

void SignAttempt::end(const Result &result)
{
    enter(Stage::Over);
    emit finished(result);
}

} // namespace attempt
