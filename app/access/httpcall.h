#pragma once

#include "access/failure.h"
#include "access/network.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QPair>
#include <QUrl>

#include <chrono>
#include <optional>

class QNetworkReply;
class QTimer;

namespace http { // not `access`: POSIX has a function of that name

using Headers = QList<QPair<QByteArray, QByteArray>>;

struct HttpRequest {
    QByteArray method; ///< GET or POST
    QUrl url;
    Headers headers; ///< besides the ones that HttpCall sets itself; Authorization, for one
    QByteArray body; ///< sent as it is
    QByteArray acceptLanguage = "zh-CN"; ///< en, zh-CN, zh-HK, zh-TW (domain.md 3.1)
};

/// design.md's default deadlines, and the response limit.
struct Limits {
    std::chrono::milliseconds connect { 5'000 };
    std::chrono::milliseconds inactivity { 10'000 };
    std::chrono::milliseconds total { 15'000 };
    qint64 maxBody = 1024 * 1024; ///< bytes
};

struct HttpAnswer {
    int status = 0;
    Headers headers; ///< names as they came, repeated ones joined by Qt
    QByteArray body; ///< whole, as it arrived
};

/// What became of a call: an answer (whatever its status), or a failure.
struct HttpResult {
    std::optional<HttpAnswer> answer;
    std::optional<Failure> failure;
    bool nothingSent = false; ///< certain that not a byte of the request left
    qint64 durationMs = 0; ///< monotonic
    QString diagnostic; ///< untranslated, for the log
};

/// One HTTP/1.1 request on a fresh connection, sent at most once, with every trap of recipes.md 6
/// closed: no silent re-send, no redirect, identity encoding, deadlines, a limit on the answer.
/// Emits finished exactly once; destroying it aborts silently.
class HttpCall final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpCall)
public:
    HttpCall(Network &network, const TrustSet &trust, const HttpRequest &request,
        const Limits &limits, QObject *parent);
    ~HttpCall() override;

    /// Sends, once control returns to the event loop. What is refused is told by finished too.
    void start();
    /// Ends the call with Failure::Cancelled; nothing after finished.
    void cancel();

signals:
    void finished(const http::HttpResult &result);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace http
