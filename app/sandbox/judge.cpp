#include "sandbox/judge.h"

#include "sandbox/authentication.h"
#include "sandbox/bodycheck.h"
#include "sandbox/platform.h"
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

constexpr quint32 sessionTails = 1'000'000;
constexpr char publicKeyPrefix[] = "PUB_KEY_ID_";
constexpr char serialHeader[] = "Wechatpay-Serial";
constexpr qsizetype shownCharacters = 64;

/// The public key that the client asks to be answered with; empty when it goes by certificates.
QByteArray publicKeyAsked(const Request &request)
{
    const QByteArray serial = request.header(serialHeader).value_or(QByteArray());
    return serial.startsWith(publicKeyPrefix) ? serial : QByteArray();
}

std::optional<Refusal> checkPublicKey(
    const QByteArray &asked, const QByteArray &own, Verdicts &verdicts)
{
    if (asked.isEmpty() || verdicts.note("public_key", asked == own))
        return {};
    const QString shown = QString::fromUtf8(asked.left(shownCharacters));
    return Refusal { .reason = Reason::PublicKeyUnknown,
        .detail { { QStringLiteral("field"), QString::fromLatin1(serialHeader) },
            { QStringLiteral("value"), shown },
            { QStringLiteral("issue"), QStringLiteral("no such public key") },
            { QStringLiteral("location"), QStringLiteral("header") } },
        .named = shown };
}

Answer jsonAnswer(const QByteArray &body)
{
    Answer answer { .body = body };
    answer.setHeader("Content-Type", "application/json; charset=utf-8");
    return answer;
}

QByteArray sessionBody(const QString &sessionId)
{
    const QJsonObject body { { QStringLiteral("session_id"), sessionId } };
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace

struct Judge::Data {
    const base::Clock &clock;
    base::NonceSource &nonces;
    std::unique_ptr<Platform> platform;
    Merchant merchant;
    quint64 requests = 0;
    quint32 sessionTail = QRandomGenerator::system()->bounded(sessionTails);
};

base::Result<std::unique_ptr<Judge>, CredentialsError> Judge::create(
    const Credentials &credentials, const base::Clock &clock, base::NonceSource &nonces)
{
    auto platform = Platform::create(credentials);
    if (!platform)
        return tl::make_unexpected(platform.error());
    auto merchantKey
        = signing::readKeyFile(credentials.merchantCert).and_then(signing::readPublicKey);
    if (!merchantKey)
        return tl::make_unexpected(unusable(credentials.merchantCert, merchantKey.error()));
    Merchant merchant { .mchid = credentials.mchid.toLatin1(),
        .serial = credentials.serial.toLatin1(),
        .key = std::move(*merchantKey) };
    return std::unique_ptr<Judge>(new Judge(std::unique_ptr<Data>(new Data { .clock = clock,
        .nonces = nonces,
        .platform = std::move(*platform),
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
    const QByteArray asked = publicKeyAsked(request);
    Verdicts verdicts;
    const auto endpoint = checkHead(request, verdicts);
    std::optional<Refusal> refusal;
    if (!endpoint)
        refusal = endpoint.error();
    if (!refusal)
        refusal = authenticate(request, m_data->merchant, nowMs, verdicts);
    if (!refusal)
        refusal = checkPublicKey(asked, m_data->platform->publicKeyId(), verdicts);
    const bool isAuthenticated = !refusal;
    Judgement judgement;
    if (!refusal)
        refusal = handle(*endpoint, request, nowMs, verdicts, judgement);
    judgement.verdicts = verdicts.list();
    if (refusal) {
        judgement.code = codeOf(refusal->reason);
        judgement.answer = toAnswer(
            *refusal, preferredLanguage(request.header("Accept-Language").value_or(QByteArray())));
    }
    addGeneralHeaders(judgement.answer, refusal ? numberOf(*refusal) : 0, nowMs);
    // Known: a 2xx is signed, and what came before the signature was accepted is not. Not known:
    // a business 4xx; it is signed here, as the request behind it was (domain.md 3.1, 5).
    if (isAuthenticated) {
        if (!asked.isEmpty())
            judgement.answer.setHeader(serialHeader, asked);
        sign(judgement.answer, nowMs);
    }
    return judgement;
}

std::optional<Refusal> Judge::handle(Endpoint endpoint, const Request &request, qint64 nowMs,
    Verdicts &verdicts, Judgement &judgement)
{
    switch (endpoint) {
    case Endpoint::PreSign:
        if (std::optional<Refusal> refusal = checkBody(request.body, nowMs, verdicts))
            return refusal;
        judgement.sessionId = nextSession(nowMs);
        judgement.answer = jsonAnswer(sessionBody(judgement.sessionId));
        return {};
    case Endpoint::Certificates:
        judgement.answer = jsonAnswer(m_data->platform->certificateList(m_data->nonces));
        return {};
    }
    Q_UNREACHABLE();
}

std::optional<QByteArray> Judge::rotate() { return m_data->platform->rotate(); }

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
    const PlatformSignature signature = m_data->platform->sign(
        signing::answerToVerify(timestamp, nonce, answer.body), answer.header(serialHeader));
    answer.setHeader("Wechatpay-Timestamp", timestamp);
    answer.setHeader("Wechatpay-Nonce", nonce);
    answer.setHeader("Wechatpay-Signature", signature.bytes.toBase64());
    answer.setHeader(serialHeader, signature.serial);
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
