#pragma once

#include "sandbox/http/connectionlimits.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

class QTcpSocket;

namespace sandbox {

class Delivering;
class RequestHandler;

/// One client: reads requests, answers them in order, and deletes itself when the client has gone
/// or nothing more is to be said.
class Connection final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Connection)
public:
    /// Owns the socket. The handler outlives the connection.
    Connection(QTcpSocket *socket, RequestHandler &handler, const ConnectionLimits &limits,
        QObject *parent);
    ~Connection() override;

private:
    void receive();
    void advance();
    [[nodiscard]] bool step();
    void refuse(int httpStatus);
    void deliver(const Request &request);
    void delivered(bool keepsOpen);
    void closeGently();
    void halfClose();

    enum class State { Reading, Answering, Closing };

    QTcpSocket *m_socket;
    RequestHandler &m_handler;
    ConnectionLimits m_limits;
    State m_state = State::Reading;
    bool m_continued = false; ///< 100 was sent for the request that is being read
    bool m_isAdvancing = false;
    bool m_isRefused = false;
    QByteArray m_input;
    qint64 m_drained = 0;
    Delivering *m_delivering = nullptr;
    QTimer m_timer; ///< idle while reading, linger while closing
};

} // namespace sandbox
