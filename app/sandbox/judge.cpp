#include "sandbox/judge.h"

#include "base/secret.h"
#include "sandbox/authentication.h"
#include "sandbox/bodycheck.h"
#include "sandbox/refusal.h"
#include "signing/authorization.h"
#include "signing/key.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>
#include <QRandomGenerator>

namespace sandbox {

namespace {

using Reason = Refusal::Reason;

constexpr char preSignPath[] = "/v3/global/papay/contracts/app-pre-entrust-sign";
constexpr quint32 sessionTails = 1'000'000;

CredentialsError unusable(const QString &path, const signing::KeyError &error)
{
    const bool isOurs = error.code == signing::KeyErrorCode::NoCryptography;
    return { .code
        = isOurs ? CredentialsErrorCode::KeyGenerationFailed : CredentialsErrorCode::Damaged,
        .path = path,
        .diagnostic = signing::name(error.code) };
}

base::Result<signing::PrivateKey, signing::KeyError> loadPrivateKey(const QString &path)
{
    return signing::readKeyFile(path).and_then([](QByteArray &&bytes) {
        const base::Secret secret(std::move(bytes));
        return signing::readPrivateKey(secret.bytes(), base::Secret());
    });
}

bool isJson(const Request &request)
{
    const QByteArray type = request.header("Content-Type").value_or(QByteArray());
    return type.split(';').constFirst().trimmed().compare("application/json", Qt::CaseInsensitive)
        == 0;
}

bool hasText(const Request &request, const char *header)
{
    return !request.header(header).value_or(QByteArray()).isEmpty();
}

/// What needs neither key nor clock.
std::optional<Refusal> checkHead(const Request &request, Verdicts &verdicts)
{
    if (!verdicts.note("path", request.path() == preSignPath))
        return Refusal { .reason = Reason::PathUnknown };
    if (!verdicts.note("method", request.method == "POST"))
        return Refusal { .reason = Reason::MethodWrong };
    if (!verdicts.note("accept", hasText(request, "Accept")))
        return Refusal { .reason = Reason::HeaderMissing };
    if (!verdicts.note("user_agent", hasText(request, "User-Agent")))
        return Refusal { .reason = Reason::HeaderMissing };
    if (!verdicts.note("content_type", isJson(request)))
        return Refusal { .reason = Reason::ContentTypeWrong };
    return {};
}

Answer sessionAnswer(const QString &sessionId)
{
    const QJsonObject body { { QStringLiteral("session_id"), sessionId } };
    Answer answer { .body = QJsonDocument(body).toJson(QJsonDocument::Compact) };
    answer.setHeader("Content-Type", "application/json; charset=utf-8");
    return answer;
}

} // namespace

struct Judge::Data {
    const base::Clock &clock;
    base::NonceSource &nonces;
    QByteArray platformSerial;
    signing::PrivateKey platformKey;
    Merchant merchant;
    quint64 requests = 0;
    quint32 sessionTail = QRandomGenerator::system()->bounded(sessionTails);
};

base::Result<std::unique_ptr<Judge>, CredentialsError> Judge::create(
    const Credentials &credentials, const base::Clock &clock, base::NonceSource &nonces)
{
    auto platformKey = loadPrivateKey(credentials.platformKey);
    if (!platformKey)
        return tl::make_unexpected(unusable(credentials.platformKey, platformKey.error()));
    auto merchantKey
        = signing::readKeyFile(credentials.merchantCert).and_then(signing::readPublicKey);
    if (!merchantKey)
        return tl::make_unexpected(unusable(credentials.merchantCert, merchantKey.error()));
    Merchant merchant { .mchid = credentials.mchid.toLatin1(),
        .serial = credentials.serial.toLatin1(),
        .key = std::move(*merchantKey) };
    return std::unique_ptr<Judge>(new Judge(std::unique_ptr<Data>(new Data { .clock = clock,
        .nonces = nonces,
        .platformSerial = credentials.platformSerial.toLatin1(),
        .platformKey = std::move(*platformKey),
        .merchant = std::move(merchant) })));
}

Judge::Judge(std::unique_ptr<Data> data)
    : m_data(std::move(data))
{
}

Judge::~Judge() = default;

Judgement Judge::judge(const Request &request)
{
    const qint64 nowMs = m_data->clock.nowMs();
    Verdicts verdicts;
    std::optional<Refusal> refusal = checkHead(request, verdicts);
    if (!refusal)
        refusal = authenticate(request, m_data->merchant, nowMs, verdicts);
    const bool isAuthenticated = !refusal;
    if (!refusal)
        refusal = checkBody(request.body, nowMs, verdicts);

    Judgement judgement { .verdicts = verdicts.list() };
    if (refusal) {
        judgement.code = codeOf(refusal->reason);
        judgement.answer = toAnswer(
            *refusal, preferredLanguage(request.header("Accept-Language").value_or(QByteArray())));
    } else {
        judgement.sessionId = nextSession(nowMs);
        judgement.answer = sessionAnswer(judgement.sessionId);
    }
    addGeneralHeaders(judgement.answer, refusal ? numberOf(*refusal) : 0, nowMs);
    // Known: a 2xx is signed, and what came before the signature was accepted is not. Not known:
    // a business 4xx; it is signed here, as the request behind it was (domain.md 3.1, 5).
    if (isAuthenticated)
        sign(judgement.answer, nowMs);
    return judgement;
}

Answer Judge::malformed(int httpStatus)
{
    Answer answer { .status = httpStatus };
    addGeneralHeaders(answer, 0, m_data->clock.nowMs());
    return answer;
}

void Judge::sign(Answer &answer, qint64 nowMs)
{
    const QByteArray timestamp = QByteArray::number(nowMs / 1000);
    const QByteArray nonce = m_data->nonces.next();
    const QByteArray signature
        = m_data->platformKey.sign(signing::answerToVerify(timestamp, nonce, answer.body));
    answer.setHeader("Wechatpay-Timestamp", timestamp);
    answer.setHeader("Wechatpay-Nonce", nonce);
    answer.setHeader("Wechatpay-Signature", signature.toBase64());
    answer.setHeader("Wechatpay-Serial", m_data->platformSerial);
}

void Judge::addGeneralHeaders(Answer &answer, int number, qint64 nowMs)
{
    const QByteArray seed = m_data->nonces.next() + QByteArray::number(++m_data->requests);
    const QByteArray id
        = QCryptographicHash::hash(seed, QCryptographicHash::Sha1).toHex().toUpper();
    answer.setHeader("Request-ID", id + '-' + QByteArray::number(number));
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC);
    answer.setHeader("Date",
        QLocale::c().toString(now, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1());
    answer.setHeader("Cache-Control", "no-cache, must-revalidate");
}

/// Date and time in Hong Kong, then six digits that do not come twice in a minute.
QString Judge::nextSession(qint64 nowMs)
{
    const auto now = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::OffsetFromUTC, 8 * 60 * 60);
    m_data->sessionTail
        = (m_data->sessionTail + 1 + QRandomGenerator::system()->bounded(4)) % sessionTails;
    return QString(now.toString(QStringLiteral("yyyyMMddHHmm"))
        + QStringLiteral("%1").arg(m_data->sessionTail, 6, 10, QLatin1Char('0')));
}

} // namespace sandbox
