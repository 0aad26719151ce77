#pragma once

#include "access/message.h"
#include "access/network.h"

#include <QObject>

#include <memory>

namespace http {

/// Every header that a call of this request sends, besides Host, which Qt adds: what the history
/// keeps as sent.
[[nodiscard]] Headers headersOf(const HttpRequest &request);

/// One HTTP/1.1 request on a fresh connection, with every trap of recipes.md 6 closed: a POST is
/// sent at most once, no redirect is followed, identity encoding, deadlines, a limit on the answer.
/// The request is handed to Qt only when the connection (with TLS: its handshake) stands; so
/// whatever fails before has certainly sent nothing. (A GET has no body to hold Qt back: Qt repeats
/// it when the server closes without an answer.)
/// Emits finished exactly once, never from within start or cancel; destroying it aborts silently.
class HttpCall final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpCall)
public:
    HttpCall(Network &network, const Transport &transport, const HttpRequest &request,
        const Limits &limits, QObject *parent);
    ~HttpCall() override;

    /// Begins, once. What is refused is told by finished too.
    void start();
    /// Ends the call with Failure::Cancelled, unless its outcome is known already.
    void cancel();

signals:
    void finished(const http::HttpResult &result);

private:
    void checkLocalhost();
    void findProxy();
    void connectThrough(const QNetworkProxy &proxy);
    void connectionTried();
    void send();
    void checkLength();
    void read();
    void answered();
    void connectTimedOutOrSilent();
    void fail(Failure failure, const QString &diagnostic);
    void end(HttpResult result);
    void dropReply();

    struct State;
    const std::unique_ptr<State> m_state;
};

} // namespace http
