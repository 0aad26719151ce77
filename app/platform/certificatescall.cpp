#include "platform/certificatescall.h"

#include "access/accesspoint.h"
#include "access/httpcall.h"
#include "base/async.h"
#include "contract/reply.h"

#include <QLocale>

#include <algorithm>

namespace platform {

namespace {

/// domain.md 6; no parameters.
constexpr char certificatesPath[] = "/v3/global/certificates";
constexpr int mostTries = 2;

RefreshError refusal(const http::HttpAnswer &answer)
{
    const contract::Reply reply = contract::parseReply(answer.status, answer.body);
    const bool publicKeysOnly
        = answer.status == 404 && reply.code == QLatin1String("RESOURCE_NOT_EXISTS");
    return {
        .code = publicKeysOnly ? RefreshErrorCode::NoCertificates : RefreshErrorCode::Refused,
        .status = answer.status,
        .apiCode = reply.code,
        .message = reply.message,
    };
}

/// RFC 1123, as HTTP writes it: `Sun, 06 Nov 1994 08:49:37 GMT`.
std::optional<qint64> dateOf(const http::Headers &headers)
{
    const auto value = signing::headerValue(headers, "Date");
    if (!value)
        return std::nullopt;
    QDateTime date = QLocale::c().toDateTime(
        QString::fromLatin1(*value).trimmed(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    return date.isValid() ? std::optional(date.toMSecsSinceEpoch()) : std::nullopt;
}

/// The WeChat Pay public keys among the files; one that cannot be read verifies nothing.
signing::VerifyKeys publicKeysOf(const QList<signing::VerifyKeyFile> &files)
{
    signing::VerifyKeys keys;
    for (const signing::VerifyKeyFile &file : files) {
        if (!file.serial.startsWith(QLatin1String("PUB_KEY_ID_")))
            continue;
        auto key = signing::readKeyFile(file.file).and_then(signing::readPublicKey);
        if (key)
            keys.add(file.serial, std::move(*key));
    }
    return keys;
}

/// A merchant's own certificate must never become one that answers are believed by.
CertificatesResult withoutMerchants(const CertificatesResult &found, const QString &merchantSerial)
{
    const auto isMerchants = [&merchantSerial](const PlatformCertificate &certificate) {
        return signing::sameSerial(certificate.serial, merchantSerial);
    };
    if (found && std::any_of(found->cbegin(), found->cend(), isMerchants))
        return tl::make_unexpected(RefreshError { .code = RefreshErrorCode::WrongCertificate });
    return found;
}

/// Whether the next try may bring an answer where this one brought none.
bool isWorthAnotherTry(http::Failure failure)
{
    using http::Failure;
    switch (failure) {
    case Failure::HostNotFound:
    case Failure::ConnectionRefused:
    case Failure::ConnectTimeout:
    case Failure::TlsFailed:
    case Failure::ProxyFailed:
    case Failure::Inactive:
    case Failure::Deadline:
    case Failure::Broken:
        return true;
    case Failure::Cancelled:
    case Failure::TooLarge:
    case Failure::Refused:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

CertificatesCall::CertificatesCall(
    const Services &services, base::Worker &worker, const Errand &errand, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_worker(worker)
    , m_errand(errand)
{
}

CertificatesCall::~CertificatesCall() = default;

void CertificatesCall::start()
{
    const auto problem = check();
    if (!problem)
        return sign();
    QMetaObject::invokeMethod(
        this, [this, problem] { end({}, tl::make_unexpected(*problem)); }, Qt::QueuedConnection);
}

std::optional<RefreshError> CertificatesCall::check()
{
    const profile::Profile &profile = m_errand.who.profile;
    const auto accessPoint = http::accessPoint(profile.accessPoint);
    if (!accessPoint)
        return RefreshError { .code = RefreshErrorCode::NoAnswer,
            .failure = http::Failure::Refused };
    if (const auto allowed = profile::mayUse(profile, *accessPoint); !allowed)
        return RefreshError { .code = RefreshErrorCode::NotAllowed, .rail = allowed.error() };
    m_request.method = "GET";
    m_request.url = http::urlAt(*accessPoint, certificatesPath);
    return std::nullopt;
}

void CertificatesCall::sign()
{
    ++m_tries;
    signing::Identity identity = m_errand.who.profile.identity;
    // This call is made because the keys that verify may be missing, damaged or old.
    identity.verifyKeys.clear();
    const auto signature = m_services.signer.sign(
        identity, { m_request.method, http::urlLine(m_request.url), m_request.body });
    base::whenDone(signature, this, [this](const signing::SignResult &result) {
        if (result)
            send(*result);
        else
            end({},
                tl::make_unexpected(
                    RefreshError { .code = RefreshErrorCode::KeyUnusable, .key = result.error() }));
    });
}

void CertificatesCall::send(const signing::Signed &signature)
{
    m_serial = signature.serial;
    m_request.headers.clear();
    const QString publicKey = profile::publicKeyId(m_errand.who.profile.identity);
    if (!publicKey.isEmpty()) // public-key mode is announced (domain.md 5)
        m_request.headers.append({ "Wechatpay-Serial", publicKey.toUtf8() });
    m_request.headers.append({ "Authorization", signature.authorization });
    auto *call = new http::HttpCall(
        m_services.network, { m_errand.trust, m_errand.who.proxy }, m_request, {}, this);
    connect(call, &http::HttpCall::finished, this, [this, call](const http::HttpResult &result) {
        call->deleteLater();
        receive(result);
    });
    call->start();
}

void CertificatesCall::receive(const http::HttpResult &result)
{
    CertificatesAnswer answer { .receivedMs = m_services.clock.nowMs(), .call = result };
    if (!result.answer) {
        const auto failure = result.failure.value_or(http::Failure::Broken);
        if (m_tries < mostTries && isWorthAnotherTry(failure))
            return sign();
        return end(answer,
            tl::make_unexpected(
                RefreshError { .code = RefreshErrorCode::NoAnswer, .failure = failure }));
    }
    answer.dateMs = dateOf(result.answer->headers);
    if (result.answer->status < 200 || result.answer->status > 299)
        return end(answer, tl::make_unexpected(refusal(*result.answer)));
    if (!m_errand.apiV3Key || m_errand.apiV3Key->isEmpty())
        return end(
            answer, tl::make_unexpected(RefreshError { .code = RefreshErrorCode::ApiV3KeyNeeded }));
    read(answer);
}

void CertificatesCall::read(const CertificatesAnswer &answer)
{
    const auto reading = m_worker.run([http = *answer.call.answer, key = m_errand.apiV3Key,
                                          nowMs = answer.receivedMs, merchant = m_serial,
                                          files = m_errand.who.profile.identity.verifyKeys] {
        return withoutMerchants(readCertificates(http, *key, nowMs, publicKeysOf(files)), merchant);
    });
    base::whenDone(reading, this,
        [this, answer](const CertificatesResult &certificates) { end(answer, certificates); });
}

void CertificatesCall::end(CertificatesAnswer answer, const CertificatesResult &certificates)
{
    answer.certificates = certificates;
    emit finished(answer);
}

} // namespace platform
