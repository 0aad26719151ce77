#pragma once

#include "access/message.h"
#include "access/network.h"
#include "access/notifyaddress.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace http {

/// Finds the addresses of a name and calls back once, on the context's thread unless it is gone.
using Lookup = std::function<void(
    const QString &host, QObject *context, std::function<void(const QList<QHostAddress> &)> then)>;

/// Whom a notification may go to, and what it may cost.
struct NotifyPolicy {
    QStringList allowed {}; ///< hosts besides loopback (objectionTo)
    Transport transport {};
    std::chrono::milliseconds total { 5'000 }; ///< from start to the last byte of the answer
    qint64 maxBody = 64 * 1024; ///< bytes
    Lookup lookup {}; ///< the system's when empty
};

struct NotifyParcel {
    QUrl url;
    Headers headers; ///< besides Host, Content-Length, Connection, Accept-Encoding and -Language
    QByteArray body;
};

struct NotifyResult {
    std::optional<HttpAnswer> answer {}; ///< whatever its status; else a failure
    std::optional<NotifyFailure> failure {};
    QHostAddress address {}; ///< where the connection was tried last; null: nowhere
    qint64 durationMs = 0; ///< monotonic
    QString diagnostic {}; ///< untranslated, for the log
};

/// Posts one notification to whom the user named. HttpCall's rules (one POST at most, no redirect,
/// identity encoding, a fresh connection), and as the address is anyone's: the name is resolved
/// once, every address of it is checked, and the connection goes to the checked address, not to the
/// name (so that a second lookup cannot lead elsewhere); Host and TLS keep the name. Through a
/// proxy too, which is never used for loopback. Emits finished exactly once, never from within
/// start; destroying it aborts silently.
class NotifyCall final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NotifyCall)
public:
    NotifyCall(
        Network &network, const NotifyPolicy &policy, const NotifyParcel &parcel, QObject *parent);
    ~NotifyCall() override;

    /// Begins, once. What is refused is told by finished too.
    void start();

signals:
    void finished(const http::NotifyResult &result);

private:
    void resolved(const QList<QHostAddress> &addresses);
    void connectNext();
    void connectionTried();
    void send();
    void checkLength();
    void read();
    void answered();
    void fail(NotifyFailure failure, const QString &diagnostic);
    void end(NotifyResult result);
    void dropReply();

    struct State;
    const std::unique_ptr<State> m_state;
};

} // namespace http
