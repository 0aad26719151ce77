#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QTcpSocket>

#include <optional>

namespace support {

struct Response {
    int status = 0;
    QList<QPair<QByteArray, QByteArray>> headers {};
    QByteArray body {};

    /// The value of a header; empty when absent.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

/// A client that sends what it is told and keeps what comes, without knowing HTTP.
class Client
{
public:
    /// Connects to 127.0.0.1.
    explicit Client(quint16 port);

    void send(const QByteArray &bytes) { m_socket.write(bytes); }
    void leave() { m_socket.abort(); }
    [[nodiscard]] QTcpSocket &socket() { return m_socket; }
    /// All bytes that came and were not taken away.
    [[nodiscard]] QByteArray &received();
    /// A whole response is there, by its Content-Length.
    [[nodiscard]] bool hasResponse();
    /// Takes the first response off what was received.
    [[nodiscard]] Response take();
    [[nodiscard]] bool isConnected() const;
    /// The other side closed, by FIN or RST.
    [[nodiscard]] bool isClosed() const;

private:
    [[nodiscard]] std::optional<Response> first(qsizetype &size);

    QTcpSocket m_socket;
    QByteArray m_received;
};

} // namespace support
