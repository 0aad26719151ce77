#include "attempt/signattempt.h"

#include "attempt/record.h"
#include "base/async.h"

#include <QTimer>

#include <utility>

namespace attempt {

/// Whether fetching the platform's certificates may help. A public key is never among them; keys
/// that cannot be read any more were perhaps replaced by another attempt's refresh.
static bool mayNeedRefresh(const signing::VerifyResult &result)
{
    if (!result)
        return true;
    return result->code == signing::VerifyCode::UnknownSerial
        && !result->serial.startsWith(QLatin1String("PUB_KEY_ID_"));
}

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
        unlock();
}

void SignAttempt::cancel()
{
    m_cancelled = true;
    if (m_call)
        m_call->cancel();
    if (m_refresh)
        QMetaObject::invokeMethod(
            m_refresh, [this] { refreshed(); }, Qt::QueuedConnection);
    if (!m_unlock)
        return;
    // Whoever is being asked for a passphrase need not answer first.
    m_unlock->disconnect(this);
    m_unlock->deleteLater();
    m_unlock = nullptr;
    QTimer::singleShot(0, this, [this] { end(Problem(CancelledEarly {})); });
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
    const auto accessPoint = http::accessPoint(base);
    if (!accessPoint)
        return accessPoint.error();
    if (const auto allowed = profile::mayUse(m_order.profile, *accessPoint); !allowed)
        return allowed.error();
    m_accessPoint = *accessPoint;
    m_url = http::urlAt(m_accessPoint, contract::preSignPath);
    return std::nullopt;
}

void SignAttempt::unlock()
{
    enter(Stage::Unlocking);
    m_unlock = new profile::Unlock(
        { m_services.signer, m_services.vault, m_services.prompt }, m_order.profile, this);
    connect(
        m_unlock, &profile::Unlock::finished, this, [this](const profile::UnlockResult &result) {
            m_unlock->deleteLater();
            m_unlock = nullptr;
            if (const auto *error = std::get_if<signing::KeyError>(&result))
                end(Problem(*error));
            else
                prepare(std::get<profile::Unlocked>(result));
        });
    m_unlock->start();
}

/// What was downloaded before verifies too, and what is too old is fetched anew beside the attempt.
void SignAttempt::prepare(const profile::Unlocked &who)
{
    m_who = who;
    emit unlocked(who);
    // The one that is asked is the one whose answer wants verifying.
    m_who.profile.accessPoint = m_accessPoint.toString(QUrl::FullyEncoded);
    const auto identity = m_services.platformKeys.identityOf(m_who.profile);
    m_services.platformKeys.refreshIfStale(m_who, m_order.trust);
    base::whenDone(identity, this, [this](const signing::Identity &known) {
        m_identity = known;
        sign();
    });
}

void SignAttempt::sign()
{
    enter(Stage::Signing);
    m_request.method = "POST";
    m_request.url = m_url;
    m_request.acceptLanguage = m_order.acceptLanguage;
    m_request.body
        = m_order.repeats ? m_order.repeats->requestBytes : contract::toJson(m_order.request);
    const QString publicKey = profile::publicKeyId(m_identity);
    if (!publicKey.isEmpty()) // public-key mode is announced (domain.md 5)
        m_request.headers.append({ "Wechatpay-Serial", publicKey.toUtf8() });
    const auto signature = m_services.signer.sign(
        m_identity, { m_request.method, http::urlLine(m_url), m_request.body });
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
    m_call = new http::HttpCall(
        m_services.network, { m_order.trust, m_who.proxy }, m_request, m_order.limits, this);
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
    const auto verification
        = m_services.signer.verify(m_identity, { result.answer->headers, result.answer->body });
    base::whenDone(verification, this, [this, result](const signing::VerifyResult &verified) {
        if (!m_refreshed && mayNeedRefresh(verified))
            refreshAndVerify(result);
        else
            conclude(answeredRow(m_row, result, verified, m_services.clock.nowMs()));
    });
}

/// The platform's keys may have been changed since they were fetched (domain.md 6): once, they are
/// fetched anew. Whether that works or not, the answer is judged by what is known then.
void SignAttempt::refreshAndVerify(const http::HttpResult &result)
{
    enter(Stage::Refreshing);
    m_refreshed = true;
    m_answer = result;
    m_refresh = new QObject(this);
    base::whenDone(m_services.platformKeys.refresh(m_who, m_order.trust), m_refresh,
        [this](const platform::RefreshResult &) { refreshed(); });
}

/// Or the wait for it was cancelled: the answer is here, and is judged by what is known.
void SignAttempt::refreshed()
{
    if (!m_refresh)
        return; // both came at once
    std::exchange(m_refresh, nullptr)->deleteLater();
    const auto identity = m_services.platformKeys.identityOf(m_who.profile);
    base::whenDone(identity, this, [this](const signing::Identity &known) {
        m_identity = known;
        verify(m_answer);
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
