#include "access/notifycall.h"

#include "access/pinnedrequest.h"
#include "access/requestbody.h"
#include "access/verdict.h"
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

void lookupBySystem(const QString &host, QObject *context,
    const std::function<void(const QList<QHostAddress> &)> &then)
{
    QHostInfo::lookupHost(host, context, [then](const QHostInfo &info) { then(info.addresses()); });
}

/// IPv4 first: more often than not a name's IPv6 address is one that nothing leads to.
QList<QHostAddress> ordered(QList<QHostAddress> addresses)
{
    std::stable_partition(addresses.begin(), addresses.end(), [](const QHostAddress &address) {
        return address.protocol() == QAbstractSocket::IPv4Protocol;
    });
    return addresses;
}

NotifyFailure notifyFailure(Failure failure)
{
    switch (failure) {
    case Failure::TlsFailed:
        return NotifyFailure::TlsFailed;
    case Failure::ProxyFailed:
        return NotifyFailure::ProxyFailed;
    case Failure::ConnectTimeout:
    case Failure::Inactive:
    case Failure::Deadline:
        return NotifyFailure::Deadline;
    case Failure::HostNotFound:
        return NotifyFailure::HostNotFound;
    case Failure::ConnectionRefused:
        return NotifyFailure::ConnectionRefused;
    case Failure::TooLarge:
        return NotifyFailure::TooLarge;
    case Failure::Cancelled:
    case Failure::Broken:
        return NotifyFailure::Broken;
    case Failure::Refused:
        return NotifyFailure::Unusable;
    }
    Q_UNREACHABLE();
}

QString diagnosticOf(const QNetworkReply &reply)
{
    return QString(QString::number(reply.error()) % QLatin1String(": ") % reply.errorString());
}

} // namespace

struct NotifyCall::State {
    Network &network;
    const NotifyPolicy policy;
    const NotifyParcel parcel;
    Phase phase = Phase::NotStarted;
    QList<QHostAddress> addresses = {}; ///< checked, not tried yet
    QHostAddress address = {};
    QNetworkProxy proxy = {};
    std::unique_ptr<QNetworkAccessManager> manager = {};
    QNetworkReply *reply = nullptr; ///< the manager's
    QByteArray body = {};
    QString tlsErrors = {};
    QElapsedTimer clock = {};
    QTimer deadline {};

    [[nodiscard]] Route route() const;
};

Route NotifyCall::State::route() const
{
    if (proxy.type() != QNetworkProxy::NoProxy)
        return Route::Proxy;
    return parcel.url.scheme() == QLatin1String("https") ? Route::Tls : Route::Plain;
}

NotifyCall::NotifyCall(
    Network &network, const NotifyPolicy &policy, const NotifyParcel &parcel, QObject *parent)
    : QObject(parent)
    , m_state(new State { network, policy, parcel })
{
    m_state->deadline.setSingleShot(true);
    m_state->deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_state->deadline, &QTimer::timeout, this,
        [this] { fail(NotifyFailure::Deadline, QStringLiteral("no whole answer in time")); });
}

NotifyCall::~NotifyCall() { dropReply(); }

void NotifyCall::start()
{
    if (m_state->phase != Phase::NotStarted)
        return;
    m_state->phase = Phase::Connecting;
    m_state->clock.start();
    m_state->deadline.start(m_state->policy.total);
    const QUrl &url = m_state->parcel.url;
    if (const auto failure = objectionTo(url, m_state->policy.allowed))
        return fail(*failure, QStringLiteral("the address is refused"));
    if (!isSendable(m_state->parcel.headers))
        return fail(NotifyFailure::Unusable, QStringLiteral("a header that would break its line"));
    const QHostAddress literal(url.host());
    if (!literal.isNull())
        return resolved({ literal });
    const Lookup &lookup = m_state->policy.lookup;
    (lookup ? lookup : lookupBySystem)(url.host(QUrl::FullyEncoded), this,
        [this](const QList<QHostAddress> &addresses) { resolved(addresses); });
}

void NotifyCall::resolved(const QList<QHostAddress> &addresses)
{
    if (m_state->phase != Phase::Connecting)
        return;
    if (const auto failure = objectionTo(m_state->parcel.url, addresses))
        return fail(*failure, QStringLiteral("what the name leads to is refused"));
    m_state->addresses = ordered(addresses);
    base::whenDone(m_state->network.proxyFor(m_state->parcel.url, m_state->policy.transport.proxy),
        this, [this](const QNetworkProxy &proxy) {
            m_state->proxy = proxy;
            connectNext();
        });
}

void NotifyCall::connectNext()
{
    if (m_state->phase != Phase::Connecting)
        return;
    dropReply();
    m_state->address = m_state->addresses.takeFirst();
    m_state->manager = m_state->network.freshManager(m_state->proxy);
    m_state->reply = m_state->manager->get(
        pinnedConnect(m_state->parcel.url, m_state->address, m_state->policy.transport.trust));
    connect(m_state->reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &all) {
        for (const QSslError &error : all)
            m_state->tlsErrors += QLatin1String("; ") % error.errorString();
    });
    connect(m_state->reply, &QNetworkReply::finished, this, &NotifyCall::connectionTried);
}

void NotifyCall::connectionTried()
{
    const QNetworkReply &reply = *m_state->reply;
    if (reply.error() == QNetworkReply::NoError)
        return send();
    const Failure failure = connectFailure(reply.error(), m_state->route());
    const QString diagnostic = diagnosticOf(reply) + m_state->tlsErrors;
    if (failure != Failure::ConnectionRefused || m_state->addresses.isEmpty())
        return fail(notifyFailure(failure), diagnostic);
    // Queued: the reply that says so is about to go.
    QMetaObject::invokeMethod(this, &NotifyCall::connectNext, Qt::QueuedConnection);
}

void NotifyCall::send()
{
    m_state->phase = Phase::Sent;
    const NotifyParcel &parcel = m_state->parcel;
    QNetworkRequest wire = pinned(parcel.url, m_state->address, m_state->policy.transport.trust);
    for (const auto &[name, value] : parcel.headers)
        wire.setRawHeader(name, value);
    wire.setRawHeader("Host", parcel.url.authority(QUrl::FullyEncoded).toLatin1());
    wire.setRawHeader("Accept-Encoding", "identity"); // raw bytes, and no bombs
    wire.setRawHeader("Accept-Language", "*"); // else Qt names the user's
    wire.setRawHeader("Connection", "close");
    wire.setHeader(QNetworkRequest::ContentLengthHeader, parcel.body.size());
    // Else Qt copies the body, and could send it again (recipes.md 6, trap 1).
    wire.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    QNetworkAccessManager &manager = *m_state->manager;
    QNetworkReply *reply = manager.post(wire, new RequestBody(parcel.body, &manager));
    m_state->reply = reply;
    // One more than allowed, so that Qt never stops short of what is allowed.
    reply->setReadBufferSize(m_state->policy.maxBody + 1);
    connect(reply, &QNetworkReply::metaDataChanged, this, &NotifyCall::checkLength);
    connect(reply, &QNetworkReply::readyRead, this, &NotifyCall::read);
    connect(reply, &QNetworkReply::finished, this, &NotifyCall::answered);
}

void NotifyCall::checkLength()
{
    const qint64 length = m_state->reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (length > m_state->policy.maxBody)
        fail(NotifyFailure::TooLarge, QStringLiteral("announces %1 bytes").arg(length));
}

void NotifyCall::read()
{
    if (m_state->phase != Phase::Sent || !m_state->reply->isOpen())
        return;
    m_state->body += m_state->reply->readAll();
    if (m_state->body.size() > m_state->policy.maxBody)
        fail(NotifyFailure::TooLarge, QStringLiteral("over the limit"));
}

void NotifyCall::answered()
{
    read();
    if (m_state->phase != Phase::Sent)
        return;
    const QNetworkReply &reply = *m_state->reply;
    const HttpAnswer answer { reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
        reply.rawHeaderPairs(), m_state->body };
    if (!isWhole(answer, reply.error()))
        return fail(NotifyFailure::Broken, diagnosticOf(reply));
    end({ .answer = answer });
}

void NotifyCall::fail(NotifyFailure failure, const QString &diagnostic)
{
    end({ .failure = failure, .diagnostic = diagnostic });
}

void NotifyCall::end(NotifyResult result)
{
    if (m_state->phase == Phase::Over)
        return;
    m_state->phase = Phase::Over;
    m_state->deadline.stop();
    dropReply();
    result.address = m_state->address;
    result.durationMs = m_state->clock.elapsed();
    qCDebug(category) << m_state->parcel.url << result.address << result.durationMs
                      << (result.answer ? result.answer->status : 0) << result.diagnostic;
    // Queued: not from within start, nor from within a signal of Qt's reply.
    QMetaObject::invokeMethod(
        this,
        [this, result] {
            m_state->manager.reset(); // ends the connection before anyone goes on
            emit finished(result);
        },
        Qt::QueuedConnection);
}

void NotifyCall::dropReply()
{
    // Only that, as in HttpCall: the manager takes it along.
    if (m_state->reply)
        m_state->reply->disconnect(this);
    m_state->reply = nullptr;
}

} // namespace http
