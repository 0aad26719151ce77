#include "sandbox/http/connection.h"

#include "sandbox/http/delivering.h"
#include "sandbox/http/requesthandler.h"

#include <QSslSocket>
#include <QTcpSocket>

#include <sys/socket.h>

namespace sandbox {

Connection::Connection(
    QTcpSocket *socket, RequestHandler &handler, const ConnectionLimits &limits, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_handler(handler)
    , m_limits(limits)
{
    m_socket->setParent(this);
    // Bounded, so that a client that sends while we answer meets TCP's own back pressure.
    m_socket->setReadBufferSize(256 * 1024);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, m_socket, &QAbstractSocket::abort);
    connect(m_socket, &QIODevice::readyRead, this, &Connection::receive);
    connect(m_socket, &QIODevice::bytesWritten, this, &Connection::advance);
    connect(m_socket, &QAbstractSocket::disconnected, this, &QObject::deleteLater);
    // A TLS handshake that fails ends without `disconnected` when it never was connected.
    connect(m_socket, &QAbstractSocket::errorOccurred, this, [this] {
        if (m_socket->state() == QAbstractSocket::UnconnectedState)
            deleteLater();
    });
    m_timer.start(m_limits.idle);
}

Connection::~Connection()
{
    m_socket->disconnect(this);
    m_socket->abort();
}

void Connection::receive()
{
    if (m_state == State::Closing) {
        m_drained += m_socket->skip(m_socket->bytesAvailable());
        if (m_drained > m_limits.drained)
            m_socket->abort();
        else
            m_timer.start(m_limits.linger);
        return;
    }
    if (m_state == State::Reading)
        m_timer.start(m_limits.idle);
    advance();
}

void Connection::advance()
{
    if (m_isAdvancing) // an answer that is written at once comes back here
        return;
    if (m_socket->state() == QAbstractSocket::UnconnectedState)
        return;
    m_isAdvancing = true;
    while (step()) { }
    m_isAdvancing = false;
    if (m_state == State::Closing && m_socket->bytesToWrite() == 0)
        halfClose();
}

/// Reads what there is and takes one request from it; whether there may be another.
bool Connection::step()
{
    const qsizetype mostInput = qsizetype(m_limits.read.head) + m_limits.read.body;
    if (m_state != State::Closing && m_input.size() < mostInput)
        m_input += m_socket->read(mostInput - m_input.size());
    if (m_state != State::Reading || m_socket->bytesToWrite() > m_limits.unsent)
        return false;
    const Reading reading = readRequest(m_input, m_limits.read);
    switch (reading.status) {
    case Reading::Status::Incomplete:
        if (reading.expectsContinue && !m_continued) {
            m_continued = true;
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        }
        return false;
    case Reading::Status::Complete:
        m_input.remove(0, reading.consumed);
        m_continued = false;
        deliver(reading.request);
        return m_state == State::Reading;
    case Reading::Status::Bad:
        refuse(reading.httpStatus);
        return false;
    }
    Q_UNREACHABLE();
}

void Connection::deliver(const Request &request)
{
    m_state = State::Answering;
    m_timer.stop();
    m_delivering
        = new Delivering(m_handler.answer(request), request.keepsConnection(), *m_socket, this);
    connect(m_delivering, &Delivering::finished, this, &Connection::delivered);
    m_delivering->start();
}

void Connection::delivered(bool keepsOpen)
{
    m_delivering->deleteLater();
    m_delivering = nullptr;
    if (!keepsOpen) {
        closeGently();
        return;
    }
    m_state = State::Reading;
    m_timer.start(m_limits.idle);
    advance();
}

void Connection::refuse(int httpStatus)
{
    m_isRefused = true;
    m_socket->write(toBytes(m_handler.malformed(httpStatus), false));
    closeGently();
}

/// Closing with unread bytes sends a reset, which can take the answer away from a client that is
/// still sending: so what it sends is read and thrown away until it closes, or is silent.
void Connection::closeGently()
{
    m_state = State::Closing;
    m_input.clear();
    m_socket->skip(m_socket->bytesAvailable());
    m_timer.start(m_limits.linger);
    if (!m_isAdvancing && m_socket->bytesToWrite() == 0)
        halfClose();
}

void Connection::halfClose()
{
    if (!qobject_cast<QSslSocket *>(m_socket))
        ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
    else if (!m_isRefused) // TLS cannot half-close: a refused client is left to the linger time
        m_socket->disconnectFromHost();
}

} // namespace sandbox
