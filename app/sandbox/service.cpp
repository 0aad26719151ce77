#include "sandbox/service.h"

#include "base/loopback.h"
#include "contract/reply.h"
#include "sandbox/judge.h"
#include "sandbox/listener.h"
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

/// 0 where no status line ever leaves.
int statusSent(const Answer &answer)
{
    switch (answer.delivery.way) {
    case Delivery::Way::Whole:
    case Delivery::Way::Truncate:
    case Delivery::Way::Dribble:
        return answer.status;
    case Delivery::Way::Hang:
    case Delivery::Way::Close:
    case Delivery::Way::Reset:
    case Delivery::Way::Raw:
        return 0;
    }
    Q_UNREACHABLE();
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
    const auto credentials = ensureCredentials(m_options.folder, m_options.tls);
    if (!credentials)
        return tl::make_unexpected(keysUnusable(credentials.error()));
    auto judge = Judge::create(*credentials, m_clock, m_nonces);
    if (!judge)
        return tl::make_unexpected(keysUnusable(judge.error()));
    m_judge = std::move(*judge);
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
    const Judgement judgement = m_judge->judge(request);
    LogEntry entry { .timeMs = m_clock.nowMs(),
        .method = QString::fromLatin1(request.method),
        .url = QString::fromLatin1(request.target),
        .code = judgement.code,
        .verdicts = judgement.verdicts,
        .sessionId = judgement.sessionId,
        .requestBody = request.body };
    Answer answer = judgement.answer;
    if (m_options.tamper)
        m_options.tamper(request, answer, *m_judge);
    if (answer.status != judgement.answer.status || answer.body != judgement.answer.body)
        readAgain(answer, entry);
    entry.status = statusSent(answer);
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
