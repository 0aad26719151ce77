#pragma once

#include <QByteArray>
#include <QList>
#include <QSslConfiguration>
#include <QString>
#include <QUrl>

#include <chrono>
#include <memory>
#include <variant>

namespace support {

/// Goes on once another whole request (head, and body by Content-Length) has arrived.
struct AwaitRequest {
};
/// Goes on with TLS; the configuration holds the server's certificate and key.
struct StartTls {
    QSslConfiguration configuration;
};
struct Send {
    QByteArray bytes;
};
struct Pause {
    std::chrono::milliseconds duration;
};
/// Sends the bytes again and again until the client goes.
struct Flood {
    QByteArray bytes;
};
/// Ends the connection in good order once everything is written.
struct Close {
};
/// Ends the connection with a TCP reset once everything is written.
struct Reset {
};

/// What happens on each connection, in order. After the last step it stays open and silent.
using Script = QList<std::variant<AwaitRequest, StartTls, Send, Pause, Flood, Close, Reset>>;

/// A TCP or TLS server on 127.0.0.1 that follows a script, byte for byte, and keeps what it got.
/// Runs on a thread of its own; every function may be called at any time.
class RawServer
{
public:
    explicit RawServer(const Script &script);
    ~RawServer();
    Q_DISABLE_COPY_MOVE(RawServer)

    [[nodiscard]] quint16 port() const;
    /// The URL of a path here, `http` unless told otherwise.
    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/"),
        const QString &scheme = QStringLiteral("http")) const;

    /// How many connections were accepted so far.
    [[nodiscard]] int connections() const;
    /// How many of them have ended.
    [[nodiscard]] int ended() const;
    /// The whole requests so far, each as its bytes were.
    [[nodiscard]] QList<QByteArray> requests() const;
    /// Everything that arrived (decrypted), whole requests or not.
    [[nodiscard]] QByteArray received() const;

private:
    class Loop;
    const std::unique_ptr<Loop> m_loop;
};

} // namespace support
