#include "sandbox/judge.h"

#include "sandbox/contracts/handling.h"
#include "sandbox/rules/authentication.h"
#include "sandbox/rules/headcheck.h"
#include "sandbox/rules/ratelimit.h"
#include "signing/authorization.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QLocale>

namespace sandbox {

namespace {

using Reason = Refusal::Reason;

constexpr int unauthorized = 401;
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

std::optional<Refusal> checkRate(
    const QByteArray &mchid, RateLimit &rate, qint64 nowMs, Verdicts &verdicts)
{
    if (!rate.isOn() || verdicts.note("rate", rate.admits(mchid, nowMs)))
        return {};
    return Refusal { .reason = Reason::RateLimited, .code = rate.nextCode() };
}

} // namespace

struct Judge::Data {
    const base::Clock &clock;
    base::NonceSource &nonces;
    std::unique_ptr<Platform> platform;
    Merchants merchants;
    Signings signings;
    NonceMemory seen {};
    RateLimit rate {};
    quint64 requests = 0;
};

struct Judge::Admitted {
    Route route;
    const Merchant *merchant; ///< never null
};

base::Result<std::unique_ptr<Judge>, CredentialsError> Judge::create(const Credentials &credentials,
    const base::Clock &clock, base::NonceSource &nonces, const SigningLimits &limits)
{
    auto platform = Platform::create(credentials);
    if (!platform)
        return tl::make_unexpected(platform.error());
    auto merchants = Merchants::open(credentials).map_error(toCredentialsError);
    if (!merchants)
        return tl::make_unexpected(merchants.error());
    return std::unique_ptr<Judge>(new Judge(std::unique_ptr<Data>(new Data { .clock = clock,
        .nonces = nonces,
        .platform = std::move(*platform),
        .merchants = std::move(*merchants),
        .signings = Signings(limits) })));
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
    Judgement judgement;
    const auto admitted = admit(request, nowMs, verdicts);
    auto handled = admitted ? serve(request, *admitted, nowMs, verdicts)
                            : tl::make_unexpected(admitted.error());
    judgement.verdicts = verdicts.list();
    if (handled) {
        judgement.answer = handled->answer;
        judgement.sessionId = handled->sessionId;
    } else {
        judgement.code = codeOf(handled.error());
        judgement.answer = toAnswer(handled.error(),
            preferredLanguage(request.header("Accept-Language").value_or(QByteArray())));
    }
    addGeneralHeaders(judgement.answer, handled ? 0 : numberOf(handled.error()), nowMs);
    // Known: a 2xx is signed, and a 401 is not. Not known: a business 4xx; it is signed here, as
    // the request behind it was (domain.md 3.1, 5).
    if (admitted && judgement.answer.status != unauthorized) {
        if (const QByteArray asked = publicKeyAsked(request); !asked.isEmpty())
            judgement.answer.setHeader(serialHeader, asked);
        sign(judgement.answer, nowMs);
    }
    return judgement;
}

base::Result<Judge::Admitted, Refusal> Judge::admit(
    const Request &request, qint64 nowMs, Verdicts &verdicts)
{
    const auto route = checkHead(request, verdicts);
    if (!route)
        return tl::make_unexpected(route.error());
    const auto merchant = authenticate(request, m_data->merchants, m_data->seen, nowMs, verdicts);
    if (!merchant)
        return tl::make_unexpected(merchant.error());
    auto refusal
        = checkPublicKey(publicKeyAsked(request), m_data->platform->publicKeyId(), verdicts);
    if (refusal)
        return tl::make_unexpected(std::move(*refusal));
    return Admitted { *route, *merchant };
}

base::Result<Handled, Refusal> Judge::serve(
    const Request &request, const Admitted &admitted, qint64 nowMs, Verdicts &verdicts)
{
    if (auto refusal = checkRate(admitted.merchant->mchid, m_data->rate, nowMs, verdicts))
        return tl::make_unexpected(std::move(*refusal));
    return handle({ .request = request,
        .route = admitted.route,
        .merchant = *admitted.merchant,
        .nowMs = nowMs,
        .signings = m_data->signings,
        .platform = *m_data->platform,
        .nonces = m_data->nonces,
        .verdicts = verdicts });
}

void Judge::setRateLimit(int perSecond) { m_data->rate.set(perSecond); }

void Judge::setContractListener(ContractListener listener)
{
    m_data->signings.setListener(std::move(listener));
}

PlayedAct Judge::play(const QString &sessionId, Act act)
{
    return m_data->signings.play(sessionId, act, m_data->clock.nowMs());
}

QList<SessionInfo> Judge::sessions(qsizetype most) const
{
    return m_data->signings.sessions(most, m_data->clock.nowMs());
}

QList<SignedContract> Judge::contracts(qsizetype most) const
{
    return m_data->signings.contracts().newest(most);
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

} // namespace sandbox
