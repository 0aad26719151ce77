#include "access/httpcall.h"

#include "access/requestbody.h"
#include "access/verdict.h"
#include "access/wire.h"
#include "base/async.h"

#include <QElapsedTimer>
#include <QHostInfo>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslError>
#include <QTimer>

#include <algorithm>

namespace http {

namespace {

Q_LOGGING_CATEGORY(category, "papay.access", QtWarningMsg)

enum class Phase { NotStarted, Connecting, Sent, Over };

QString diagnosticOf(const QNetworkReply &reply)
{
    return QString(QString::number(reply.error()) % QLatin1String(": ") % reply.errorString());
}

} // namespace

struct HttpCall::State {
    Network &network;
    const Transport transport;
    const HttpRequest request;
    const Limits limits;
    Phase phase = Phase::NotStarted;
    std::unique_ptr<QNetworkAccessManager> manager = {};
    QNetworkReply *reply = nullptr; ///< the manager's
    QByteArray body = {};
    QString tlsErrors = {};
    QElapsedTimer clock = {};
    QTimer deadline {};
    QTimer quiet {}; ///< the connect limit, then the inactivity limit

    [[nodiscard]] Route route() const;
};

Route HttpCall::State::route() const
{
    if (manager->proxy().type() != QNetworkProxy::NoProxy)
        return Route::Proxy;
    return request.url.scheme() == QLatin1String("https") ? Route::Tls : Route::Plain;
}

HttpCall::HttpCall(Network &network, const Transport &transport, const HttpRequest &request,
    const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_state(new State { network, transport, request, limits })
{
    for (QTimer *timer : { &m_state->deadline, &m_state->quiet }) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
    }
    connect(&m_state->deadline, &QTimer::timeout, this,
        [this] { fail(Failure::Deadline, QStringLiteral("the total deadline passed")); });
    connect(&m_state->quiet, &QTimer::timeout, this, &HttpCall::connectTimedOutOrSilent);
}

HttpCall::~HttpCall() { dropReply(); }

void HttpCall::start()
{
    if (m_state->phase != Phase::NotStarted)
        return;
    m_state->phase = Phase::Connecting;
    m_state->clock.start();
    m_state->deadline.start(m_state->limits.total);
    m_state->quiet.start(m_state->limits.connect);
    if (const auto objected = objection(m_state->request))
        return fail(Failure::Refused, *objected);
    checkLocalhost();
}

void HttpCall::cancel() { fail(Failure::Cancelled, QStringLiteral("cancelled")); }

void HttpCall::checkLocalhost()
{
    const QString host = m_state->request.url.host();
    if (host != QLatin1String("localhost"))
        return findProxy();
    // A name proves nothing: plain http and the sandbox's identity are for loopback alone.
    QHostInfo::lookupHost(host, this, [this](const QHostInfo &info) {
        const QList<QHostAddress> addresses = info.addresses();
        if (addresses.isEmpty())
            return fail(Failure::HostNotFound, info.errorString());
        if (!std::all_of(addresses.cbegin(), addresses.cend(),
                [](const QHostAddress &address) { return address.isLoopback(); }))
            return fail(Failure::Refused, QStringLiteral("localhost is not loopback"));
        findProxy();
    });
}

void HttpCall::findProxy()
{
    if (m_state->phase != Phase::Connecting)
        return;
    base::whenDone(m_state->network.proxyFor(m_state->request.url, m_state->transport.proxy), this,
        [this](const QNetworkProxy &proxy) { connectThrough(proxy); });
}

void HttpCall::connectThrough(const QNetworkProxy &proxy)
{
    if (m_state->phase != Phase::Connecting)
        return;
    m_state->manager = m_state->network.freshManager(proxy);
    m_state->reply
        = m_state->manager->get(connectRequest(m_state->request.url, m_state->transport.trust));
    connect(m_state->reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &all) {
        for (const QSslError &error : all)
            m_state->tlsErrors += QLatin1String("; ") % error.errorString();
    });
    connect(m_state->reply, &QNetworkReply::finished, this, &HttpCall::connectionTried);
}

void HttpCall::connectionTried()
{
    const QNetworkReply &reply = *m_state->reply;
    if (reply.error() == QNetworkReply::NoError)
        return send();
    fail(connectFailure(reply.error(), m_state->route()), diagnosticOf(reply) + m_state->tlsErrors);
}

void HttpCall::send()
{
    m_state->phase = Phase::Sent;
    const QNetworkRequest wire = wireRequest(m_state->request, m_state->transport.trust);
    QNetworkAccessManager &manager = *m_state->manager;
    m_state->reply = m_state->request.method == "GET"
        ? manager.get(wire)
        : manager.post(wire, new RequestBody(m_state->request.body, &manager));
    QNetworkReply *reply = m_state->reply;
    // One more than allowed, so that Qt never stops short of what is allowed.
    reply->setReadBufferSize(m_state->limits.maxBody + 1);

    m_state->quiet.start(m_state->limits.inactivity);
    const auto lively = [this] { m_state->quiet.start(); };
    connect(reply, &QNetworkReply::uploadProgress, this, lively);
    connect(reply, &QNetworkReply::requestSent, this, lively);
    connect(reply, &QNetworkReply::metaDataChanged, this, lively);
    connect(reply, &QNetworkReply::readyRead, this, lively);
    connect(reply, &QNetworkReply::metaDataChanged, this, &HttpCall::checkLength);
    connect(reply, &QNetworkReply::readyRead, this, &HttpCall::read);
    connect(reply, &QNetworkReply::finished, this, &HttpCall::answered);
}

void HttpCall::checkLength()
{
    const qint64 length = m_state->reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (length > m_state->limits.maxBody)
        fail(Failure::TooLarge, QStringLiteral("announces %1 bytes").arg(length));
}

void HttpCall::read()
{
    if (m_state->phase != Phase::Sent || !m_state->reply->isOpen())
        return;
    m_state->body += m_state->reply->readAll();
    if (m_state->body.size() > m_state->limits.maxBody)
        fail(Failure::TooLarge, QStringLiteral("over the limit"));
}

void HttpCall::answered()
{
    read();
    if (m_state->phase != Phase::Sent)
        return;
    const QNetworkReply &reply = *m_state->reply;
    const HttpAnswer answer { reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
        reply.rawHeaderPairs(), m_state->body };
    if (!isWhole(answer, reply.error()))
        return fail(Failure::Broken, diagnosticOf(reply));
    end({ .answer = answer });
}

void HttpCall::connectTimedOutOrSilent()
{
    if (m_state->phase == Phase::Connecting)
        fail(Failure::ConnectTimeout, QStringLiteral("no connection in time"));
    else
        fail(Failure::Inactive, QStringLiteral("silence"));
}

void HttpCall::fail(Failure failure, const QString &diagnostic)
{
    const bool nothingSent
        = m_state->phase == Phase::NotStarted || m_state->phase == Phase::Connecting;
    end({ .failure = failure, .nothingSent = nothingSent, .diagnostic = diagnostic });
}

void HttpCall::end(HttpResult result)
{
    if (m_state->phase == Phase::Over)
        return;
    m_state->phase = Phase::Over;
    m_state->deadline.stop();
    m_state->quiet.stop();
    dropReply();
    if (m_state->clock.isValid())
        result.durationMs = m_state->clock.elapsed();
    qCDebug(category) << m_state->request.method << m_state->request.url << result.durationMs
                      << (result.answer ? result.answer->status : 0)
                      << (result.failure ? name(*result.failure) : QLatin1String())
                      << result.diagnostic;
    // Queued: not from within start or cancel, nor from within a signal of Qt's reply.
    QMetaObject::invokeMethod(
        this,
        [this, result] {
            m_state->manager.reset(); // ends the connection before anyone goes on
            emit finished(result);
        },
        Qt::QueuedConnection);
}

void HttpCall::dropReply()
{
    // Only that: aborting a reply whose own error is on its way makes Qt complain. The manager
    // takes it along.
    if (m_state->reply)
        m_state->reply->disconnect(this);
    m_state->reply = nullptr;
}

} // namespace http
