#include "sandbox/service.h"

#include "base/loopback.h"
#include "contract/reply.h"
#include "sandbox/http/listener.h"
#include "sandbox/judge.h"
#include "signing/key.h"

#include <QUrl>

namespace sandbox {

namespace {

tl::unexpected<StartError> failure(StartErrorCode code, const QString &diagnostic)
{
    return tl::make_unexpected(StartError { code, diagnostic });
}

StartError keysUnusable(const CredentialsError &error)
{
    return { StartErrorCode::Credentials, error.path + u' ' + error.diagnostic, error };
}

QUrl urlOf(const Options &options, quint16 port)
{
    QUrl url;
    url.setScheme(options.tls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(options.host);
    url.setPort(port);
    url.setPath(QStringLiteral("/"));
    return url;
}

QHostAddress addressOf(const QString &host)
{
    return host == QLatin1String("localhost") ? QHostAddress(QHostAddress::LocalHost)
                                              : QHostAddress(host);
}

/// An address of its own is one that clients know the listener by; that of all interfaces is not.
TlsNeeds tlsNeeds(const QString &host)
{
    const QHostAddress address(host);
    const bool isOwn = !address.isNull() && address != QHostAddress::AnyIPv4
        && address != QHostAddress::AnyIPv6 && address != QHostAddress::Any;
    return isOwn ? TlsNeeds { .hosts = { host } } : TlsNeeds {};
}

/// 0 where no status line ever leaves.
int statusSent(const Answer &answer)
{
    switch (answer.delivery.way) {
    case Delivery::Way::Whole:
    case Delivery::Way::Truncate:
    case Delivery::Way::Dribble:
        return answer.status;
    case Delivery::Way::Reset:
        return answer.delivery.bytes > 0 ? answer.status : 0;
    case Delivery::Way::Hang:
    case Delivery::Way::Close:
    case Delivery::Way::Raw:
        return 0;
    }
    Q_UNREACHABLE();
}

/// As much as the log keeps. What is short is shared and not copied.
QByteArray bodySent(const Answer &answer)
{
    constexpr qsizetype kept = 4 * 1024;
    const bool isSent = statusSent(answer) != 0 || answer.delivery.way == Delivery::Way::Raw;
    return isSent ? answer.body.left(kept) : QByteArray();
}

/// What a tampered answer says now, in place of what the judge said.
void readAgain(const Answer &answer, LogEntry &entry)
{
    const contract::Reply reply = contract::parseReply(answer.status, answer.body);
    entry.code = reply.code;
    entry.sessionId = reply.sessionId;
}

} // namespace

Service::Service(const Options &options, const base::Clock &clock, base::NonceSource &nonces)
    : m_options(options)
    , m_clock(clock)
    , m_nonces(nonces)
    , m_judgesClock(clock)
    , m_scenario(options.scenario)
    , m_faultyTls(options.folder)
{
}

Service::~Service() = default;

void Service::open()
{
    if (const auto opened = tryToOpen())
        emit ready(*opened);
    else
        emit failed(opened.error());
}

base::Result<Ready, StartError> Service::tryToOpen()
{
    const QUrl url = urlOf(m_options, 0);
    if (!m_options.tls && !base::isLoopback(url))
        return failure(StartErrorCode::NotLoopback, m_options.host);
    const auto credentials = loadKeys();
    if (!credentials)
        return tl::make_unexpected(credentials.error());
    if (const auto listening = listen(*credentials); !listening)
        return tl::make_unexpected(listening.error());
    return Ready { urlOf(m_options, m_listener->serverPort()), *credentials };
}

base::Result<Credentials, StartError> Service::loadKeys()
{
    const auto credentials = m_options.tls
        ? ensureCredentials(m_options.folder, tlsNeeds(m_options.host))
        : ensureCredentials(m_options.folder, false);
    if (!credentials)
        return tl::make_unexpected(keysUnusable(credentials.error()));
    auto judge = Judge::create(*credentials, m_judgesClock, m_nonces);
    if (!judge)
        return tl::make_unexpected(keysUnusable(judge.error()));
    m_judge = std::move(*judge);
    m_player = std::make_unique<ScenarioPlayer>(*m_judge, m_judgesClock);
    return *credentials;
}

base::Result<void, StartError> Service::listen(const Credentials &credentials)
{
    std::optional<QSslConfiguration> tls;
    if (m_options.tls) {
        tls = serverTls(signing::readKeyFile(credentials.serverKey).value_or(QByteArray()),
            signing::readKeyFile(credentials.serverCert).value_or(QByteArray()));
        if (!tls)
            return failure(StartErrorCode::TlsFailed, credentials.serverCert);
    }
    const QHostAddress address = addressOf(m_options.host);
    m_listener = std::make_unique<Listener>(*this, m_options.limits, tls);
    m_listener->setException([this] { return m_faultyTls.of(m_scenario); });
    if (!address.isNull() && m_listener->listen(address, m_options.port))
        return {};
    const bool isTaken = m_listener->serverError() == QAbstractSocket::AddressInUseError;
    return failure(isTaken ? StartErrorCode::AddressInUse : StartErrorCode::CannotListen,
        m_listener->errorString());
}

void Service::rotate()
{
    const std::optional<QByteArray> serial = m_judge ? m_judge->rotate() : std::nullopt;
    if (serial)
        emit rotated(QString::fromLatin1(*serial));
    else
        emit rotationFailed();
}

Answer Service::answer(const Request &request)
{
    const Played played = m_player->play(request, m_scenario);
    const Judgement &judgement = played.judgement;
    LogEntry entry { .timeMs = m_clock.nowMs(),
        .method = QString::fromLatin1(request.method),
        .url = QString::fromLatin1(request.target),
        .code = judgement.code,
        .verdicts = judgement.verdicts,
        .sessionId = judgement.sessionId,
        .requestBody = request.body };
    if (played.scenario)
        entry.scenario = played.scenario->name;
    Answer answer = played.answer;
    if (m_options.tamper)
        m_options.tamper(request, answer, *m_judge);
    if (answer.status != judgement.answer.status || answer.body != judgement.answer.body)
        readAgain(answer, entry);
    entry.status = statusSent(answer);
    if (entry.status == 0)
        entry.sessionId.clear();
    entry.responseBody = bodySent(answer);
    emit answered(entry);
    return answer;
}

Answer Service::malformed(int httpStatus)
{
    LogEntry entry { .timeMs = m_clock.nowMs(),
        .status = httpStatus,
        .verdicts = { QStringLiteral("request:bad") } };
    emit answered(entry);
    return m_judge->malformed(httpStatus);
}

} // namespace sandbox
